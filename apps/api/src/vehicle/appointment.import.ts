import { readAppointmentStatus, type AppointmentStatus } from '@dealercare/domain/customer/appointment-words';
import { readDate } from '@dealercare/domain/customer/dms-date';
import { readTimeOfDay } from '@dealercare/domain/customer/time-of-day';
import { instantOf, minutesOf } from '@dealercare/domain/time/zone';
import { allowedChanges, changedOnField, changesOf } from '../import/changed-fields.js';
import { choices, type ImportCells, type ImportKind, type ImportScope, type Judged, type Revertible, type Written } from '../import/import-kind.js';
import { audit } from '../platform/audit/audit.js';
import { instantText } from '../platform/database/column.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { bareId, newId, wireId } from '../platform/ids.js';
import { CellReader } from './vehicle-cells.js';
import { customersByNumber, vehiclesForOrders } from './vehicle-known.js';
import { Appointment } from './vehicle-records.entity.js';

/** Where a file tells the day only. */
const USUAL_TIME = minutesOf('09:00');

interface AppointmentReading {
  vin: string | null;
  customerNo: string | null;
  plannedAt: Date | null;
  status: AppointmentStatus | null;
  findings: CellReader['findings'];
}

interface KnownAppointment {
  id: string;
  version: number;
  status: AppointmentStatus;
  updatedAt: unknown;
}

interface AppointmentPlan {
  known: KnownAppointment | null;
  customerId: string;
  vehicleId: string | null;
  plannedAt: Date;
  status: AppointmentStatus;
}

function readAppointmentCells(cells: ImportCells['values'], { timezone }: ImportScope): AppointmentReading {
  const reader = new CellReader(cells);
  const day = reader.value('plannedOn', readDate(reader.raw('plannedOn')), true);
  const [own, withDay] = [readTimeOfDay(reader.raw('plannedTime')), readTimeOfDay(reader.raw('plannedOn'))];
  const time = own.ok || own.code === 'RANGE' ? reader.value('plannedTime', own) : withDay.ok ? withDay.value : null;
  const customerNo = reader.text('customerNo', 40);
  const vin = reader.text('vin', 40) === null && customerNo ? null : reader.vin();
  return { vin, customerNo, plannedAt: day ? instantOf(day, time ?? USUAL_TIME, timezone) : null, status: reader.value('status', readAppointmentStatus(reader.raw('status'))), findings: reader.findings };
}

/** Whose appointment it is: of the customer who is named, otherwise of the car's owner. */
interface Subject {
  customerId: string | null;
  vehicleId: string | null;
}

const keyOf = ({ customerId, vehicleId }: Subject, plannedAt: Date): string => `${bareId(vehicleId ?? customerId!)} ${instantText(plannedAt)}`;

async function knownAppointments(ctx: Ctx, dealerId: string, plannedAt: readonly Date[], customerIds: readonly string[]): Promise<Map<string, KnownAppointment>> {
  if (customerIds.length === 0 || plannedAt.length === 0) return new Map();
  const customers = inList([...new Set(customerIds.map(bareId))]);
  const instants = inList([...new Set(plannedAt.map(instantText))]);
  const rows = await ctx.db.rows(
    `SELECT customer_id, vehicle_id, planned_at, id, version, status, updated_at FROM appointment WHERE dealer_id = ? AND customer_id IN (${customers.sql}) AND planned_at IN (${instants.sql})`, [bareId(dealerId), ...customers.params, ...instants.params]);
  return new Map(rows.map(([customer, vehicle, planned, id, version, status, updatedAt]) =>
    [`${String(vehicle ?? customer)} ${String(planned)}`, { id: wireId('apt', String(id)), version: Number(version), status: status as AppointmentStatus, updatedAt }]));
}

function judgeRow(scope: ImportScope, row: ImportCells, { vin, customerNo, plannedAt, status, findings }: AppointmentReading, subject: Subject, known: KnownAppointment | null): Judged<AppointmentPlan> {
  if (vin && !subject.vehicleId) findings.push({ field: 'vin', code: 'VEHICLE_UNKNOWN', gravity: 'ERROR', params: { vin } });
  else if (!subject.customerId) findings.push({ field: 'customerNo', code: 'APPOINTMENT_WITHOUT_CUSTOMER', gravity: 'ERROR', params: { number: customerNo ?? '' } });
  const { customerId, vehicleId } = subject;
  const base = { line: row.line, findings, businessKey: plannedAt && customerId ? keyOf(subject, plannedAt) : null };
  if (!plannedAt || !customerId || findings.some(({ gravity }) => gravity === 'ERROR')) return { ...base, verdict: 'REFUSED' };
  const plan = { known, customerId, vehicleId, plannedAt, status: status ?? known?.status ?? 'BOOKED' };
  if (!known) return { ...base, verdict: 'CREATE', plan };
  const comparison = { updatedAt: known.updatedAt, valueOf: (): unknown => known.status };
  const changed = allowedChanges(scope, row, { status: plan.status }, comparison);
  return changed.status ? { ...base, verdict: 'UPDATE', plan, changes: changesOf(changed, comparison) } : { ...base, verdict: 'UNCHANGED' };
}

async function judge(ctx: Ctx, scope: ImportScope, rows: readonly ImportCells[]): Promise<Judged<AppointmentPlan>[]> {
  const readings = rows.map(({ values }) => readAppointmentCells(values, scope));
  const vehicles = await vehiclesForOrders(ctx, scope.unitId, readings.flatMap(({ vin }) => vin ?? []));
  const customers = await customersByNumber(ctx, scope.unitId, readings.flatMap(({ customerNo }) => customerNo ?? []));
  const subjects = readings.map(({ vin, customerNo }): Subject => {
    const vehicle = vin ? vehicles.get(vin) : undefined;
    return { vehicleId: vehicle?.id ?? null, customerId: customerNo ? customers.get(customerNo) ?? null : vehicle?.ownerId ?? null };
  });
  const known = await knownAppointments(ctx, scope.unitId, readings.flatMap(({ plannedAt }) => plannedAt ?? []), subjects.flatMap(({ customerId }) => customerId ?? []));
  return rows.map((row, index) => {
    const [reading, subject] = [readings[index]!, subjects[index]!];
    return judgeRow(scope, row, reading, subject, (reading.plannedAt && subject.customerId && known.get(keyOf(subject, reading.plannedAt))) || null);
  });
}

async function write(tx: TxCtx, scope: ImportScope, rows: readonly Judged<AppointmentPlan>[]): Promise<Written[]> {
  const created = rows.filter(({ plan }) => !plan!.known).map((row) => ({ ...row, id: newId('apt') }));
  await insertRows(tx.db, 'appointment', created.map(({ id, plan }) => {
    const { known: _none, ...columns } = plan!;
    return { id, dealerId: scope.unitId, ...columns, careTaskId: null, createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 };
  }));
  const written: Written[] = created.map(({ id, line, plan }) => {
    audit(tx, { unitId: scope.unitId, action: 'import.create', entity: 'appointment', entityId: id, after: { plannedAt: plan!.plannedAt.toISOString(), status: plan!.status, runId: scope.runId } });
    return { line, entityId: id, before: null, versionAfter: 1 };
  });
  for (const { line, plan } of rows) if (plan!.known) written.push(await updateAppointment(tx, scope, line, plan!.known, plan!.status));
  return written;
}

async function updateAppointment(tx: TxCtx, scope: ImportScope, line: number, known: KnownAppointment, status: AppointmentStatus): Promise<Written> {
  const versionAfter = known.version + 1;
  await tx.db.manager.update(Appointment, { id: known.id }, { status, version: versionAfter, updatedAt: tx.now } as object);
  audit(tx, { unitId: scope.unitId, action: 'import.update', entity: 'appointment', entityId: known.id, before: { status: known.status }, after: { status } });
  return { line, entityId: known.id, before: { status: known.status }, versionAfter };
}

async function revert(tx: TxCtx, scope: ImportScope, row: Revertible): Promise<boolean> {
  const appointment = await tx.db.manager.findOneBy(Appointment, { id: row.entityId });
  if (!appointment || appointment.version !== row.versionAfter) return false;
  if (row.before) await tx.db.manager.update(Appointment, { id: appointment.id }, { ...row.before, version: appointment.version + 1, updatedAt: tx.now } as object);
  else await tx.db.run('DELETE FROM appointment WHERE dealer_id = ? AND id = ?', [bareId(scope.unitId), bareId(appointment.id)]);
  const before = row.before ? { status: appointment.status } : { plannedAt: appointment.plannedAt.toISOString(), status: appointment.status };
  audit(tx, { unitId: scope.unitId, action: 'import.undo', entity: 'appointment', entityId: appointment.id, before, after: row.before });
  return true;
}

/** Agreed arrivals: one row an appointment, known by car or customer and its time. */
export const appointmentImport: ImportKind<AppointmentPlan> = {
  code: 'APPOINTMENTS', nameZh: '预约', nameEn: 'Appointments', at: 'DEALER', order: 6,
  fields: [
    { name: 'plannedOn', nameZh: '预约日期', nameEn: 'Appointment date', required: true, synonyms: ['预约到店日期', '预约进厂日期', '预约到店时间', '预约进厂时间', '预计到店时间', '预计进厂日期', 'appointment', 'appointment day', 'booked for', 'planned on', 'planned at', 'date of appointment'] },
    { name: 'plannedTime', nameZh: '预约时间', nameEn: 'Appointment time', required: false, synonyms: ['预约时段', '到店时段', '预约钟点', 'time slot', 'slot', 'planned time'] },
    { name: 'vin', nameZh: '底盘号', nameEn: 'VIN', required: false, synonyms: ['车架号', '车辆识别号', '车辆识别代号', 'vin码', 'vin号', 'chassis no', 'chassis number'] },
    { name: 'customerNo', nameZh: '客户编号', nameEn: 'Customer number', required: false, synonyms: ['客户号', '客户代码', '会员编号', 'customer no', 'customer id', 'customer code', 'cust no'] },
    { name: 'status', nameZh: '预约状态', nameEn: 'Appointment status', required: false, synonyms: ['状态', '到店情况', '履约情况', '是否到店', 'status', 'state'], choices: choices(['已预约', 'Booked'], ['已到店', 'Arrived'], ['未到店', 'Did not come'], ['已取消', 'Cancelled']) },
    changedOnField,
  ],
  judge, write, revert,
};
