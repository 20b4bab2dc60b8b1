import { approverFor, type RemedyLimit } from '@dealercare/domain/complaint/remedy-limit';
import type { TxCtx } from '../platform/context.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { newId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { approverOf, levelOfAuthor } from './case-actor.js';
import type { CaseFile } from './case-file.js';
import { isPresent } from './case-seats.js';
import { remedyLimitsAt } from './case-settings.js';
import { noteEvent, notedEvent } from './case-timeline.js';
import type { AddRemedyInput, RemedyInput } from './case.inputs.js';
import type { Complaint } from './complaint.entity.js';
import { happenedAt, onCase, requireWork } from './on-case.js';
import { RemedyAction } from './remedy-action.entity.js';
import { sealText } from './sealed-texts.js';

const order: readonly RemedyLimit['approver'][] = ['SPECIALIST', 'MANAGER', 'GM', 'REGION'];
const FEN_IN_YUAN = 100;

function remedyOf(file: CaseFile, remedyId: string): RemedyAction {
  requireId('rmd', remedyId);
  const remedy = file.remedies.find(({ id }) => id === remedyId);
  if (!remedy) throw refuse('NOT_FOUND');
  return remedy;
}

/** Something promised, or decided against the cause. What lies within the author's own limit needs nobody's approval. */
export function addRemedy(tx: TxCtx, { kind, amountFen, text, ownerId, dueAt, ...input }: AddRemedyInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.add-remedy', async (file, actor) => {
    requireWork(file, 'ADD_REMEDY', actor);
    if (ownerId && !await isPresent(tx, requireId('usr', ownerId), [file.units.baseId])) throw refuse('INVALID_INPUT', {}, [{ path: 'input.ownerId', code: 'NOT_FOUND' }]);
    const id = newId('rmd');
    const { id: complaintId, subjectKeyId } = file.complaint;
    const by = tx.actor.kind === 'STAFF' ? tx.actor.id : null;
    const remedy: RemedyAction = {
      id, complaintId, kind, amountFen, textCipher: text ? await sealText(tx, subjectKeyId, 'remedy', id, text) : null, ownerId: ownerId ?? null, dueAt: dueAt ?? null,
      approvedById: amountFen === 0 ? by : null, approvedAt: amountFen === 0 ? tx.now : null, doneAt: null, createdAt: tx.now, createdBy: by, updatedAt: tx.now, version: 1,
    };
    await insertRows(tx.db, 'remedy_action', [{ ...remedy }]);
    file.remedies.push(remedy);
    noteEvent(tx, file, { type: 'REMEDY_ADDED', at: tx.now, authorLevel: levelOfAuthor(actor), facts: { remedyId: id, kind, amountFen } });
    file.facts.push({ type: 'remedy.added', payload: { remedyId: id, kind } });
  });
}

/** REMEDY_NOT_APPROVED when the amount is above what the actor may promise. */
export function approveRemedy(tx: TxCtx, { remedyId, ...input }: RemedyInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.approve-remedy', async (file, actor) => {
    requireWork(file, 'APPROVE_REMEDY', actor);
    const remedy = remedyOf(file, remedyId);
    const limits = await remedyLimitsAt(tx.app, file.units.baseId);
    const approver = approverOf(tx, file, actor);
    if (order.indexOf(approver) < order.indexOf(approverFor(remedy.amountFen, limits))) {
      const maxFen = limits.find((limit) => limit.approver === approver)?.maxFen ?? 0;
      throw refuse('REMEDY_NOT_APPROVED', { amountYuan: remedy.amountFen / FEN_IN_YUAN, limitYuan: maxFen / FEN_IN_YUAN });
    }
    await tx.db.manager.update(RemedyAction, { id: remedy.id }, { approvedById: tx.actor.id, approvedAt: tx.now, version: remedy.version + 1, updatedAt: tx.now });
    noteEvent(tx, file, { type: 'REMEDY_APPROVED', at: tx.now, authorLevel: levelOfAuthor(actor), facts: { remedyId, amountFen: remedy.amountFen } });
    file.facts.push({ type: 'remedy.approved', payload: { remedyId } });
  });
}

/** Done for the customer; when all are done the case can be completed (K8). */
export function completeRemedy(tx: TxCtx, { remedyId, at, ...input }: RemedyInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.complete-remedy', async (file, actor) => {
    requireWork(file, 'COMPLETE_REMEDY', actor);
    const remedy = remedyOf(file, remedyId);
    const doneAt = happenedAt(tx, at);
    await tx.db.manager.update(RemedyAction, { id: remedy.id }, { doneAt, version: remedy.version + 1, updatedAt: tx.now });
    remedy.doneAt = doneAt;
    await notedEvent(tx, file, { type: 'REMEDY_DONE', at: doneAt, authorLevel: levelOfAuthor(actor), facts: { remedyId, kind: remedy.kind } }, null);
    file.facts.push({ type: 'remedy.completed', payload: { remedyId } });
  });
}
