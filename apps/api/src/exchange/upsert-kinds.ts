import { localDateOf, minuteOfDay, clockText } from '@dealercare/domain/time/zone';
import type { Ctx } from '../platform/context.js';
import { bareId, wireId } from '../platform/ids.js';
import { namedRecord, type ExternalPlace } from './external-keys.js';
import type { ExternalKind } from './external-key.entity.js';
import type { AppointmentRecord, CustomerRecord, ExternalRecord, RepairOrderRecord, VehicleRecord } from './upsert.inputs.js';

type Cells = Record<string, string>;

export interface UpsertScope extends ExternalPlace {
  timezone: string;
}

/** How records of a kind become rows of the import, which then judges and writes them: one code path for files, and for partners (H7, O3). */
export interface UpsertKind<R extends ExternalRecord> {
  kind: ExternalKind;
  prefix: string;
  /** Cells by the names of the import's fields. `known` is the record that the key names already. */
  cells(ctx: Ctx, scope: UpsertScope, record: R, known: string | null): Promise<Cells>;
  /** Finds what a row speaks of after it has been judged, by what the import knows it by. */
  find(ctx: Ctx, dealerId: string, businessKey: string): Promise<string | null>;
  /** Names of the import's fields where they differ from those of the record. */
  fields: Readonly<Record<string, string>>;
}

/** Empty and absent are one: they say nothing. */
const filled = (cells: Readonly<Record<string, string | number | null | undefined>>): Cells => Object.fromEntries(Object.entries(cells).flatMap(([name, value]) => (value == null || value === '' ? [] : [[name, String(value)]])));
const yuan = (fen: number | null | undefined): string | null => (fen == null ? null : (fen / 100).toFixed(2));
const word = (code: string | null | undefined): string | null => code?.toLowerCase() ?? null;
const originWord = { SALES: 'sales', SERVICE_FIRST_VISIT: 'service', PROSPECT: 'prospect' } as const;
const appointmentWord = { BOOKED: '\u5df2\u9884\u7ea6', ARRIVED: '\u5df2\u5230\u5e97', NO_SHOW: '\u672a\u5230\u5e97', CANCELLED: '\u5df2\u53d6\u6d88' } as const;

/** The number under which a customer is kept; a file without one is known by the partner's own key. */
async function numberOf(ctx: Ctx, customerId: string | null): Promise<string | null> {
  if (!customerId) return null;
  const [row] = await ctx.db.rows('SELECT external_no FROM customer WHERE id = ?', [bareId(customerId)]);
  return row?.[0] == null ? null : String(row[0]);
}

async function customerNumber(ctx: Ctx, scope: UpsertScope, externalId: string | null | undefined): Promise<string | null> {
  return externalId ? await numberOf(ctx, await namedRecord(ctx, scope, 'CUSTOMERS', externalId)) ?? externalId : null;
}

const byColumn = (table: string, column: string, prefix: string) => async (ctx: Ctx, dealerId: string, businessKey: string): Promise<string | null> => {
  const [row] = await ctx.db.rows(`SELECT id FROM ${table} WHERE dealer_id = ? AND ${column} = ?`, [bareId(dealerId), businessKey]);
  return row ? wireId(prefix, String(row[0])) : null;
};

export const customerUpsert: UpsertKind<CustomerRecord> = {
  kind: 'CUSTOMERS', prefix: 'cus', fields: { externalNo: 'externalId' },
  cells: async (ctx, _scope, { externalId, sex, origin, smsConsent, ...told }, known) =>
    filled({ ...told, externalNo: await numberOf(ctx, known) ?? externalId, sex: word(sex), origin: origin && originWord[origin], smsConsent: smsConsent == null ? null : smsConsent ? '\u662f' : '\u5426' }),
  find: byColumn('customer', 'external_no', 'cus'),
};

export const vehicleUpsert: UpsertKind<VehicleRecord> = {
  kind: 'VEHICLES', prefix: 'veh', fields: { ownerNo: 'customerExternalId' },
  cells: async (ctx, scope, { externalId: _key, customerExternalId, usage, ...told }) => filled({ ...told, ownerNo: await customerNumber(ctx, scope, customerExternalId), usage: word(usage) }),
  find: byColumn('vehicle', 'vin', 'veh'),
};

export const orderUpsert: UpsertKind<RepairOrderRecord> = {
  kind: 'REPAIR_ORDERS', prefix: 'ord', fields: { orderNo: 'externalId', odometerIn: 'odometerKm', labour: 'labourFen', partsCost: 'partsFen', total: 'totalFen' },
  cells: async (_ctx, _scope, { externalId, odometerKm, labourFen, partsFen, totalFen, parts, ...told }) =>
    filled({ ...told, orderNo: externalId, odometerIn: odometerKm, labour: yuan(labourFen), partsCost: yuan(partsFen), total: yuan(totalFen), parts: parts?.join('\u3001') }),
  find: byColumn('repair_order', 'order_no', 'ord'),
};

export const appointmentUpsert: UpsertKind<AppointmentRecord> = {
  kind: 'APPOINTMENTS', prefix: 'apt', fields: { customerNo: 'customerExternalId', plannedOn: 'plannedAt', plannedTime: 'plannedAt' },
  cells: async (ctx, scope, { plannedAt, vin, customerExternalId, status }) => filled({
    vin, customerNo: await customerNumber(ctx, scope, customerExternalId), plannedOn: localDateOf(plannedAt, scope.timezone), plannedTime: clockText(minuteOfDay(plannedAt, scope.timezone)), status: status && appointmentWord[status],
  }),
  find: async (ctx, dealerId, businessKey) => {
    const [subject, day, time] = businessKey.split(' ');
    const [row] = await ctx.db.rows('SELECT id FROM appointment WHERE dealer_id = ? AND (vehicle_id = ? OR (vehicle_id IS NULL AND customer_id = ?)) AND planned_at = ?', [bareId(dealerId), subject!, subject!, `${day} ${time}`]);
    return row ? wireId('apt', String(row[0])) : null;
  },
};
