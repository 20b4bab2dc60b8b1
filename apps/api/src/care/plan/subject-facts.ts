import type { BuiltTrigger, TriggerSubjects } from '@dealercare/domain/care/triggers';
import type { JobType } from '@dealercare/domain/care/trigger-kind';
import type { MaintenanceVisit } from '@dealercare/domain/care/triggers/periodic-maintenance';
import type { Ctx } from '../../platform/context.js';
import type { Row } from '../../platform/database/database.js';
import { inList } from '../../platform/database/database.js';
import { bareId, wireId } from '../../platform/ids.js';
import { grouped } from '../../platform/loader.js';
import { MAINTENANCE_WORK } from '../../vehicle/visit-facts.js';
import type { SubjectRow } from './subject-row.js';

/** What a kind of trigger must know, per row of its source. */
export type FactsOf<K extends BuiltTrigger> = (row: SubjectRow) => TriggerSubjects[K];

type Load<K extends BuiltTrigger> = (ctx: Ctx, dealerId: string, rows: readonly SubjectRow[]) => Promise<FactsOf<K>>;

const PART = 500;

async function rowsFor(ctx: Ctx, dealerId: string, sql: (list: string) => string, ids: readonly string[]): Promise<Row[]> {
  const unique = [...new Set(ids)];
  const found: Row[] = [];
  for (let from = 0; from < unique.length; from += PART) {
    const list = inList(unique.slice(from, from + PART).map(bareId));
    found.push(...await ctx.db.rows(sql(list.sql), [bareId(dealerId), ...list.params]));
  }
  return found;
}

const vehicleIds = (rows: readonly SubjectRow[]): string[] => rows.flatMap(({ vehicle }) => vehicle?.id ?? []);
const maintenance = MAINTENANCE_WORK.map((work) => `'${work}'`).join(', ');

async function visitsOf(ctx: Ctx, dealerId: string, rows: readonly SubjectRow[]): Promise<Map<string, MaintenanceVisit[]>> {
  const found = await rowsFor(ctx, dealerId, (list) =>
    `SELECT vehicle_id, id, COALESCE(handed_over_on, opened_on) FROM repair_order WHERE dealer_id = ? AND vehicle_id IN (${list}) AND work_type IN (${maintenance})`, vehicleIds(rows));
  const visits = found.map(([vehicle, order, date]) => ({ vehicleId: wireId('veh', String(vehicle)), orderId: wireId('ord', String(order)), date: String(date) }));
  return grouped(visits, ({ vehicleId }) => vehicleId);
}

const loads: { [K in BuiltTrigger]: Load<K> } = {
  DELIVERY: async () => ({ vehicle }) => ({ deliveryDate: vehicle?.deliveryDate ?? null }),
  SOLAR_BIRTHDAY: async () => ({ customer }) => ({ solarBirthday: customer?.solarBirthday ?? null }),
  LUNAR_BIRTHDAY: async () => ({ customer }) => ({
    lunarBirthday: customer?.lunarMonthDay ? { month: Number(customer.lunarMonthDay.slice(0, 2)), day: Number(customer.lunarMonthDay.slice(3)), leap: customer.lunarLeap } : null, leapPolicy: null,
  }),
  ORDER_HANDED_OVER: async (ctx, dealerId, rows) => {
    const lines = await rowsFor(ctx, dealerId, (list) => `SELECT order_id, job_type FROM repair_order_line WHERE dealer_id = ? AND order_id IN (${list})`, rows.flatMap(({ orderId }) => orderId ?? []));
    const jobTypes = grouped(lines.map(([order, jobType]) => ({ orderId: wireId('ord', String(order)), jobType: jobType as JobType })), ({ orderId }) => orderId);
    return ({ orderId, handedOverOn }) => ({ orderId: orderId!, handedOverDate: handedOverOn, jobTypes: (jobTypes.get(orderId!) ?? []).map(({ jobType }) => jobType) });
  },
  FIRST_MAINTENANCE: async (ctx, dealerId, rows) => {
    const visits = await visitsOf(ctx, dealerId, rows);
    return ({ vehicle }) => ({ deliveryDate: vehicle?.deliveryDate ?? null, model: vehicle?.series ?? null, maintained: visits.has(vehicle?.id ?? '') });
  },
  PERIODIC_MAINTENANCE: async (ctx, dealerId, rows) => {
    const visits = await visitsOf(ctx, dealerId, rows);
    return ({ vehicle }) => ({ model: vehicle?.series ?? null, visits: visits.get(vehicle?.id ?? '') ?? [] });
  },
  POLICY_END: async (ctx, dealerId, rows) => {
    const policies = await rowsFor(ctx, dealerId, (list) => `SELECT vehicle_id, kind, MAX(end_date) FROM insurance_policy WHERE dealer_id = ? AND vehicle_id IN (${list}) GROUP BY vehicle_id, kind`, vehicleIds(rows));
    const last = new Map(policies.map(([vehicle, kind, end]) => [`${wireId('veh', String(vehicle))}|${kind}`, String(end)]));
    return ({ vehicle, policy }) => ({ policyId: policy!.id, kind: policy!.kind, endDate: policy!.endDate, renewed: (last.get(`${vehicle?.id}|${policy!.kind}`) ?? '') > policy!.endDate });
  },
  INSPECTION_DUE: async (ctx, dealerId, rows) => {
    const done = await rowsFor(ctx, dealerId, (list) => `SELECT vehicle_id, done_on FROM inspection_record WHERE dealer_id = ? AND vehicle_id IN (${list})`, vehicleIds(rows));
    const dates = grouped(done.map(([vehicle, on]) => ({ vehicleId: wireId('veh', String(vehicle)), on: String(on) })), ({ vehicleId }) => vehicleId);
    return ({ vehicle }) => ({
      registrationDate: vehicle?.registrationDate ?? null, usage: vehicle?.usage ?? 'PRIVATE', excludedFromRelaxation: vehicle?.unrelaxed ?? false,
      doneDates: (dates.get(vehicle?.id ?? '') ?? []).map(({ on }) => on),
    });
  },
};

/** Loads for a chunk of rows what their trigger must know beyond the rows themselves, in a statement or two. */
export function subjectFacts<K extends BuiltTrigger>(ctx: Ctx, dealerId: string, kind: K, rows: readonly SubjectRow[]): Promise<FactsOf<K>> {
  return loads[kind](ctx, dealerId, rows);
}
