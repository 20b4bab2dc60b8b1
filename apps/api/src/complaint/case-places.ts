import type { Level } from '@dealercare/domain/complaint/level';
import { localDateOf } from '@dealercare/domain/time/zone';
import type { TxCtx } from '../platform/context.js';
import type { Row } from '../platform/database/database.js';
import { publish } from '../platform/events/event.js';
import { bareId, wireId } from '../platform/ids.js';
import type { CaseFile, FiledClock } from './case-file.js';
import type { Complaint } from './complaint.entity.js';

/** Where a promise is counted: at the dealer, or at its own unit while there is none, on the day it is due. */
interface ClockPlace { dealerId: string | null; unitId: string; dueOn: string; status: string }

/** Where a case is counted: at the dealer, or where it began while there is none, on the day of its receipt. */
interface CasePlace { dealerId: string | null; originUnitId: string; receivedOn: string; level: Level; causeCode: string | null }

/** Something counted that was written: where it was counted and where it is now. */
interface Move {
  type: 'clock.changed' | 'complaint.placed';
  dealerId: string | null;
  before: ClockPlace | CasePlace | null;
  after: ClockPlace | CasePlace | null;
}

function clockMove({ complaint, before, times }: CaseFile, { unitId, clock, stored, storedDueOn }: FiledClock): Move {
  const dealerBefore = 'dealerId' in before ? before.dealerId ?? null : complaint.dealerId;
  return {
    type: 'clock.changed', dealerId: complaint.dealerId,
    before: stored && storedDueOn ? { dealerId: dealerBefore, unitId, dueOn: storedDueOn, status: stored.status } : null,
    after: { dealerId: complaint.dealerId, unitId, dueOn: localDateOf(clock.dueAt, times.of(unitId).hours.zone), status: clock.status },
  };
}

const placeOf = ({ dealerId, originUnitId, receivedOn, level, causeCode }: Complaint): CasePlace => ({ dealerId, originUnitId, receivedOn, level, causeCode });

function caseMove({ complaint, isNew, before }: CaseFile): Move {
  return { type: 'complaint.placed', dealerId: complaint.dealerId, before: isNew ? null : placeOf({ ...complaint, ...before }), after: placeOf(complaint) };
}

const differs = ({ before, after }: Move): boolean => JSON.stringify(before) !== JSON.stringify(after);

/** One order for all writers, so that two batches that count at the same units never wait for each other in a circle. */
const orderOf = ({ type, before, after }: Move): string => `${type}|${JSON.stringify(after ?? before)}`;

function tell(tx: TxCtx, moves: readonly Move[]): void {
  const inOrder = moves.filter(differs).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  for (const { type, dealerId, before, after } of inOrder) publish(tx, type, dealerId, { before: before && { ...before }, after: after && { ...after } });
}

/** Tells whoever counts cases and promises what has moved in these files. */
export function publishPlaces(tx: TxCtx, files: readonly CaseFile[]): void {
  tell(tx, files.flatMap((file) => [...file.clocks.map((filed) => clockMove(file, filed)), caseMove(file)]));
}

const org = (bare: Row[number]): string => wireId('org', String(bare));
const orgOrNull = (bare: Row[number]): string | null => (bare === null ? null : org(bare));

/** The same for a case that is about to be taken back as if it had never come. */
export async function publishGone(tx: TxCtx, complaintId: string): Promise<void> {
  const id = [bareId(complaintId)];
  const cases = await tx.db.rows('SELECT dealer_id, origin_unit_id, received_on, level, cause_code FROM complaint WHERE id = ?', id);
  const clocks = await tx.db.rows('SELECT dealer_id, unit_id, due_on, status FROM clock WHERE subject_id = ?', id);
  tell(tx, [
    ...clocks.map(([dealer, unit, dueOn, status]): Move => ({
      type: 'clock.changed', dealerId: orgOrNull(dealer!), before: { dealerId: orgOrNull(dealer!), unitId: org(unit!), dueOn: String(dueOn), status: String(status) }, after: null,
    })),
    ...cases.map(([dealer, origin, receivedOn, level, cause]): Move => ({
      type: 'complaint.placed', dealerId: orgOrNull(dealer!), after: null,
      before: { dealerId: orgOrNull(dealer!), originUnitId: org(origin!), receivedOn: String(receivedOn), level: level as Level, causeCode: cause === null ? null : String(cause) },
    })),
  ]);
}
