import { completenessFields, countedFields, type CompletenessField, type CompletenessWeights } from '@dealercare/domain/customer/completeness';
import type { SqlPart } from '../platform/scope.js';

const carWith = (more: string): string => `EXISTS (SELECT 1 FROM vehicle v WHERE v.dealer_id = c.dealer_id AND v.owner_id = c.id AND v.status = 'ACTIVE'${more})`;

/** When a field counts as known, by the columns of a customer `c`. The rule and the statement that measures thousands share these. */
const known: Readonly<Record<CompletenessField, string>> = {
  phone: 'c.phone_index IS NOT NULL',
  smsConsent: "EXISTS (SELECT 1 FROM consent k WHERE k.dealer_id = c.dealer_id AND k.customer_id = c.id AND k.purpose = 'CARE' AND k.channel = 'SMS' AND k.status <> 'UNKNOWN')",
  car: carWith(''),
  plate: `(${carWith('')} AND NOT ${carWith(' AND v.plate IS NULL')})`,
  birthday: '(c.solar_birthday IS NOT NULL OR c.lunar_month_day IS NOT NULL)',
  address: '(c.address IS NOT NULL OR c.district IS NOT NULL)',
  keeper: 'c.owner_user_id IS NOT NULL',
  nextMaintenance: carWith(' AND v.next_maintenance_date IS NOT NULL'),
  insurance: "EXISTS (SELECT 1 FROM vehicle v JOIN insurance_policy p ON p.dealer_id = v.dealer_id AND p.vehicle_id = v.id WHERE v.dealer_id = c.dealer_id AND v.owner_id = c.id AND v.status = 'ACTIVE')",
  occupation: 'c.occupation IS NOT NULL',
  sex: 'c.sex IS NOT NULL',
  origin: 'c.origin IS NOT NULL',
  hobbies: 'c.hobbies IS NOT NULL',
  preferredContact: '(c.preferred_channel IS NOT NULL OR c.preferred_time_slot IS NOT NULL)',
};

/** One column a field, 1 where it is known, in the order of `completenessFields`. */
export const knownColumns = completenessFields.map((field) => `CASE WHEN ${known[field]} THEN 1 ELSE 0 END`).join(', ');

/** The score of one kind of customer: the same whole number that `completenessOf` gives. */
function scoreOf(kind: 'PERSON' | 'ORGANISATION', weights: CompletenessWeights): SqlPart {
  const counted = countedFields(kind, weights);
  const total = counted.reduce((sum, field) => sum + weights[field], 0);
  if (total === 0) return { sql: '100', params: [] };
  const points = counted.map((field) => `CASE WHEN ${known[field]} THEN ? ELSE 0 END`).join(' + ');
  const values = counted.map((field) => 100 * weights[field]);
  // A division that rounds would differ between databases: what does not divide is taken off first.
  return { sql: `(${points} - (${points}) % ?) / ?`, params: [...values, ...values, total, total] };
}

export function scoreSql(weights: CompletenessWeights): SqlPart {
  const [person, firm] = [scoreOf('PERSON', weights), scoreOf('ORGANISATION', weights)];
  return { sql: `CASE WHEN c.kind = 'PERSON' THEN ${person.sql} ELSE ${firm.sql} END`, params: [...person.params, ...firm.params] };
}
