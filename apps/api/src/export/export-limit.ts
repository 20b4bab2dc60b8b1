import { exportRowsPerDay } from '@dealercare/domain/export/export-settings';
import { addDays } from '@dealercare/domain/time/local-date';
import { endOfDay, localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import type { TxCtx } from '../platform/context.js';
import { insertIgnore } from '../platform/database/dialect.js';
import { bareId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { setting } from '../policy/settings-state.js';

interface Counted {
  userId: string;
  unitId: string;
  rows: number;
}

/**
 * Counts rows on the asker's day, or refuses them: count and limit stand in one statement, so that no number of exports at once goes
 * beyond. Answers the day.
 */
export async function countRows(tx: TxCtx, { userId, unitId, rows }: Counted): Promise<string> {
  const zone = (await orgTree(tx.app)).unit(unitId)?.timezone ?? 'Asia/Shanghai';
  const day = localDateOf(tx.now, zone);
  const limit = await setting(tx.app, unitId, exportRowsPerDay);
  const who = [bareId(userId), day];
  await tx.db.run(`${insertIgnore()} export_count (user_id, day, rows_out) VALUES (?, ?, 0)`, who);
  const counted = await tx.db.run('UPDATE export_count SET rows_out = rows_out + ? WHERE user_id = ? AND day = ? AND rows_out + ? <= ?', [rows, ...who, rows, limit]);
  if (counted === 1) return day;
  const [row] = await tx.db.rows('SELECT rows_out FROM export_count WHERE user_id = ? AND day = ?', who);
  throw refuse('EXPORT_DAY_LIMIT', { rows, left: Math.max(0, limit - Number(row?.[0] ?? 0)), limit, on: addDays(day, 1), until: endOfDay(day, zone).toISOString() });
}

/** Rows that have not left after all. */
export async function giveRowsBack(tx: TxCtx, userId: string, day: string, rows: number): Promise<void> {
  await tx.db.run('UPDATE export_count SET rows_out = rows_out - ? WHERE user_id = ? AND day = ? AND rows_out >= ?', [rows, bareId(userId), day, rows]);
}
