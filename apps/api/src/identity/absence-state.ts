import { actingFor, actsFor, type AbsenceSpan } from '@dealercare/domain/access/absence';
import { addDays } from '@dealercare/domain/time/local-date';
import { localDateOf } from '@dealercare/domain/time/zone';
import type { App, Ctx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { bareId, wireId } from '../platform/ids.js';
import { Remembered } from '../platform/remembered.js';

/** Absences of today and later, a handful of rows; a day more, because a day ends later in the west. */
const spells = new Remembered(async (app): Promise<AbsenceSpan[]> => {
  const yesterday = addDays(localDateOf(app.time.now(), 'UTC'), -1);
  const rows = await app.database.read.rows('SELECT user_id, substitute_id, valid_from, valid_to FROM absence WHERE valid_to >= ? ORDER BY id', [yesterday]);
  return (rows as [string, string | null, string, string][]).map(([user, substitute, from, to]) =>
    ({ userId: wireId('usr', user), substituteId: substitute && wireId('usr', substitute), from, to }));
});

export function forgetAbsences(app: App): void {
  spells.forget(app);
}

/** Who is away and who stands in, at most a second old. */
export const absencesOf = (app: App): Promise<AbsenceSpan[]> => spells.get(app);

/** Who acts for somebody at a unit today; null: nobody, the work is for the queue. */
export async function whoActsFor(ctx: Ctx, userId: string, zone: string): Promise<string | null> {
  const acting = actingFor(await absencesOf(ctx.app), userId, localDateOf(ctx.now, zone));
  return acting === null || acting === userId || await isActive(ctx, acting) ? acting : null;
}

/** Somebody disabled stands in for nobody. */
async function isActive(ctx: Ctx, userId: string): Promise<boolean> {
  return (await ctx.db.rows("SELECT 1 FROM staff_user WHERE id = ? AND status = 'ACTIVE'", [bareId(userId)])).length > 0;
}

/** Whose work is one's own at a place today, and whose is everybody's because nobody stands in; as conditions on a column with bare ids. */
export async function workOf(ctx: Ctx, zone: string): Promise<{ mine: string[]; orphaned: string[] }> {
  const absences = await absencesOf(ctx.app);
  const today = localDateOf(ctx.now, zone);
  const me = ctx.actor.id;
  const mine = me === null ? [] : [me, ...actsFor(absences, me, today)];
  const orphaned = [...new Set(absences.filter((absence) => actingFor(absences, absence.userId, today) === null).map((absence) => absence.userId))];
  return { mine: mine.map(bareId), orphaned: orphaned.map(bareId) };
}

/** `column IN (…)`, or never where nobody is meant. */
export function among(column: string, bareIds: readonly string[]): { sql: string; params: string[] } {
  if (bareIds.length === 0) return { sql: '1 = 0', params: [] };
  const list = inList(bareIds);
  return { sql: bareIds.length === 1 ? `${column} = ?` : `${column} IN (${list.sql})`, params: list.params };
}
