import { nextMorning } from '@dealercare/domain/time/opening-hours';
import { unitTime } from '../calendar/calendar-state.js';
import { orgTree } from '../organisation/org-tree.js';
import { audit } from '../platform/audit/audit.js';
import type { App, TxCtx } from '../platform/context.js';
import { onDuplicate } from '../platform/database/dialect.js';
import { publish } from '../platform/events/event.js';
import { requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import type { MoveTimeInput, ProductTime } from './time-control.resolver.js';

const MINUTE_MS = 60_000;
const MAX_STEP_MS = 400 * 86_400_000;

export function productTime(app: App): ProductTime {
  return { now: app.time.now(), movable: app.time.canMove, aheadSeconds: Math.round(app.time.offsetMs / 1000) };
}

async function morningOf(tx: TxCtx, unitId: string, now: Date): Promise<Date> {
  requireId('org', unitId);
  if (!tx.principal.everywhere && !tx.principal.units('calendar:read').includes(unitId)) throw refuse('NOT_FOUND');
  return nextMorning(await unitTime(tx.app, unitId), now);
}

async function stepOf(tx: TxCtx, { to, byMinutes, toMorningOf }: MoveTimeInput, now: Date): Promise<number> {
  const target = toMorningOf ? await morningOf(tx, toMorningOf, now) : to;
  return target ? target.getTime() - now.getTime() : (byMinutes ?? 0) * MINUTE_MS;
}

/** Only forward: what has happened stays happened. */
export async function moveTime(tx: TxCtx, input: MoveTimeInput): Promise<ProductTime> {
  if (!tx.app.time.canMove) throw refuse('CLOCK_NOT_MOVABLE');
  const stepMs = await stepOf(tx, input, tx.app.time.now());
  if (stepMs <= 0) throw refuse('CLOCK_BACKWARDS');
  if (stepMs > MAX_STEP_MS) throw refuse('OUT_OF_RANGE', { low: 1, high: MAX_STEP_MS / MINUTE_MS });
  const offsetMs = tx.app.time.offsetMs + stepMs;
  await tx.db.run(`INSERT INTO time_offset (id, offset_ms) VALUES (1, ?) ${onDuplicate(['id'], 'offset_ms = ?')}`, [offsetMs, offsetMs]);
  const maker = (await orgTree(tx.app)).units.find(({ type }) => type === 'MANUFACTURER');
  if (maker) audit(tx, { unitId: maker.id, action: 'time.move', entity: 'time_offset', entityId: '1', after: { offsetMs } });
  publish(tx, 'time.moved', null, { offsetMs });
  tx.app.time.adopt(offsetMs);
  return productTime(tx.app);
}
