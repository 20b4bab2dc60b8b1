import { complaintNumber } from '@dealercare/domain/complaint/number';
import type { LocalDate } from '@dealercare/domain/time/local-date';
import type { TxCtx } from '../platform/context.js';
import { onDuplicate } from '../platform/database/dialect.js';

const CODE_LENGTH = 12;

/** The unit's code as it can be told on the phone: letters and digits only. */
export function spokenCode(unitCode: string): string {
  return unitCode.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '').slice(0, CODE_LENGTH) || 'X';
}

/** The next numbers of a day under a unit's code, without a gap; writers of one unit and day queue for them. */
export async function nextNumbers(tx: TxCtx, unitCode: string, date: LocalDate, count: number): Promise<string[]> {
  const code = spokenCode(unitCode);
  await tx.db.run(
    `INSERT INTO complaint_sequence (unit_code, on_day, last_number) VALUES (?, ?, ?) ${onDuplicate(['unit_code', 'on_day'], 'last_number = complaint_sequence.last_number + ?')}`, [code, date, count, count]);
  const [row] = await tx.db.rows('SELECT last_number FROM complaint_sequence WHERE unit_code = ? AND on_day = ?', [code, date]);
  const last = Number(row![0]);
  return Array.from({ length: count }, (_, index) => complaintNumber(code, date, last - count + 1 + index));
}
