import type { BuiltTrigger } from '@dealercare/domain/care/triggers';
import type { VehicleUsage } from '@dealercare/domain/care/rule';
import type { Row } from '../../platform/database/database.js';
import { wireId } from '../../platform/ids.js';

/** A customer and a car in which a rule may find an occasion, as one row of a join tells them. */
export interface SubjectRow {
  /** Id of the row by which it was found (car, order, policy, customer), bare, and the day it was chosen by: the cursor. */
  key: string;
  at: string;
  customer: {
    id: string; status: 'ACTIVE' | 'MERGED' | 'ERASED'; phoneKind: 'MOBILE' | 'LANDLINE' | 'NONE'; personKey: string; tier: string | null; occupation: string | null;
    doNotContactUntil: string | null; followUpRefused: boolean; solarBirthday: string | null; lunarMonthDay: string | null; lunarLeap: boolean;
  } | null;
  vehicle: {
    id: string; usage: VehicleUsage; series: string | null; deliveryDate: string | null; registrationDate: string | null; unrelaxed: boolean; ownedByCustomer: boolean;
  } | null;
  orderId: string | null;
  handedOverOn: string | null;
  policy: { id: string; kind: 'COMPULSORY' | 'COMMERCIAL'; endDate: string } | null;
}

const CUSTOMER = [
  'c.id', 'c.status', 'c.phone_kind', 'c.person_key', 'c.tier', 'c.occupation', 'c.do_not_contact_until', 'c.follow_up_refused', 'c.solar_birthday', 'c.lunar_month_day', 'c.lunar_leap',
];
const VEHICLE = ['v.id', 'v.`usage`', 'v.series', 'v.delivery_date', 'v.registration_date', 'v.inspection_unrelaxed', 'v.owner_id', 'v.status'];
const NO_VEHICLE = VEHICLE.map(() => 'NULL');
const ORDER = ['o.id', 'o.handed_over_on'];
const POLICY = ['p.id', 'p.kind', 'p.end_date'];

/** From where the subjects of a kind of trigger are read; `key` and `at` are the columns of the index range. */
interface SubjectSource {
  from: string;
  dealer: string;
  key: string;
  at: string;
  columns: readonly string[];
}

const OWNER = 'LEFT JOIN customer c ON c.dealer_id = v.dealer_id AND c.id = v.owner_id';
const padded = (columns: readonly string[], like: readonly string[]): string[] => like.map((_, index) => columns[index] ?? 'NULL');
const select = (parts: { vehicle: boolean; order?: boolean; policy?: boolean }): string[] =>
  [...CUSTOMER, ...(parts.vehicle ? VEHICLE : NO_VEHICLE), ...padded(parts.order ? ORDER : [], ORDER), ...padded(parts.policy ? POLICY : [], POLICY)];

const vehicles = (at: string): SubjectSource => ({ from: `vehicle v ${OWNER}`, dealer: 'v.dealer_id', key: 'v.id', at, columns: select({ vehicle: true }) });
const customers = (at: string): SubjectSource => ({ from: 'customer c', dealer: 'c.dealer_id', key: 'c.id', at, columns: select({ vehicle: false }) });

/** The one list of sources: a kind of trigger that the domain builds needs its line here. */
export const subjectSources: Readonly<Record<BuiltTrigger, SubjectSource>> = {
  DELIVERY: vehicles('v.delivery_date'),
  FIRST_MAINTENANCE: vehicles('v.delivery_date'),
  PERIODIC_MAINTENANCE: vehicles('v.next_maintenance_date'),
  INSPECTION_DUE: vehicles('v.registration_date'),
  SOLAR_BIRTHDAY: customers('c.solar_month_day'),
  LUNAR_BIRTHDAY: customers('c.lunar_month_day'),
  // Whoever brought the car is called, not who owns it by now.
  ORDER_HANDED_OVER: {
    from: 'repair_order o JOIN vehicle v ON v.dealer_id = o.dealer_id AND v.id = o.vehicle_id LEFT JOIN customer c ON c.dealer_id = o.dealer_id AND c.id = o.customer_id',
    dealer: 'o.dealer_id', key: 'o.id', at: 'o.handed_over_on', columns: select({ vehicle: true, order: true }),
  },
  POLICY_END: {
    from: `insurance_policy p JOIN vehicle v ON v.dealer_id = p.dealer_id AND v.id = p.vehicle_id ${OWNER}`,
    dealer: 'p.dealer_id', key: 'p.id', at: 'p.end_date', columns: select({ vehicle: true, policy: true }),
  },
};

export const subjectSelect = (source: SubjectSource): string => `SELECT ${source.key}, ${source.at}, ${source.columns.join(', ')} FROM ${source.from}`;

const flag = (value: string | number | null | undefined): boolean => Number(value) === 1;

function customerOf(row: Row, at: number): SubjectRow['customer'] {
  const text = (index: number): string | null => row[at + index] as string | null;
  const id = text(0);
  if (id === null) return null;
  return {
    id: wireId('cus', id), status: text(1), phoneKind: text(2), personKey: text(3) ?? id, tier: text(4), occupation: text(5), doNotContactUntil: text(6), followUpRefused: flag(row[at + 7]),
    solarBirthday: text(8), lunarMonthDay: text(9), lunarLeap: flag(row[at + 10]),
  } as SubjectRow['customer'];
}

function vehicleOf(row: Row, at: number, customerId: string | null): SubjectRow['vehicle'] {
  const text = (index: number): string | null => row[at + index] as string | null;
  const id = text(0);
  if (id === null) return null;
  return {
    id: wireId('veh', id), usage: text(1) as VehicleUsage, series: text(2), deliveryDate: text(3), registrationDate: text(4), unrelaxed: flag(row[at + 5]),
    ownedByCustomer: text(6) !== null && text(6) === customerId && text(7) === 'ACTIVE',
  };
}

/** A row of `subjectSelect`. */
export function subjectFromRow(row: Row): SubjectRow {
  const customerAt = 2;
  const vehicleAt = customerAt + CUSTOMER.length;
  const orderAt = vehicleAt + VEHICLE.length;
  const policyAt = orderAt + ORDER.length;
  const order = row[orderAt] as string | null;
  const policy = row[policyAt] as string | null;
  return {
    key: String(row[0]), at: String(row[1]), customer: customerOf(row, customerAt), vehicle: vehicleOf(row, vehicleAt, row[customerAt] as string | null),
    orderId: order && wireId('ord', order), handedOverOn: row[orderAt + 1] as string | null,
    policy: policy === null ? null : { id: wireId('ins', policy), kind: row[policyAt + 1] as 'COMPULSORY' | 'COMMERCIAL', endDate: String(row[policyAt + 2]) },
  };
}
