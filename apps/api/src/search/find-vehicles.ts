import { isPlain } from '../platform/database/database.js';
import type { Ctx } from '../platform/context.js';
import { wireId } from '../platform/ids.js';
import { allOf } from '../platform/paging/keyset.js';
import type { SqlPart } from '../platform/scope.js';
import { TAIL } from '../vehicle/mark-tails.js';
import { vehicleScope } from '../vehicle/vehicle-list.js';
import type { Hit } from './search.types.js';

const MARKS = [{ column: 'v.plate', tail: 'v.plate_tail', needsPlain: false }, { column: 'v.vin', tail: 'v.vin_tail', needsPlain: true }];

/** Cars whose plate or VIN ends so: one look into the index by the last four, and what was typed before them is compared. */
export async function findVehicles(ctx: Ctx, mark: string, first: number): Promise<Hit[]> {
  const ending = `%${mark}`;
  const reach = vehicleScope(ctx, 'vehicle:read', 'v');
  const found = new Map<string, Hit>();
  for (const { column, tail, needsPlain } of MARKS) {
    if (needsPlain && !isPlain(mark)) continue;
    const where = allOf({ sql: `${tail} = ? AND ${column} LIKE ?`, params: [Array.from(mark).slice(-TAIL).join(''), ending] } satisfies SqlPart, reach);
    const rows = await ctx.db.rows(`SELECT v.id, ${column} FROM vehicle v WHERE ${where.sql} LIMIT ${first}`, where.params);
    for (const [bare, whole] of rows) {
      const id = wireId('veh', String(bare));
      if (!found.has(id)) found.set(id, { id, match: whole === mark ? 'EXACT' : 'PART' });
    }
  }
  return [...found.values()];
}
