import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { Appointment } from '../vehicle/vehicle-records.entity.js';
import type { AppointmentRecord } from './upsert.inputs.js';

/** To the minute: files and forms know no more. */
const minute = (at: Date): number => Math.floor(at.getTime() / 60_000);

/** An appointment that a partner names again with another time has been moved; a file would take it for a second one. */
export async function movedAppointment(tx: TxCtx, dealerId: string, id: string, { plannedAt }: AppointmentRecord): Promise<boolean> {
  const appointment = await tx.db.manager.findOneBy(Appointment, { id, dealerId });
  if (!appointment || minute(appointment.plannedAt) === minute(plannedAt)) return false;
  const moved = new Date(minute(plannedAt) * 60_000);
  await tx.db.manager.update(Appointment, { id }, { plannedAt: moved, version: appointment.version + 1, updatedAt: tx.now });
  audit(tx, { unitId: dealerId, action: 'appointment.move', entity: 'appointment', entityId: id, before: { plannedAt: appointment.plannedAt.toISOString() }, after: { plannedAt: moved.toISOString() } });
  return true;
}
