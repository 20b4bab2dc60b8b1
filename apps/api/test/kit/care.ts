import type { ConsentStatus } from '@dealercare/domain/care/consent';
import type { Channel } from '@dealercare/domain/care/channel';
import { localDateOf } from '@dealercare/domain/time/zone';
import type { JobType, WorkType } from '@dealercare/domain/customer/order-type';
import { advanceJob } from '../../src/care/advance/advance.job.js';
import { planJob } from '../../src/care/plan/plan.job.js';
import { planDealer } from '../../src/care/plan/plan.service.js';
import { recordConsents } from '../../src/customer/consent.service.js';
import { Customer } from '../../src/customer/customer.entity.js';
import { columnsOf } from '../../src/customer/customer.service.js';
import { groupOf } from '../../src/customer/secret-fields.js';
import { sendJob } from '../../src/messaging/send.job.js';
import { bareId, newId } from '../../src/platform/ids.js';
import { insertRows } from '../../src/platform/database/insert-rows.js';
import type { TxCtx } from '../../src/platform/context.js';
import { systemContext } from '../../src/platform/system-context.js';
import { deriveVisits } from '../../src/vehicle/visit-facts.js';
import type { Client } from './client.js';
import type { Kit } from './kit.js';
import { asSystem } from './people.js';

const stamps = (tx: TxCtx) => ({ createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 });
const people = new WeakMap<Kit, number>();

export interface CustomerOptions {
  name?: string;
  /** null: no number. */
  phone?: string | null;
  /** Consent to care by SMS; UNKNOWN leaves no word. */
  sms?: ConsentStatus;
  solarBirthday?: string;
  lunarBirthday?: string;
  doNotContactUntil?: string;
  followUpRefused?: boolean;
  occupation?: string;
}

/** A customer's file; by default with a mobile number of its own and consent to SMS. */
export async function buildCustomer(kit: Kit, dealerId: string, options: CustomerOptions = {}): Promise<string> {
  const id = newId('cus');
  const { sms = 'GRANTED', doNotContactUntil = null, followUpRefused = false, name = '王怡敏', ...rest } = options;
  const nth = (people.get(kit) ?? 0) + 1;
  people.set(kit, nth);
  const phone = rest.phone === undefined ? `139${String(nth).padStart(8, '0')}` : rest.phone;
  await asSystem(kit, async (tx) => {
    const [key] = tx.app.subjectKeys.make(1);
    await tx.app.subjectKeys.insert(tx.db, [key!], tx.now);
    const columns = columnsOf(tx, await groupOf(tx.app, dealerId), id, { externalNo: null, name, phone, solarBirthday: rest.solarBirthday ?? null, lunarBirthday: rest.lunarBirthday ?? null, occupation: rest.occupation ?? null });
    await tx.db.manager.insert(Customer, {
      kind: 'PERSON', phoneKind: 'NONE', ...columns, id, dealerId, status: 'ACTIVE', subjectKeyId: key!.id, openComplaints: 0, doNotContactUntil, followUpRefused, ...stamps(tx),
    } as object);
    if (sms !== 'UNKNOWN') await recordConsents(tx, dealerId, [{ customerId: id, purpose: 'CARE', channel: 'SMS', status: sms, source: 'DESK', evidence: 'kit' }]);
  });
  return id;
}

/** What a customer says on contacts, at the desk and at once. */
export const saysConsent = (client: Client, customerId: string, status: ConsentStatus, channels: Channel[] = ['SMS']): Promise<unknown> =>
  client.ask('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { id } }', { input: { customerId, purpose: 'CARE', channels, status, evidence: '当面告知' } });

export interface VehicleOptions {
  plate?: string;
  deliveryDate?: string;
  registrationDate?: string;
  status?: 'ACTIVE' | 'SOLD';
}

export async function buildVehicle(kit: Kit, dealerId: string, ownerId: string | null, options: VehicleOptions = {}): Promise<string> {
  const id = newId('veh');
  const { plate = '苏A12345', deliveryDate = null, registrationDate = null, status = 'ACTIVE' } = options;
  await asSystem(kit, async (tx) => {
    await insertRows(tx.db, 'vehicle', [{
      id, dealerId, masterId: newId('vhm'), vin: bareId(id).slice(-17).toUpperCase(), plate, series: '晶锐', model: '2022款', colour: '白', usage: 'PRIVATE', ownerId, purchaseDate: null, deliveryDate, registrationDate,
      odometerKm: null, odometerOn: null, inspectionUnrelaxed: false, status, ...stamps(tx),
    }]);
  });
  return id;
}

export interface OrderOptions {
  openedOn?: string;
  handedOverOn: string;
  jobType?: JobType;
  workType?: WorkType;
}

/** A repair order that was handed over; what is derived from visits follows. */
export async function buildOrder(kit: Kit, dealerId: string, vehicleId: string, customerId: string, { openedOn, handedOverOn, jobType = 'CUSTOMER_PAY', workType = 'MINOR' }: OrderOptions): Promise<string> {
  const id = newId('ord');
  await asSystem(kit, async (tx) => {
    await insertRows(tx.db, 'repair_order', [{
      id, dealerId, orderNo: bareId(id), vehicleId, customerId, openedOn: openedOn ?? handedOverOn, handedOverOn, odometerInKm: null, workType, advisorName: '李顾问', paymentMethod: '微信', labourFen: 0, partsFen: 0, totalFen: 0, ...stamps(tx),
    }]);
    await insertRows(tx.db, 'repair_order_line', [{ id: newId('orl'), dealerId, orderId: id, lineNo: 1, jobType, work: '常规保养', parts: ['机油'], labourFen: 0, ...stamps(tx) }]);
    await deriveVisits(tx, dealerId, [vehicleId]);
  });
  return id;
}

export async function buildPolicy(kit: Kit, dealerId: string, vehicleId: string, endDate: string, kind: 'COMMERCIAL' | 'COMPULSORY' = 'COMMERCIAL'): Promise<string> {
  const id = newId('ins');
  await asSystem(kit, (tx) => insertRows(tx.db, 'insurance_policy', [{ id, dealerId, vehicleId, kind, insurer: null, endDate, soldHere: false, ...stamps(tx) }]));
  return id;
}

/** A customer with a car, an order that was handed over on a day, and nothing else. */
export async function buildVisit(kit: Kit, dealerId: string, handedOverOn: string, customer: CustomerOptions = {}): Promise<{ customerId: string; vehicleId: string; orderId: string }> {
  const customerId = await buildCustomer(kit, dealerId, customer);
  const vehicleId = await buildVehicle(kit, dealerId, customerId);
  return { customerId, vehicleId, orderId: await buildOrder(kit, dealerId, vehicleId, customerId, { handedOverOn }) };
}

/** A customer with a car whose policy ends on a day: SMS and call 30 days before. */
export async function buildRenewal(kit: Kit, dealerId: string, endDate: string, customer: CustomerOptions = {}): Promise<{ customerId: string; vehicleId: string; policyId: string }> {
  const customerId = await buildCustomer(kit, dealerId, customer);
  const vehicleId = await buildVehicle(kit, dealerId, customerId);
  return { customerId, vehicleId, policyId: await buildPolicy(kit, dealerId, vehicleId, endDate) };
}

/** The day batch, as it runs by itself. */
export const dayBatch = (kit: Kit): Promise<void> => kit.run(planJob);

/** Plans the dealers' day, also when it was planned already. */
export async function plan(kit: Kit, ...dealerIds: string[]): Promise<void> {
  const ctx = systemContext(kit.app, 'test');
  for (const dealerId of dealerIds) await planDealer(ctx, dealerId, localDateOf(ctx.now, 'Asia/Shanghai'));
}
export const advance = (kit: Kit): Promise<void> => kit.run(advanceJob);
export const send = (kit: Kit): Promise<void> => kit.run(sendJob);

/** The clock strikes and everything that is due happens; the days of these dealers are planned first. */
export async function worksAt(kit: Kit, text: string, ...dealerIds: string[]): Promise<void> {
  kit.timeIs(text);
  await plan(kit, ...dealerIds);
  await advance(kit);
  await send(kit);
}

export interface SeenTask {
  id: string; version: number; kind: string; status: string; workState: string; ruleCode: string; t: string; wantedT: string; windowTo: string; dueAt: string; tries: number; nextAttemptAt: string | null; outcome: string | null;
  late: boolean; endedLate: boolean; sms: string; variant: string | null; assigneeId: string | null;
  steps: { channel: string; when: string; date: string | null; from: string | null; until: string | null }[];
  why: { suppressReason: string | null; cancelCause: string | null; moved: string | null; movedFrom: string | null; capRule: string | null; smsOnly: boolean; droppedSteps: { channel: string; reason: string }[] };
  customer: { id: string; name: string; phone: string | null } | null; vehicle: { id: string; plate: string } | null; mergedInto: { id: string; ruleCode: string } | null; topics: { id: string; ruleCode: string }[]; allowedActions: string[];
}

export const TASK = `id version kind status workState ruleCode t wantedT windowTo dueAt tries nextAttemptAt outcome late endedLate sms variant assigneeId allowedActions steps { channel when date from until }
  why { suppressReason cancelCause moved movedFrom capRule smsOnly droppedSteps { channel reason } } customer { id name phone } vehicle { id plate } mergedInto { id ruleCode } topics { id ruleCode }`;

/** A customer's tasks of every state, as the caller sees them. */
export async function tasksOf(client: Client, customerId: string, ruleCode?: string): Promise<SeenTask[]> {
  const { careTasks } = await client.ask<{ careTasks: { nodes: SeenTask[] } }>(
    `query ($filter: CareTaskFilter) { careTasks(first: 50, order: T, filter: $filter) { nodes { ${TASK} } } }`,
    { filter: { customer: { in: [customerId] }, ...(ruleCode ? { ruleCode: { in: [ruleCode] } } : {}) } });
  return careTasks.nodes;
}

export async function taskOf(client: Client, customerId: string, ruleCode: string): Promise<SeenTask> {
  const [task, ...more] = await tasksOf(client, customerId, ruleCode);
  if (!task || more.length > 0) throw new Error(`${more.length + Number(Boolean(task))} tasks of ${ruleCode}`);
  return task;
}

export interface SeenMessage { id: string; status: string; template: string; text: string | null; to: string | null; notBefore: string; sentAt: string | null; failureCode: string | null; attempts: number; taskId: string | null }

export async function messagesTo(client: Client, customerId: string): Promise<SeenMessage[]> {
  const { outboundMessages } = await client.ask<{ outboundMessages: { nodes: SeenMessage[] } }>(
    'query ($filter: OutboundMessageFilter) { outboundMessages(filter: $filter) { nodes { id status template text to notBefore sentAt failureCode attempts taskId } } }', { filter: { customer: { in: [customerId] } } });
  return outboundMessages.nodes;
}

export async function startCall(client: Client, task: Pick<SeenTask, 'id' | 'version'>): Promise<{ task: SeenTask; phone: string }> {
  const { startCall: started } = await client.ask<{ startCall: { task: SeenTask; phone: string } }>(
    `mutation ($input: StartCallInput!) { startCall(input: $input) { phone task { ${TASK} } } }`, { input: { taskId: task.id, expectedVersion: task.version } });
  return started;
}

export async function recordCall(client: Client, task: Pick<SeenTask, 'id' | 'version'>, input: Record<string, unknown>): Promise<{ task: SeenTask; next: string | null }> {
  const { recordCall: recorded } = await client.ask<{ recordCall: { task: SeenTask; next: string | null } }>(
    `mutation ($input: RecordCallInput!) { recordCall(input: $input) { next task { ${TASK} } } }`, { input: { taskId: task.id, expectedVersion: task.version, ...input } });
  return recorded;
}

/** Begins the call and records how it went. */
export async function calls(client: Client, task: Pick<SeenTask, 'id' | 'version'>, input: Record<string, unknown>): Promise<{ task: SeenTask; next: string | null }> {
  return recordCall(client, (await startCall(client, task)).task, input);
}
