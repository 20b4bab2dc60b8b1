import type { Actor } from '@dealercare/domain/complaint/actor';
import { refuseWork, type CaseWork } from '@dealercare/domain/complaint/case-works';
import { isAboveDealer } from '@dealercare/domain/complaint/level';
import type { TxCtx } from '../platform/context.js';
import { refuse } from '../platform/refusal.js';
import { actorOf } from './case-actor.js';
import { factsOf } from './case-facts.js';
import { change, type CaseFile } from './case-file.js';
import { saveCases } from './case-save.js';
import type { CaseInput } from './case.inputs.js';
import type { Complaint } from './complaint.entity.js';
import { openForChange } from './find-case.js';
import { refuseCase } from './refuse-case.js';

/** A verb of a person on a complaint: open under a lock, do it, write it back. Every verb makes a new version. */
export async function onCase(tx: TxCtx, { complaintId, expectedVersion }: CaseInput, action: string, work: (file: CaseFile, actor: Actor) => Promise<void>): Promise<Complaint> {
  const file = await openForChange(tx, complaintId, expectedVersion);
  file.material = true;
  await work(file, await actorOf(tx, file));
  await saveCases(tx, [file], action);
  return file.complaint;
}

/** Throws when the actor may not do that work now. */
export function requireWork(file: CaseFile, work: CaseWork, actor: Actor): void {
  const refused = refuseWork(factsOf(file), work, actor);
  if (refused) throw refuseCase(refused);
}

/** When it happened: what lies ahead has not. */
export function happenedAt(tx: TxCtx, at: Date | null | undefined): Date {
  if (at && at > tx.now) throw refuse('EVENT_IN_FUTURE', { at: at.toISOString() });
  return at ?? tx.now;
}

/** Whoever begins to work on a case from the queue owns it from then on; the first one stays recorded (C-121). */
export function claim(tx: TxCtx, file: CaseFile, actor: Actor): void {
  const { ownerId, firstOwnerId, dealerId } = file.complaint;
  const atOwnPlace = actor.levels.some((level) => isAboveDealer(level) === (dealerId === null));
  if (ownerId !== null || actor.isSystem || tx.actor.kind !== 'STAFF' || !actor.isOwner || !atOwnPlace) return;
  change(file, { ownerId: tx.actor.id, firstOwnerId: firstOwnerId ?? tx.actor.id });
}
