import { isAboveDealer } from '@dealercare/domain/complaint/level';
import { orgTree } from '../organisation/org-tree.js';
import type { TxCtx } from '../platform/context.js';
import { requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { levelOfAuthor } from './case-actor.js';
import { change, type CaseFile } from './case-file.js';
import { tell } from './case-notices.js';
import { isPresent } from './case-seats.js';
import { notedEvent } from './case-timeline.js';
import { takeTransition } from './case-transition.js';
import type { AssignInput, ChangeSeverityInput, DispatchInput, RaiseCrisisInput, ReviewInput } from './case.inputs.js';
import type { Complaint } from './complaint.entity.js';
import { onCase, requireWork } from './on-case.js';
import { levelOfUnit } from './register-case.js';

/** K15: clocks are counted anew from the original start, never later than before (EX-030, EX-031). */
export function changeSeverity(tx: TxCtx, { severity, reason, ...input }: ChangeSeverityInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.change-severity', async (file, actor) => {
    const from = file.complaint.severity;
    await takeTransition(tx, file, 'CHANGE_SEVERITY', actor, { severity, reason }, { facts: { from, to: severity }, note: reason });
    change(file, { severityReasons: [...file.complaint.severityReasons, 'CHANGED'] });
  });
}

/** K16: to somebody who holds a post where the case lies. */
export function assignComplaint(tx: TxCtx, { ownerId, note, ...input }: AssignInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.assign', async (file, actor) => {
    requireId('usr', ownerId);
    if (!await isPresent(tx, ownerId, [file.units.baseId])) throw refuse('INVALID_INPUT', {}, [{ path: 'input.ownerId', code: 'NOT_FOUND' }]);
    await takeTransition(tx, file, 'ASSIGN', actor, { ownerId }, { facts: { ownerId }, note });
    await tell(tx, file, ['OWNER'], { onceKey: `${file.complaint.id}|ASSIGN|${file.complaint.lastSeq}`, kind: 'CASE_ASSIGNED', params: {} }, tx.now);
  });
}

/** K17: severity MAJOR, and everybody is told who has to know (INV-21). */
export function raiseCrisis(tx: TxCtx, { kind, note, ...input }: RaiseCrisisInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.raise-crisis', (file, actor) => takeTransition(tx, file, 'RAISE_CRISIS', actor, { crisis: kind }, { facts: { kind }, note }));
}

/** A customer is one dealer's: the case of one goes back to that dealer and to no other. */
function requireOwnDealer({ complaint }: CaseFile, unitId: string): void {
  if (complaint.dealerId !== null && complaint.dealerId !== unitId) throw refuse('DISPATCH_OTHER_DEALER');
}

/** K18, rulings 1: an upper level hands a case down; its own REQUEST_TO_DEALER clock starts beside the dealer's. */
export function dispatchComplaint(tx: TxCtx, { unitId, reason, ...input }: DispatchInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.dispatch', async (file, actor) => {
    requireId('org', unitId);
    const unit = (await orgTree(tx.app)).unit(unitId);
    const level = unit && levelOfUnit[unit.type];
    const inReach = tx.principal.everywhere || tx.principal.units('complaint:dispatch').includes(unitId);
    if (!unit || !level || !inReach) throw refuse('NOT_FOUND');
    requireOwnDealer(file, unitId);
    const ownerId = file.complaint.dealerId === null ? null : file.complaint.previousOwnerId ?? file.complaint.ownerId;
    await takeTransition(tx, file, 'DISPATCH', actor, { reason, target: { unitId, level, isActive: unit.active } }, { facts: { unitId, level }, note: reason });
    change(file, { ownerId, previousOwnerId: null });
    const told = isAboveDealer(level) ? ['REGION_OFFICER' as const] : ['MANAGER' as const, 'GM' as const];
    await tell(tx, file, told, { onceKey: `${file.complaint.id}|DISPATCH|${file.complaint.lastSeq}`, kind: 'CASE_DISPATCHED', params: {} }, tx.now);
  });
}

/** INV-06: the manager's review that MEDIUM and MAJOR cases need before they close; it also says whether it is a complaint. */
export function reviewComplaint(tx: TxCtx, { isValid, justification, note, ...input }: ReviewInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.review', async (file, actor) => {
    requireWork(file, 'REVIEW', actor);
    if (!isValid) throw refuse('VALIDITY_BY_JUDGEMENT');
    await notedEvent(tx, file, { type: 'REVIEW', at: tx.now, authorLevel: levelOfAuthor(actor), facts: { justification } }, note);
    change(file, { isValid, justification, reviewedById: tx.actor.id });
    file.facts.push({ type: 'complaint.reviewed', payload: { justification } });
  });
}
