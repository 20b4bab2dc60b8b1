import { explainDeadline as explain } from '@dealercare/domain/complaint/explain';
import type { Piece } from '@dealercare/domain/complaint/explain-piece';
import { unitTimeSince } from '../calendar/hours-of-then.js';
import { unitById } from '../organisation/organisation.service.js';
import type { Ctx } from '../platform/context.js';
import { bareId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { CaseClock } from './clock.entity.js';
import { policyName } from './clock.service.js';
import { clockOfRow } from './clock-row.js';
import { listScope } from './complaint-scope.js';
import type { DeadlineExplanation, DeadlinePiece } from './complaint.types.js';

const nothing: Omit<DeadlinePiece, 'kind'> = { from: null, to: null, date: null, reason: null, sum: null };

function pieceOf(piece: Piece): DeadlinePiece {
  return { ...nothing, ...piece };
}

/** A clock of a case in the reader's lists: clocks stand on stubs too (rulings 4). */
async function findClock(ctx: Ctx, clockId: string): Promise<CaseClock> {
  requireId('clk', clockId);
  const scope = await listScope(ctx);
  const [row] = await ctx.db.rows(`SELECT 1 FROM clock k JOIN complaint c ON c.id = k.subject_id WHERE k.id = ? AND ${scope.sql}`, [bareId(clockId), ...scope.params]);
  const clock = row && await ctx.db.manager.findOneBy(CaseClock, { id: clockId });
  if (!clock) throw refuse('NOT_FOUND');
  return clock;
}

/** Window by window and day by day: why a deadline is what it is (A18, rulings 35). */
export async function explainDeadline(ctx: Ctx, clockId: string): Promise<DeadlineExplanation> {
  const row = await findClock(ctx, clockId);
  const clock = clockOfRow(row);
  const time = await unitTimeSince(ctx.app, row.unitId, [clock, ...clock.pauses].map(({ calendarVersion }) => calendarVersion ?? clock.calendarVersion));
  const { span, pieces, pauses, changes, counted, unit, ...explained } = explain(clock, time);
  const { nameZh, nameEn } = policyName(row.policyKey);
  return {
    ...explained, clockId, kind: row.kind, unit: await unitById(ctx, row.unitId), mode: span.mode, amount: span.amount, policyNameZh: nameZh, policyNameEn: nameEn,
    pieces: pieces.map(pieceOf), counted, countedIn: unit, pauses: pauses.map(({ cause, from, until, endsAt }) => ({ cause, from, until, endsAt })), changes: [...changes],
  };
}
