import { isActiveEscalation } from '@dealercare/domain/complaint/status';
import { Customer } from '../customer/customer.entity.js';
import { countReveal } from '../customer/reveal-limit.js';
import { openSecret } from '../customer/secret-fields.js';
import { audit } from '../platform/audit/audit.js';
import { noteAccess } from '../platform/audit/access-log.js';
import type { TxCtx } from '../platform/context.js';
import { requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { findInScope, reachesDealer } from '../platform/scope.js';
import { vehicleById } from '../vehicle/vehicle.service.js';
import { shieldComplainant } from './care-shield.js';
import { actorOf, levelOfAuthor } from './case-actor.js';
import { change, type CaseFile } from './case-file.js';
import { readCase } from './case-load.js';
import { noteEvent } from './case-timeline.js';
import type { IdentifyComplainantInput, RevealComplainantInput } from './case.inputs.js';
import type { Complaint } from './complaint.entity.js';
import { requireOpenable } from './find-case.js';
import { onCase, requireWork } from './on-case.js';
import { openContact } from './sealed-texts.js';

/** A case from above finds its customer at the dealer it was dispatched to. */
export function identifyComplainant(tx: TxCtx, { customerId, vehicleId, ...input }: IdentifyComplainantInput): Promise<Complaint> {
  return onCase(tx, input, 'complaint.identify', async (file, actor) => {
    requireWork(file, 'IDENTIFY_COMPLAINANT', actor);
    if (file.complaint.customerId !== null) throw refuse('COMPLAINANT_KNOWN');
    const customer = await findInScope(tx, Customer, customerId, 'customer:read');
    const vehicle = vehicleId ? await vehicleById(tx, requireId('veh', vehicleId)) : null;
    const { dealerId } = file.complaint;
    if (customer.dealerId !== dealerId || (vehicleId && vehicle?.dealerId !== dealerId)) throw refuse('NOT_FOUND');
    change(file, { customerId, vehicleId: vehicle?.id ?? file.complaint.vehicleId, anonymous: false });
    noteEvent(tx, file, { type: 'IDENTIFY', at: tx.now, authorLevel: levelOfAuthor(actor) });
    await shieldComplainant(tx, customerId, file.complaint);
    file.facts.push({ type: 'complaint.identified', payload: { customerId } });
  });
}

/** Dealer staff with the right, the officer who took the case, and the desk of a case that was not dispatched (3.2, E2). */
async function mayReveal(tx: TxCtx, file: CaseFile): Promise<boolean> {
  const { dealerId, level } = file.complaint;
  if (dealerId !== null && reachesDealer(tx, 'customer:reveal', dealerId)) return true;
  const isOfficer = file.escalations.some(({ officerId, status }) => officerId !== null && officerId === tx.actor.id && isActiveEscalation(status));
  if (isOfficer || dealerId !== null) return isOfficer;
  return (await actorOf(tx, file)).levels.includes(level);
}

/** Name and phone of the complainant for somebody who has to call; each call leaves one audit row (S12). */
export async function revealComplainant(tx: TxCtx, { complaintId, reason }: RevealComplainantInput): Promise<{ name: string | null; phone: string | null }> {
  await requireOpenable(tx, complaintId);
  const file = await readCase(tx, complaintId);
  if (!file) throw refuse('NOT_FOUND');
  if (!await mayReveal(tx, file)) throw refuse('FORBIDDEN', { action: 'customer:reveal' });
  const { complaint } = file;
  await countReveal(tx, reason);
  audit(tx, { unitId: complaint.dealerId ?? complaint.ownerUnitId, action: 'complaint.reveal', entity: 'complaint', entityId: complaint.id, reason });
  await noteAccess(tx, [{ unitId: complaint.dealerId ?? complaint.ownerUnitId, customerId: complaint.customerId, door: 'REVEAL', subjectId: complaint.id, reason }]);
  if (complaint.customerId === null) return { name: openContact(tx, complaint, 'contactNameCipher'), phone: openContact(tx, complaint, 'contactPhoneCipher') };
  const customer = await tx.db.manager.findOneByOrFail(Customer, { id: complaint.customerId });
  return { name: customer.name, phone: openSecret(tx.app, customer, 'phoneCipher') };
}
