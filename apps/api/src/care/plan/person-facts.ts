import type { Channel } from '@dealercare/domain/care/channel';
import type { Consent, ConsentPurpose, ConsentStatus } from '@dealercare/domain/care/consent';
import type { CustomerFacts, PlanSubject } from '@dealercare/domain/care/plan-facts';
import { noComplaint, type ShieldFacts } from '@dealercare/domain/care/shield';
import { addDays } from '@dealercare/domain/time/local-date';
import type { Ctx } from '../../platform/context.js';
import { inList, type Row } from '../../platform/database/database.js';
import { bareId, wireId } from '../../platform/ids.js';
import { grouped } from '../../platform/loader.js';
import type { SubjectRow } from './subject-row.js';

const PART = 500;

async function inParts(values: readonly string[], read: (list: { sql: string; params: string[] }) => Promise<Row[]>): Promise<Row[]> {
  const unique = [...new Set(values)];
  const rows: Row[] = [];
  for (let from = 0; from < unique.length; from += PART) rows.push(...await read(inList(unique.slice(from, from + PART))));
  return rows;
}

async function consentsOf(ctx: Ctx, dealerId: string, customerIds: readonly string[]): Promise<Map<string, Consent[]>> {
  const rows = await inParts(customerIds.map(bareId), ({ sql, params }) =>
    ctx.db.rows(`SELECT customer_id, purpose, channel, status, valid_to FROM consent WHERE dealer_id = ? AND customer_id IN (${sql})`, [bareId(dealerId), ...params]));
  const consents = (rows as [string, ConsentPurpose, Channel, ConsentStatus, string | null][]).map(([customer, purpose, channel, status, validTo]) =>
    ({ customerId: wireId('cus', customer), purpose, channel, status, validTo, vehicleId: null }));
  return grouped(consents, ({ customerId }) => customerId);
}

/**
 * The complaints of persons over all dealers of their legal group (rulings 3). What is stored with a customer is day R, from which care
 * goes on; the rules ask for the day on which the last case ended.
 */
export async function shieldsOf(ctx: Ctx, personKeys: readonly string[], shieldDays: number): Promise<Map<string, ShieldFacts>> {
  const rows = await inParts(personKeys, ({ sql, params }) =>
    ctx.db.rows(`SELECT person_key, MAX(open_complaints), MAX(shielded_until) FROM customer WHERE person_key IN (${sql}) AND (open_complaints > 0 OR shielded_until IS NOT NULL) GROUP BY person_key`, params));
  return new Map((rows as [string, number, string | null][]).map(([person, open, until]) =>
    [person, { open: Number(open) > 0, endedOn: until === null ? null : addDays(until, -shieldDays) }]));
}

async function lastSurveys(ctx: Ctx, personKeys: readonly string[]): Promise<Map<string, string>> {
  const rows = await inParts(personKeys, ({ sql, params }) =>
    ctx.db.rows(`SELECT person_key, MAX(surveyed_on) FROM care_task WHERE person_key IN (${sql}) AND work_state = 'ENDED' AND surveyed_on IS NOT NULL GROUP BY person_key`, params));
  return new Map((rows as [string, string][]).map(([person, on]) => [person, on]));
}

/** The day on which a person last answered a whole questionnaire, at whichever dealer of the group (E4). */
export async function lastSurveyOn(ctx: Ctx, personKey: string): Promise<string | null> {
  return (await lastSurveys(ctx, [personKey])).get(personKey) ?? null;
}

export type SubjectOf = (row: SubjectRow) => PlanSubject;

/** Loads consents, complaints and last surveys of a chunk of subjects, and tells each as planning wants it. */
export async function personFacts(ctx: Ctx, dealerId: string, rows: readonly SubjectRow[], shieldDays: number): Promise<SubjectOf> {
  const customers = rows.flatMap(({ customer }) => customer ?? []);
  const persons = customers.map(({ personKey }) => personKey);
  const [consents, shields, surveys] = await Promise.all([consentsOf(ctx, dealerId, customers.map(({ id }) => id)), shieldsOf(ctx, persons, shieldDays), lastSurveys(ctx, persons)]);
  return ({ customer, vehicle }) => ({
    subjectId: vehicle?.id ?? customer?.id ?? '',
    customer: customer && customerFacts(customer, consents.get(customer.id) ?? []),
    vehicle: vehicle && { vehicleId: vehicle.id, usage: vehicle.usage, ownedByCustomer: vehicle.ownedByCustomer },
    complaints: (customer && shields.get(customer.personKey)) ?? noComplaint,
    lastSurveyOn: (customer && surveys.get(customer.personKey)) ?? null,
  });
}

function customerFacts(customer: NonNullable<SubjectRow['customer']>, consents: readonly Consent[]): CustomerFacts {
  const { status, phoneKind, doNotContactUntil, followUpRefused, tier, occupation } = customer;
  return { status, phone: phoneKind, consents, doNotContactUntil, followUpRefused, tier, occupation };
}
