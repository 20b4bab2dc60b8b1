import { instantText } from '../../platform/database/column.js';
import { inList } from '../../platform/database/database.js';
import { wireId } from '../../platform/ids.js';
import { dealingsOf, factsOf, type TimelineSource } from '../timeline-source.js';
import { idOf, type Cells } from './cells.js';

/** Repair orders, of a car whoever owned it. */
export const visits: TimelineSource = {
  name: 'VISIT', kind: 'VISIT',
  keys(ctx, subject) {
    const where = factsOf(ctx, subject, 'order:read', 'o');
    return where && { from: 'repair_order o', where, at: 'o.opened_on', id: 'o.id', isDay: true };
  },
  async tell(ctx, _subject, ids) {
    const list = inList(ids);
    const rows = await ctx.db.rows(`SELECT id, work_type, order_no, total_fen, odometer_in_km, vehicle_id FROM repair_order WHERE id IN (${list.sql})`, list.params);
    return new Map((rows as Cells[]).map(([id, workType, orderNo, total, km, vehicle]) => [id!, {
      recordId: wireId('ord', id!), orderId: wireId('ord', id!), event: workType!, number: orderNo!, amountFen: Number(total), odometerKm: km === null ? null : Number(km), vehicleId: idOf('veh', vehicle),
    }]));
  },
};

/** Agreed arrivals whose time has come; what is still to come is no history. */
export const appointments: TimelineSource = {
  name: 'APPOINTMENT', kind: 'APPOINTMENT',
  keys(ctx, subject) {
    const where = dealingsOf(ctx, subject, 'vehicle:read', 'a');
    return where && { from: 'appointment a', where: { sql: `${where.sql} AND a.planned_at <= ?`, params: [...where.params, instantText(ctx.now)] }, at: 'a.planned_at', id: 'a.id' };
  },
  async tell(ctx, _subject, ids) {
    const list = inList(ids);
    const rows = await ctx.db.rows(`SELECT id, status, vehicle_id, care_task_id FROM appointment WHERE id IN (${list.sql})`, list.params);
    return new Map((rows as Cells[]).map(([id, status, vehicle, task]) => [id!, { recordId: wireId('apt', id!), event: status!, vehicleId: idOf('veh', vehicle), taskId: idOf('tsk', task) }]));
  },
};
