import { isCauseCode } from '@dealercare/domain/complaint/cause';
import { systemActor, type Actor } from '@dealercare/domain/complaint/actor';
import { judgePhone } from '@dealercare/domain/customer/phone';
import { breadthOf } from '@dealercare/domain/access/can';
import { Customer } from '../customer/customer.entity.js';
import { orgTree, requireActive } from '../organisation/org-tree.js';
import type { TxCtx } from '../platform/context.js';
import { bareId, requireId } from '../platform/ids.js';
import { refuse, type FieldFault } from '../platform/refusal.js';
import { findInScope } from '../platform/scope.js';
import { orderById, vehicleById } from '../vehicle/vehicle.service.js';
import { postsOf } from './case-actor.js';
import type { Complaint } from './complaint.entity.js';
import { openScope } from './complaint-scope.js';
import { levelOfUnit, registerCase, type CaseToRegister } from './register-case.js';
import type { RegisterComplaintInput } from './register.inputs.js';
import { happenedAt } from './on-case.js';
import { isPresent } from './case-seats.js';

/** Staff take complaints in where they sit; a partner's key wherever it reaches. */
function requireDesk(tx: TxCtx, unitId: string): void {
  requireId('org', unitId);
  if (tx.principal.everywhere) return;
  if (!tx.principal.units('complaint:register').includes(unitId)) throw refuse('NOT_FOUND');
  const posts = postsOf(tx);
  const sitsThere = posts.some((post) => post.unitId === unitId && breadthOf(post.role, 'complaint:register') === 'UNIT');
  if (posts.length > 0 && !sitsThere) throw refuse('FORBIDDEN', { action: 'complaint:register' });
}

async function customerFor(tx: TxCtx, unitId: string, customerId: string | null | undefined): Promise<Customer | null> {
  if (!customerId) return null;
  const customer = await findInScope(tx, Customer, customerId, 'customer:read', 'ownerUserId');
  if (customer.dealerId !== unitId) throw refuse('NOT_FOUND');
  if (customer.status !== 'ACTIVE') throw refuse('CUSTOMER_NOT_ACTIVE');
  return customer;
}

/** Car and order of the same dealer; an order names its car. */
async function subjectsFor(tx: TxCtx, { unitId, vehicleId, orderId }: RegisterComplaintInput): Promise<{ vehicleId: string | null; orderId: string | null }> {
  const order = orderId ? await orderById(tx, requireId('ord', orderId)) : null;
  if (orderId && order?.dealerId !== unitId) throw refuse('NOT_FOUND');
  const wanted = vehicleId ?? order?.vehicleId ?? null;
  const vehicle = wanted ? await vehicleById(tx, requireId('veh', wanted)) : null;
  if (wanted && vehicle?.dealerId !== unitId) throw refuse('NOT_FOUND');
  return { vehicleId: wanted, orderId: orderId ?? null };
}

function phoneFor(phone: string | null | undefined, faults: FieldFault[]): string | null {
  if (!phone?.trim()) return null;
  const judged = judgePhone(phone);
  if (judged.kind !== 'INVALID') return judged.number;
  faults.push({ path: 'input.contactPhone', code: 'PHONE_INVALID' });
  return null;
}

async function checkFields(tx: TxCtx, input: RegisterComplaintInput): Promise<{ contactPhone: string | null }> {
  const faults: FieldFault[] = [];
  const contactPhone = phoneFor(input.contactPhone, faults);
  const { causeCode } = input;
  if (causeCode && !isCauseCode(causeCode)) faults.push({ path: 'input.causeCode', code: 'CAUSE_UNKNOWN', params: { value: causeCode } });
  for (const id of input.accusedIds) {
    if (!await isPresent(tx, requireId('usr', id), [input.unitId])) faults.push({ path: 'input.accusedIds', code: 'NOT_FOUND' });
  }
  if (faults.length > 0) throw refuse('INVALID_INPUT', {}, faults);
  return { contactPhone };
}

/** An earlier complaint that the caller may open. */
async function earlierCase(tx: TxCtx, repeatOfId: string | null | undefined): Promise<string | null> {
  if (!repeatOfId) return null;
  const scope = await openScope(tx);
  const [row] = await tx.db.rows(`SELECT 1 FROM complaint c WHERE c.id = ? AND ${scope.sql}`, [bareId(requireId('cmp', repeatOfId)), ...scope.params]);
  if (!row) throw refuse('NOT_FOUND');
  return repeatOfId;
}

/** The first person who learns of it is responsible (C-121); who may not handle cases leaves it to the desk's queue. */
function ownersFor(tx: TxCtx, { unitId, accusedIds }: RegisterComplaintInput): Pick<CaseToRegister, 'firstOwnerId' | 'ownerId'> {
  const me = tx.actor.kind === 'STAFF' ? tx.actor.id : null;
  if (me === null) return { firstOwnerId: null, ownerId: null };
  const handles = postsOf(tx).some((post) => post.unitId === unitId && (breadthOf(post.role, 'complaint:handle') === 'UNIT' || breadthOf(post.role, 'escalation:handle') === 'UNIT'));
  return { firstOwnerId: me, ownerId: handles && !accusedIds.includes(me) ? me : null };
}

/** Partners and rules register like a timer: they answer to guards only. */
async function actorFor(tx: TxCtx, unitId: string): Promise<Actor> {
  if (tx.actor.kind !== 'STAFF') return systemActor;
  const level = levelOfUnit[(await orgTree(tx.app)).unit(unitId)?.type ?? ''];
  return { userId: tx.actor.id ?? '', levels: level ? [level] : [], isOwner: true, canInvestigate: false, canManage: false, canCallBack: false, isSystem: false };
}

/** K1 from a desk or a partner. NOT_FOUND for records of other dealers; INVALID_INPUT names the fields. */
export async function registerComplaint(tx: TxCtx, input: RegisterComplaintInput): Promise<Complaint> {
  requireDesk(tx, input.unitId);
  await requireActive(tx.app, input.unitId);
  const receivedAt = happenedAt(tx, input.receivedAt);
  const { contactPhone } = await checkFields(tx, input);
  const customer = await customerFor(tx, input.unitId, input.customerId);
  const { injury, media, crowd, leakedData, isPublic, replacementOrReturn, externalCase } = input;
  return registerCase(tx, {
    unitId: input.unitId, by: await actorFor(tx, input.unitId), ...ownersFor(tx, input), customer, ...await subjectsFor(tx, input),
    contactName: customer ? null : input.contactName?.trim() || null, contactPhone: customer ? null : contactPhone, anonymous: input.anonymous, channel: input.channel, receivedAt,
    description: input.description.trim(), remedySought: input.remedySought?.trim() || null,
    injury: injury ?? undefined, media: media ?? undefined, crowd: crowd ?? undefined, leakedData: leakedData ?? undefined, isPublic: isPublic ?? undefined, replacementOrReturn: replacementOrReturn ?? undefined,
    externalCase: externalCase ? { channel: externalCase.channel, caseNo: externalCase.caseNo.trim(), receivedOn: externalCase.receivedOn ?? null } : null,
    immobile: input.immobile, accusedIds: [...new Set(input.accusedIds)], topic: input.causeCode ?? null, repeatOfId: await earlierCase(tx, input.repeatOfId),
  });
}
