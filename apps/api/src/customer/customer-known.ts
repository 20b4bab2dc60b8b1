import type { ConsentStatus } from '@dealercare/domain/care/consent';
import { lunarText } from '@dealercare/domain/time/lunar';
import type { ImportScope, Judged } from '../import/import-kind.js';
import type { Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import type { CustomerValues } from './customer-values.js';

/** A customer that a row of a file speaks of, as far as the comparison needs it. */
export interface KnownCustomer {
  id: string;
  version: number;
  phoneCipher: string | null;
  phone2Cipher: string | null;
  idNumberCipher: string | null;
  plain: Partial<CustomerValues>;
  smsConsent: { status: ConsentStatus; source: string } | null;
}

const SELECT = `SELECT c.external_no, c.id, c.version, c.phone_cipher, c.phone2_cipher, c.id_number_cipher, c.name, c.sex, c.solar_birthday, c.lunar_month_day, c.lunar_leap,
  c.occupation, c.address, c.hobbies, c.origin, c.file_date, s.status, r.source
  FROM customer c LEFT JOIN consent s ON s.dealer_id = c.dealer_id AND s.customer_id = c.id AND s.purpose = 'CARE' AND s.channel = 'SMS' LEFT JOIN consent_record r ON r.id = s.record_id`;

/** The dealer's customers with these numbers. Merged and erased ones are known too: a file must not bring them back. */
export async function knownCustomers(ctx: Ctx, dealerId: string, numbers: readonly string[]): Promise<Map<string, KnownCustomer>> {
  if (numbers.length === 0) return new Map();
  const list = inList([...new Set(numbers)]);
  const rows = await ctx.db.rows(`${SELECT} WHERE c.dealer_id = ? AND c.external_no IN (${list.sql})`, [bareId(dealerId), ...list.params]);
  return new Map(rows.map((row) => {
    const text = (index: number): string | null => row[index] as string | null;
    const lunar = text(9);
    return [text(0)!, {
      id: wireId('cus', text(1)!), version: Number(row[2]), phoneCipher: text(3), phone2Cipher: text(4), idNumberCipher: text(5),
      plain: {
        externalNo: text(0), name: text(6)!, sex: text(7) as CustomerValues['sex'], solarBirthday: text(8), occupation: text(11), address: text(12), hobbies: text(13),
        origin: text(14) as CustomerValues['origin'], fileDate: text(15),
        lunarBirthday: lunar && lunarText({ month: Number(lunar.slice(0, 2)), day: Number(lunar.slice(3)), leap: Number(row[10]) === 1 }),
      },
      smsConsent: text(16) === null ? null : { status: text(16) as ConsentStatus, source: text(17)! },
    }];
  }));
}

/** Notes rows whose phone another customer has, in the database or further up in the file: kept as two rows (G1). */
export async function samePhone(ctx: Ctx, scope: ImportScope, rows: readonly Judged[]): Promise<void> {
  const indexes = [...new Set(rows.flatMap(({ personIndex }) => personIndex ?? []))];
  if (indexes.length === 0) return;
  const list = inList(indexes);
  const others = new Map<string, string[]>();
  const note = (index: string, number: string | null): void => { if (number) others.set(index, [...(others.get(index) ?? []), number]); };
  const known = await ctx.db.rows(`SELECT phone_index, external_no FROM customer WHERE dealer_id = ? AND status = 'ACTIVE' AND phone_index IN (${list.sql}) ORDER BY external_no`, [bareId(scope.unitId), ...list.params]);
  for (const [index, number] of known) note(String(index), number as string | null);
  const above = await ctx.db.rows(
    `SELECT person_index, business_key FROM import_row WHERE run_id = ? AND line < ? AND verdict <> 'REFUSED' AND person_index IN (${list.sql}) ORDER BY line`, [bareId(scope.runId), rows[0]!.line, ...list.params]);
  for (const [index, number] of above) note(String(index), number as string | null);
  for (const row of rows) {
    if (!row.personIndex || row.verdict === 'REFUSED') continue;
    const other = others.get(row.personIndex)?.find((number) => number !== row.businessKey);
    if (other) row.findings.push({ field: 'phone', code: 'PHONE_SAME_PERSON', gravity: 'WARNING', params: { other } });
    note(row.personIndex, row.businessKey);
  }
}
