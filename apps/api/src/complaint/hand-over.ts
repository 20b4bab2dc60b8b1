import { systemActor } from '@dealercare/domain/complaint/actor';
import type { Level } from '@dealercare/domain/complaint/level';
import type { EscalationTrigger } from '@dealercare/domain/complaint/status';
import type { TxCtx } from '../platform/context.js';
import { change, type CaseFile } from './case-file.js';
import { requestEscalation } from './escalate-case.js';
import { giveToManagement } from './management-owner.js';

/** Management has nobody: the case climbs on within the same run (A4). */
async function climbPastManagement(tx: TxCtx, file: CaseFile, trigger: EscalationTrigger, at: Date): Promise<void> {
  await requestEscalation(tx, file, { toLevel: 'REGION', trigger, at, by: systemActor });
}

/**
 * When management begins to carry a case out, the first of its people owns it, unless the owner is one of them; when the case
 * goes back to the desk, the one from before owns it again (A5). `trigger`: why it climbs on when management is vacant.
 */
export async function handOver(tx: TxCtx, file: CaseFile, executorBefore: Level, trigger: EscalationTrigger, at: Date): Promise<void> {
  const { executor, ownerId, previousOwnerId } = file.complaint;
  if (executor === executorBefore) return;
  if (executor === 'DEALER_FRONTLINE' && previousOwnerId !== null) change(file, { ownerId: previousOwnerId, previousOwnerId: null });
  if (executor !== 'DEALER_MANAGEMENT' || executorBefore !== 'DEALER_FRONTLINE') return;
  if (await giveToManagement(tx, file)) return;
  change(file, { previousOwnerId: ownerId, ownerId: null });
  await climbPastManagement(tx, file, trigger, at);
}
