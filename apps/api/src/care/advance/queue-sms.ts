import type { PlannedStep } from '@dealercare/domain/care/planned-step';
import { judgeSend, judgeAtOnce, type SendVerdict } from '@dealercare/domain/care/send-window';
import type { CareRule } from '@dealercare/domain/care/rule';
import { addMonths } from '@dealercare/domain/time/local-date';
import { endOfDay, instantOf } from '@dealercare/domain/time/zone';
import { In } from 'typeorm';
import { Customer } from '../../customer/customer.entity.js';
import { queueMessages, type MessageDraft } from '../../messaging/outbound.service.js';
import { dayText, renderMessage, topicsText } from '../../messaging/render-message.js';
import { shippedTemplates } from '../../messaging/shipped-templates.js';
import { DealerProfile } from '../../organisation/dealer-profile.entity.js';
import { OrgUnit } from '../../organisation/org-unit.entity.js';
import type { TxCtx } from '../../platform/context.js';
import { Vehicle } from '../../vehicle/vehicle.entity.js';
import type { CaringDealer } from '../plan/planning-dealer.js';
import { CareTask } from '../task/care-task.entity.js';

/** A customer's own language is not kept yet: everybody is written to in the dealer's. */
const LOCALE = 'zh-CN';

type Sms = PlannedStep & { channel: 'SMS' };
export const smsOf = (steps: readonly PlannedStep[], when: PlannedStep['when']): Sms | undefined => steps.find((step): step is Sms => step.channel === 'SMS' && step.when === when);

/** What is to be done now with the SMS of a task, and until when it may leave. */
export function judgeSms(step: PlannedStep, task: Pick<CareTask, 'windowTo'>, rule: CareRule, now: Date, dealer: CaringDealer): { verdict: SendVerdict; notAfter: Date } {
  const hours = { sms: dealer.hours.sms, zone: dealer.zone };
  const windowEnd = endOfDay(task.windowTo, dealer.zone);
  if (step.when !== 'DAY') return { verdict: judgeAtOnce(rule.messageClass, now, windowEnd, hours), notAfter: windowEnd };
  const slotEnd = instantOf(step.date, Math.min(step.until ?? hours.sms.to, hours.sms.to), dealer.zone);
  return { verdict: judgeSend(step, task.windowTo, now, hours), notAfter: step.ifLate === 'NEXT_DAY' ? windowEnd : slotEnd };
}

/** A task whose SMS is to be queued. */
export interface SmsOrder {
  task: CareTask;
  rule: CareRule;
  notBefore: Date;
  notAfter: Date;
}

interface Surroundings {
  customers: ReadonlyMap<string, Customer>;
  vehicles: ReadonlyMap<string, Vehicle>;
  guests: readonly CareTask[];
  profile: DealerProfile;
  unit: OrgUnit;
}

async function surroundingsOf(tx: TxCtx, dealer: CaringDealer, tasks: readonly CareTask[]): Promise<Surroundings> {
  const { manager } = tx.db;
  const customers = await manager.findBy(Customer, { id: In([...new Set(tasks.map(({ customerId }) => customerId))]) });
  const vehicles = await manager.findBy(Vehicle, { id: In([...new Set(tasks.flatMap(({ vehicleId }) => vehicleId ?? []))]) });
  const guests = await manager.findBy(CareTask, { dealerId: dealer.id, mergedIntoId: In(tasks.map(({ id }) => id)), status: 'MERGED' });
  return {
    customers: new Map(customers.map((customer) => [customer.id, customer])), vehicles: new Map(vehicles.map((vehicle) => [vehicle.id, vehicle])), guests,
    profile: await manager.findOneByOrFail(DealerProfile, { unitId: dealer.id }), unit: await manager.findOneByOrFail(OrgUnit, { id: dealer.id }),
  };
}

/** The day that a message names: of the first maintenance for a delivery, of the thing itself otherwise. */
function namedDay(task: CareTask, { trigger }: CareRule, dealer: CaringDealer): string {
  const first = dealer.rules.get('CR-20')?.trigger;
  return trigger.kind === 'DELIVERY' && first?.kind === 'FIRST_MAINTENANCE' ? addMonths(task.anchorDate, first.months) : task.anchorDate;
}

/** Topics told in the same message: guests too, but not to a channel that the customer has refused for them (INV-15). */
function toldTopics(task: CareTask, guests: readonly CareTask[]): { ruleCode: string; variant: string | null; dueDate: string }[] {
  const told = guests.filter((guest) => guest.mergedIntoId === task.id && !guest.droppedSteps.some(({ channel }) => channel === 'SMS'));
  return [task, ...told].map(({ ruleCode, variant, anchorDate }) => ({ ruleCode, variant, dueDate: anchorDate }));
}

function textOf(order: SmsOrder, around: Surroundings, dealer: CaringDealer): string {
  const { task, rule } = order;
  const { profile, unit } = around;
  const template = shippedTemplates[task.hasCall ? rule.code : `${rule.code}-ALONE`] ?? shippedTemplates[rule.code]!;
  const values = {
    name: around.customers.get(task.customerId)!.name, dealer: unit.nameZh, plate: (task.vehicleId && around.vehicles.get(task.vehicleId)?.plate) ?? '',
    appointmentPhone: profile.appointmentPhone, rescuePhone: profile.rescuePhone, address: profile.address,
    dueDate: dayText(namedDay(task, rule, dealer), LOCALE), topics: topicsText(toldTopics(task, around.guests), LOCALE),
  };
  return renderMessage(template, LOCALE, values, { signature: profile.smsSignature, messageClass: rule.messageClass });
}

/** Queues the SMS of some tasks of one dealer; the same task on the same day is queued once. Rules without a text send none. */
export async function queueSms(tx: TxCtx, dealer: CaringDealer, orders: readonly SmsOrder[]): Promise<void> {
  const sendable = orders.filter(({ rule }) => shippedTemplates[rule.code] !== undefined);
  if (sendable.length === 0) return;
  const around = await surroundingsOf(tx, dealer, sendable.map(({ task }) => task));
  await queueMessages(tx, sendable.map((order): MessageDraft => {
    const { task, rule, notBefore, notAfter } = order;
    return {
      customer: around.customers.get(task.customerId)!, vehicleId: task.vehicleId, taskId: task.id, onceKey: `${task.id}|SMS|${task.t}`, template: rule.code, channel: 'SMS',
      messageClass: rule.messageClass, purpose: rule.purpose, capClass: rule.capClass, text: textOf(order, around, dealer), notBefore, notAfter,
    };
  }));
}
