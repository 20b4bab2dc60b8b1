import { localDateOf } from '@dealercare/domain/time/zone';
import { compileFilter } from '../../platform/filter/filter.js';
import { allOf } from '../../platform/paging/keyset.js';
import { orderFilterFields, type RepairOrderFilter } from '../../vehicle/order-filter.js';
import { vehicleScope } from '../../vehicle/vehicle-list.js';
import { orderScope } from '../../vehicle/vehicle.service.js';
import { customerColumns, customerJoin, dealerColumn, fixed, joined, plain, vehicleColumns, vehicleJoin, worded, yuan } from '../columns.js';
import type { ExportKind } from '../export-kind.js';

export const orderExport: ExportKind = {
  code: 'REPAIR_ORDERS', nameZh: '维修工单', nameEn: 'Repair orders', action: 'order:read', order: { column: 'o.dealer_id', idColumn: 'o.id' }, filterFields: orderFilterFields,
  base: fixed('o.id, o.dealer_id, cu.owner_user_id, 1'),
  tables: async (ctx) => joined('repair_order o', customerJoin(ctx, 'cu', 'o'), vehicleJoin(vehicleScope(ctx, 'vehicle:read', 'v'), 'v', 'o')),
  matching: async (ctx, { filter }) => allOf(orderScope(ctx), compileFilter(ctx, orderFilterFields, filter as RepairOrderFilter | null, localDateOf(ctx.now, 'Asia/Shanghai'), { dealer: 'o.dealer_id' })),
  columns: [
    plain(['orderNo', '派工单编号', 'Order number'], 'o.order_no'),
    plain(['openedOn', '进厂日期', 'Came in on'], 'o.opened_on'), plain(['handedOverOn', '交车日期', 'Handed over on'], 'o.handed_over_on'),
    ...vehicleColumns('v'), ...customerColumns('cu'),
    plain(['odometerInKm', '进厂里程', 'Odometer, km'], 'o.odometer_in_km'),
    worded(['workType', '维修类型', 'Kind of work'], 'o.work_type', 'workType'),
    plain(['advisorName', '服务顾问', 'Service advisor'], 'o.advisor_name'), plain(['paymentMethod', '付款方式', 'Payment'], 'o.payment_method'),
    yuan(['labour', '工时费（元）', 'Labour, yuan'], 'o.labour_fen'), yuan(['parts', '材料费（元）', 'Parts, yuan'], 'o.parts_fen'), yuan(['total', '合计（元）', 'Total, yuan'], 'o.total_fen'),
    dealerColumn('o.dealer_id'),
  ],
};
