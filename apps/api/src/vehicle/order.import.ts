import type { ImportCells, ImportKind, ImportScope, Judged, Revertible, Written } from '../import/import-kind.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { bareId, newId, wireId } from '../platform/ids.js';
import { RepairOrder } from './repair-order.entity.js';
import { readOrderCells, type OrderReading } from './vehicle-cells.js';
import { vehiclesForOrders } from './vehicle-known.js';
import { deriveVisits } from './visit-facts.js';

type OrderColumns = Pick<RepairOrder, 'openedOn' | 'handedOverOn' | 'odometerInKm' | 'workType' | 'advisorName' | 'paymentMethod' | 'labourFen' | 'partsFen' | 'totalFen'>;

interface KnownOrder {
  id: string;
  version: number;
  columns: OrderColumns;
}

interface OrderPlan {
  known: KnownOrder | null;
  reading: OrderReading;
  vehicle: { id: string; ownerId: string | null };
  columns: OrderColumns;
}

const SELECT = 'opened_on, handed_over_on, odometer_in_km, work_type, advisor_name, payment_method, labour_fen, parts_fen, total_fen';

async function knownOrders(ctx: Ctx, dealerId: string, numbers: readonly string[]): Promise<Map<string, KnownOrder>> {
  if (numbers.length === 0) return new Map();
  const list = inList([...new Set(numbers)]);
  const rows = await ctx.db.rows(`SELECT order_no, id, version, ${SELECT} FROM repair_order WHERE dealer_id = ? AND order_no IN (${list.sql})`, [bareId(dealerId), ...list.params]);
  return new Map(rows.map(([number, id, version, openedOn, handedOverOn, km, workType, advisorName, paymentMethod, labour, parts, total]) => [String(number), {
    id: wireId('ord', String(id)), version: Number(version),
    columns: { openedOn, handedOverOn, odometerInKm: km, workType, advisorName, paymentMethod, labourFen: Number(labour), partsFen: Number(parts), totalFen: Number(total) } as OrderColumns,
  }]));
}

const columnsOf = ({ openedOn, handedOverOn, odometerInKm, type, advisorName, paymentMethod, labourFen, partsFen, totalFen }: OrderReading): OrderColumns =>
  ({ openedOn: openedOn!, handedOverOn, odometerInKm, workType: type.workType, advisorName, paymentMethod, labourFen, partsFen, totalFen });

function judgeRow(row: ImportCells, reading: OrderReading, known: KnownOrder | null, vehicle: OrderPlan['vehicle'] | undefined): Judged<OrderPlan> {
  if (reading.vin && !vehicle) reading.findings.push({ field: 'vin', code: 'VEHICLE_UNKNOWN', gravity: 'ERROR', params: { vin: reading.vin } });
  const base = { line: row.line, findings: reading.findings, businessKey: reading.orderNo };
  if (!vehicle || reading.findings.some(({ gravity }) => gravity === 'ERROR')) return { ...base, verdict: 'REFUSED' };
  const plan = { known, reading, vehicle, columns: columnsOf(reading) };
  if (!known) return { ...base, verdict: 'CREATE', plan };
  return JSON.stringify(known.columns) === JSON.stringify(plan.columns) ? { ...base, verdict: 'UNCHANGED' } : { ...base, verdict: 'UPDATE', plan };
}

async function judge(ctx: Ctx, scope: ImportScope, rows: readonly ImportCells[]): Promise<Judged<OrderPlan>[]> {
  const readings = rows.map(({ values }) => readOrderCells(values));
  const known = await knownOrders(ctx, scope.unitId, readings.flatMap(({ orderNo }) => orderNo ?? []));
  const vehicles = await vehiclesForOrders(ctx, scope.unitId, readings.flatMap(({ vin }) => vin ?? []));
  return rows.map((row, index) => judgeRow(row, readings[index]!, known.get(readings[index]!.orderNo ?? '') ?? null, vehicles.get(readings[index]!.vin ?? '')));
}

const stamps = (tx: TxCtx) => ({ createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 });

async function insertLines(tx: TxCtx, dealerId: string, orders: readonly { id: string; reading: OrderReading }[]): Promise<void> {
  await insertRows(tx.db, 'repair_order_line', orders.map(({ id, reading }) => ({
    id: newId('orl'), dealerId, orderId: id, lineNo: 1, jobType: reading.type.jobType, work: reading.work, parts: reading.parts, labourFen: reading.labourFen, ...stamps(tx),
  })));
}

async function write(tx: TxCtx, scope: ImportScope, rows: readonly Judged<OrderPlan>[]): Promise<Written[]> {
  const created = rows.filter(({ plan }) => !plan!.known).map((row) => ({ ...row, id: newId('ord') }));
  await insertRows(tx.db, 'repair_order', created.map(({ id, plan }) => ({
    id, dealerId: scope.unitId, orderNo: plan!.reading.orderNo!, vehicleId: plan!.vehicle.id, customerId: plan!.vehicle.ownerId, ...plan!.columns, ...stamps(tx),
  })));
  await insertLines(tx, scope.unitId, created.map(({ id, plan }) => ({ id, reading: plan!.reading })));
  const written: Written[] = created.map(({ line, id, plan }) => {
    audit(tx, { unitId: scope.unitId, action: 'import.create', entity: 'repair_order', entityId: id, after: { orderNo: plan!.reading.orderNo, runId: scope.runId } });
    return { line, entityId: id, before: null, versionAfter: 1 };
  });
  for (const { line, plan } of rows) if (plan!.known) written.push(await updateOrder(tx, scope, line, plan!, plan!.known));
  await deriveVisits(tx, scope.unitId, rows.map(({ plan }) => plan!.vehicle.id));
  return written;
}

async function updateOrder(tx: TxCtx, scope: ImportScope, line: number, plan: OrderPlan, known: KnownOrder): Promise<Written> {
  const versionAfter = known.version + 1;
  await tx.db.manager.update(RepairOrder, { id: known.id }, { ...plan.columns, version: versionAfter, updatedAt: tx.now } as object);
  await tx.db.run('DELETE FROM repair_order_line WHERE dealer_id = ? AND order_id = ?', [bareId(scope.unitId), bareId(known.id)]);
  await insertLines(tx, scope.unitId, [{ id: known.id, reading: plan.reading }]);
  audit(tx, { unitId: scope.unitId, action: 'import.update', entity: 'repair_order', entityId: known.id, before: { ...known.columns }, after: { ...plan.columns } });
  return { line, entityId: known.id, before: { ...known.columns }, versionAfter };
}

async function revert(tx: TxCtx, scope: ImportScope, row: Revertible): Promise<boolean> {
  const order = await tx.db.manager.findOneBy(RepairOrder, { id: row.entityId });
  if (!order || order.version !== row.versionAfter) return false;
  const where = [bareId(scope.unitId), bareId(order.id)];
  if (row.before) {
    await tx.db.manager.update(RepairOrder, { id: order.id }, { ...row.before, version: order.version + 1, updatedAt: tx.now } as object);
  } else {
    for (const table of ['care_task', 'complaint']) if ((await tx.db.rows(`SELECT 1 FROM ${table} WHERE dealer_id = ? AND order_id = ? LIMIT 1`, where)).length > 0) return false;
    await tx.db.run('DELETE FROM repair_order_line WHERE dealer_id = ? AND order_id = ?', where);
    await tx.db.run('DELETE FROM repair_order WHERE dealer_id = ? AND id = ?', where);
  }
  await deriveVisits(tx, scope.unitId, [order.vehicleId]);
  const columns = Object.keys(row.before ?? {}) as (keyof RepairOrder)[];
  const before = row.before ? Object.fromEntries(columns.map((column) => [column, order[column] ?? null])) : { orderNo: order.orderNo };
  audit(tx, { unitId: scope.unitId, action: 'import.undo', entity: 'repair_order', entityId: order.id, before, after: row.before });
  return true;
}

/** A dealer-management system's repair orders: one row an order, known by its number. */
export const orderImport: ImportKind<OrderPlan> = {
  code: 'REPAIR_ORDERS', nameZh: '派工单', nameEn: 'Repair orders', at: 'DEALER', order: 3,
  fields: [
    { name: 'orderNo', nameZh: '派工单编号', nameEn: 'Order number', required: true, synonyms: ['派工单号', '工单号', '工单编号', '委托书号', '维修单号', '结算单号', 'order no', 'repair order', 'repair order no', 'ro no', 'ro number', 'work order'] },
    { name: 'vin', nameZh: '底盘号', nameEn: 'VIN', required: true, synonyms: ['车架号', '车辆识别号', '车辆识别代号', 'vin码', 'vin号', 'chassis no'] },
    { name: 'openedOn', nameZh: '进厂日期', nameEn: 'In date', required: true, synonyms: ['进厂时间', '开单日期', '开单时间', '接车日期', '维修日期', 'opened', 'open date', 'date in', 'service date'] },
    { name: 'handedOverOn', nameZh: '交车日期', nameEn: 'Handover date', required: false, synonyms: ['出厂日期', '出厂时间', '交车时间', '结算日期', '提车日期', 'closed', 'close date', 'date out', 'handed over'] },
    { name: 'odometerIn', nameZh: '进厂里程', nameEn: 'Odometer in', required: false, synonyms: ['里程', '行驶里程', '里程数', 'mileage', 'odometer', 'km'] },
    { name: 'orderType', nameZh: '维修类型', nameEn: 'Order type', required: false, synonyms: ['工单类型', '业务类型', '维修类别', 'repair type', 'type', 'job type'] },
    { name: 'work', nameZh: '维修内容', nameEn: 'Work', required: false, synonyms: ['维修项目', '作业内容', '项目', 'work done', 'description', 'operations'] },
    { name: 'parts', nameZh: '更换配件', nameEn: 'Parts', required: false, synonyms: ['配件', '零件', '材料', 'parts replaced'] },
    { name: 'labour', nameZh: '工时费', nameEn: 'Labour', required: false, synonyms: ['工时金额', '工费', 'labor', 'labour cost', 'labor cost'] },
    { name: 'partsCost', nameZh: '材料费', nameEn: 'Parts cost', required: false, synonyms: ['配件费', '零件费', '材料金额', 'parts amount', 'material cost'] },
    { name: 'total', nameZh: '总金额', nameEn: 'Total', required: false, synonyms: ['合计', '合计金额', '结算金额', '应收金额', 'amount', 'total amount'] },
    { name: 'advisor', nameZh: '服务顾问', nameEn: 'Advisor', required: false, synonyms: ['接待员', '顾问', '接车员', 'service advisor', 'sa'] },
    { name: 'payment', nameZh: '付款方式', nameEn: 'Payment', required: false, synonyms: ['支付方式', '结算方式', 'payment method', 'paid by'] },
  ],
  judge, write, revert,
};
