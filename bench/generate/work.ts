import { addDays } from '@dealercare/domain/time/local-date';
import { startOfDay } from '@dealercare/domain/time/zone';
import type { App } from '../../apps/api/src/platform/context.js';
import { newId } from '../../apps/api/src/platform/ids.js';
import { Chance } from '../../apps/api/src/demo/random.js';
import { fill, stamps } from './fill.js';
import type { BenchOrganisation } from './organisation.js';
import type { BenchVehicle } from './records.js';
import { sizes } from './sizes.js';

const ZONE = 'Asia/Shanghai';
const MINUTE_MS = 60_000;
const chance = new Chance(11);
const RULES = [['CR-20', 'CARE', 'INVITE'], ['CR-23', 'CARE', 'INVITE'], ['CR-02', 'FOLLOW_UP', 'FOLLOW_UP'], ['CR-11-SOLAR', 'CARE', 'GREETING']] as const;
const stepsOn = (t: string) => [{ channel: 'PHONE', when: 'DAY', date: t, from: 540, until: 1050, ifLate: 'NEXT_DAY' }];

/** Tasks as the planner leaves them: most have ended in two years, the open ones lie around today. */
export async function benchTasks(app: App, vehicles: readonly BenchVehicle[], orderIds: readonly string[], today: string): Promise<void> {
  await fill(app, 'care_task', sizes.endedTasks + sizes.openTasks, (index, tx) => {
    const open = index >= sizes.endedTasks;
    const vehicle = vehicles[index % vehicles.length]!;
    const [ruleCode, kind, capClass] = RULES[index % RULES.length]!;
    const followUp = kind === 'FOLLOW_UP';
    const t = addDays(today, open ? chance.whole(-5, 40) : -chance.whole(6, 700));
    const dueAt = new Date(startOfDay(t, ZONE).getTime() + 540 * MINUTE_MS);
    const missed = !open && chance.percent(8);
    const status = open ? (followUp ? 'PENDING' : 'READY') : missed ? (followUp ? 'EXPIRED' : 'MISSED') : followUp ? 'COMPLETED' : 'DONE';
    return {
      id: newId('tsk'), dealerId: vehicle.dealerId, kind, status, workState: open ? 'OPEN' : 'ENDED', ruleCode, dedupeKey: `bench|${index}`, customerId: vehicle.customer.id, personKey: vehicle.customer.personKey,
      vehicleId: vehicle.id, orderId: orderIds[index % orderIds.length]!, anchorKey: `bench|${index}`, anchorDate: t, variant: null, wantedT: t, t, dueAt, windowFrom: t, windowTo: addDays(t, 3), earliestT: t,
      latestT: addDays(t, 3), endsAt: startOfDay(addDays(t, 4), ZONE), wakeAt: null, steps: stepsOn(t), droppedSteps: [], capClass, priority: 3, hasCall: true, smsState: 'NONE', tries: open ? 0 : 1,
      outcome: open ? null : missed ? null : followUp ? 'NORMAL' : 'REACHED', endedAt: open ? null : new Date(dueAt.getTime() + 90 * MINUTE_MS), endedLate: missed, surveyCode: followUp ? 'SERVICE_3' : null,
      surveyScope: followUp ? 'FULL' : null, ...stamps(tx.now),
    };
  });
}

const LEVELS = ['DEALER_FRONTLINE', 'DEALER_FRONTLINE', 'DEALER_MANAGEMENT', 'REGION', 'MANUFACTURER'] as const;
const REACHED = { DEALER_FRONTLINE: 1, DEALER_MANAGEMENT: 2, REGION: 3, MANUFACTURER: 4 } as const;
const CAUSES = ['D1.1', 'D2.3', 'D3.2', 'D3.5', 'D4.1', 'D4.2', 'M1', null] as const;
/** One case in ten is open. */
const OPEN_SHARE = 10;

/** Complaints with one clock each: ended ones over two years, open ones due around now. */
export async function benchComplaints(app: App, { maker, dealers }: BenchOrganisation, vehicles: readonly BenchVehicle[]): Promise<void> {
  const now = app.time.now().getTime();
  const regionOf = new Map(dealers.map(({ id, parentId }) => [id, parentId!]));
  /** In whose queue a case stands. */
  const unitOf = (dealerId: string, level: (typeof LEVELS)[number]): string => (level === 'REGION' ? regionOf.get(dealerId)! : level === 'MANUFACTURER' ? maker.id : dealerId);
  const cases = Array.from({ length: sizes.complaints }, (_, index) => {
    const open = index % OPEN_SHARE === 0;
    const receivedAt = new Date(now - (open ? chance.whole(10, 4000) : chance.whole(10_000, 1_000_000)) * MINUTE_MS);
    return { id: newId('cmp'), clockId: newId('clk'), vehicle: vehicles[(index * 7) % vehicles.length]!, open, level: chance.pick(LEVELS), receivedAt, dueAt: new Date(receivedAt.getTime() + 4400 * MINUTE_MS) };
  });
  await fill(app, 'complaint', cases.length, async (index, tx) => {
    const { id, clockId, vehicle, open, level, receivedAt, dueAt } = cases[index]!;
    const causeCode = chance.pick(CAUSES);
    const day = receivedAt.toISOString().slice(0, 10);
    return {
      id, number: `B-${String(index).padStart(7, '0')}`, ownerUnitId: unitOf(vehicle.dealerId, level), originUnitId: vehicle.dealerId, dealerId: vehicle.dealerId, reachedLevel: REACHED[level], customerId: vehicle.customer.id,
      vehicleId: vehicle.id, orderId: null, anonymous: false, channel: 'PHONE', receivedAt, receivedOn: day, enteredAt: receivedAt, subjectKeyId: vehicle.customer.keyId,
      descriptionCipher: await app.subjectKeys.seal(tx.db, vehicle.customer.keyId, '保养后有异响，要求彻底解决。', `complaint|${id}|description`), severity: 'GENERAL', severityReasons: [], status: open ? 'INVESTIGATING' : 'CLOSED',
      isOpen: open, level, executor: 'DEALER_FRONTLINE', accusedIds: [], causeCodes: causeCode ? [causeCode] : [], causeCode, topic: 'D3', justification: 'UNDETERMINED', nextDueAt: dueAt, nextClockId: open ? clockId : null,
      closedAt: open ? null : dueAt, closeReason: open ? null : 'CALLBACK_SATISFIED', ...stamps(tx.now),
    };
  });
  await fill(app, 'clock', cases.length, (index) => {
    const { id, clockId, vehicle, open, level, receivedAt, dueAt } = cases[index]!;
    return {
      id: clockId, subjectType: 'COMPLAINT', subjectId: id, kind: 'RESOLVE', level, cycle: 1, unitId: vehicle.dealerId, dealerId: vehicle.dealerId, span: { mode: 'WALL', amount: 4400 }, startedAt: receivedAt,
      countedFrom: receivedAt, dueAt, dueOn: dueAt.toISOString().slice(0, 10), status: open ? 'RUNNING' : chance.percent(85) ? 'MET' : 'BREACHED', metAt: open ? null : dueAt, pauses: [], changes: [],
      policyKey: 'bench', calendarVersion: 1, nextMomentAt: null,
    };
  });
}
