import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../../organisation/org-tree.js';
import { audit } from '../../platform/audit/audit.js';
import type { TxCtx } from '../../platform/context.js';
import { instantFromText, instantText } from '../../platform/database/column.js';
import { inList } from '../../platform/database/database.js';
import { bareId, newId, wireId } from '../../platform/ids.js';
import { refuse } from '../../platform/refusal.js';
import { findInScope } from '../../platform/scope.js';
import { requireVersion, saveVersioned } from '../../platform/versioned.js';
import { requireCustomerOf } from '../edit-vehicle.service.js';
import { Customer } from '../../customer/customer.entity.js';
import { Appointment } from '../vehicle-records.entity.js';
import { Vehicle } from '../vehicle.entity.js';
import type { BookAppointmentInput, EndAppointmentInput, MoveAppointmentInput } from './records.inputs.js';
import { byHand } from './vehicle-changed.js';

function requireAhead(tx: TxCtx, plannedAt: Date): void {
  if (plannedAt < tx.now) throw refuse('INVALID_INPUT', {}, [{ path: 'input.plannedAt', code: 'TIME_IS_PAST' }]);
}

export async function bookAppointment(tx: TxCtx, { customerId, vehicleId = null, plannedAt, source, wish }: BookAppointmentInput): Promise<Appointment> {
  const { dealerId } = await findInScope(tx, Customer, customerId, 'customer:write');
  await requireCustomerOf(tx, dealerId, customerId);
  if (vehicleId && (await findInScope(tx, Vehicle, vehicleId, 'vehicle:read')).dealerId !== dealerId) throw refuse('NOT_FOUND');
  requireAhead(tx, plannedAt);
  const id = newId('apt');
  await tx.db.manager.insert(Appointment, { id, dealerId, customerId, vehicleId, plannedAt, status: 'BOOKED', careTaskId: null, source, wish: wish?.trim() || null, orderId: null, ...byHand(tx) });
  audit(tx, { unitId: dealerId, action: 'appointment.book', entity: 'appointment', entityId: id, after: { customerId, vehicleId, plannedAt: plannedAt.toISOString(), source } });
  return tx.db.manager.findOneByOrFail(Appointment, { id });
}

async function booked(tx: TxCtx, { appointmentId, expectedVersion }: EndAppointmentInput): Promise<Appointment> {
  const appointment = await findInScope(tx, Appointment, appointmentId, 'customer:write');
  requireVersion(appointment, expectedVersion);
  if (appointment.status !== 'BOOKED') throw refuse('APPOINTMENT_ENDED');
  return appointment;
}

export async function moveAppointment(tx: TxCtx, { plannedAt, ...input }: MoveAppointmentInput): Promise<Appointment> {
  const appointment = await booked(tx, input);
  requireAhead(tx, plannedAt);
  const before = { plannedAt: appointment.plannedAt.toISOString() };
  await saveVersioned(tx, Appointment, appointment, { plannedAt });
  audit(tx, { unitId: appointment.dealerId, action: 'appointment.move', entity: 'appointment', entityId: appointment.id, before, after: { plannedAt: plannedAt.toISOString() } });
  return appointment;
}

const ends = { ARRIVED: 'appointment.arrive', NO_SHOW: 'appointment.no-show', CANCELLED: 'appointment.cancel' } as const;

/** Arrival and absence can be said from the agreed time on; calling off at any time. */
export async function endAppointment(tx: TxCtx, status: keyof typeof ends, input: EndAppointmentInput): Promise<Appointment> {
  const appointment = await booked(tx, input);
  if (status === 'NO_SHOW' && appointment.plannedAt > tx.now) throw refuse('APPOINTMENT_AHEAD');
  await saveVersioned(tx, Appointment, appointment, { status });
  audit(tx, { unitId: appointment.dealerId, action: ends[status], entity: 'appointment', entityId: appointment.id, before: { status: 'BOOKED' }, after: { status }, reason: input.reason?.trim() || null });
  return appointment;
}

interface Arrival {
  id: string;
  vehicleId: string;
  openedOn: string;
}

const PART = 500;
const DAY_MS = 86_400_000;

/** An order of the agreed day is the arrival: nobody has to say so. */
export async function arriveByOrders(tx: TxCtx, dealerId: string, orders: readonly Arrival[]): Promise<void> {
  const zone = (await orgTree(tx.app)).unit(dealerId)?.timezone ?? 'Asia/Shanghai';
  for (let from = 0; from < orders.length; from += PART) {
    const part = orders.slice(from, from + PART);
    const list = inList([...new Set(part.map(({ vehicleId }) => bareId(vehicleId)))]);
    const rows = await tx.db.rows(`SELECT id, vehicle_id, planned_at FROM appointment WHERE dealer_id = ? AND vehicle_id IN (${list.sql}) AND status = 'BOOKED' AND planned_at < ?`, [bareId(dealerId), ...list.params, instantText(new Date(tx.now.getTime() + DAY_MS))]);
    for (const [id, vehicle, planned] of rows as [string, string, string][]) {
      const day = localDateOf(instantFromText(planned), zone);
      const order = part.find(({ vehicleId, openedOn }) => bareId(vehicleId) === vehicle && openedOn === day);
      if (!order) continue;
      await tx.db.run("UPDATE appointment SET status = 'ARRIVED', order_id = ?, updated_at = ?, version = version + 1 WHERE id = ?", [bareId(order.id), instantText(tx.now), id]);
      audit(tx, { unitId: dealerId, action: 'appointment.arrive', entity: 'appointment', entityId: wireId('apt', id), before: { status: 'BOOKED' }, after: { status: 'ARRIVED', orderId: order.id } });
    }
  }
}
