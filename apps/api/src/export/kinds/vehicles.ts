import { vehicleScope, vehiclesMatching } from '../../vehicle/vehicle-list.js';
import { vehicleFilterFields, type VehicleFilter } from '../../vehicle/vehicle-filter.js';
import { compileFilter } from '../../platform/filter/filter.js';
import { allOf } from '../../platform/paging/keyset.js';
import { localDateOf } from '@dealercare/domain/time/zone';
import { customerColumns, customerJoin, dealerColumn, fixed, joined, plain, worded } from '../columns.js';
import type { ExportKind } from '../export-kind.js';

export const vehicleExport: ExportKind = {
  code: 'VEHICLES', nameZh: '车辆', nameEn: 'Cars', action: 'vehicle:read', order: { column: 'v.dealer_id', idColumn: 'v.id' }, filterFields: vehicleFilterFields,
  base: fixed('v.id, v.dealer_id, cu.owner_user_id, 1'),
  tables: async (ctx) => joined('vehicle v', customerJoin(ctx, 'cu', 'v', 'owner_id')),
  matching: async (ctx, { filter, search }) => allOf(
    vehicleScope(ctx, 'vehicle:read', 'v'), vehiclesMatching(ctx, search),
    compileFilter(ctx, vehicleFilterFields, filter as VehicleFilter | null, localDateOf(ctx.now, 'Asia/Shanghai'), { dealer: 'v.dealer_id' }),
  ),
  columns: [
    plain(['vin', '底盘号', 'VIN'], 'v.vin'), plain(['plate', '车牌号', 'Plate'], 'v.plate'), plain(['series', '车系', 'Series'], 'v.series'), plain(['model', '车型', 'Model'], 'v.model'),
    plain(['colour', '颜色', 'Colour'], 'v.colour'), worded(['usage', '使用性质', 'Usage'], 'v.`usage`', 'usage'), worded(['status', '车辆状态', 'State'], 'v.status', 'vehicleStatus'),
    ...customerColumns('cu'),
    plain(['purchaseDate', '购车日期', 'Bought on'], 'v.purchase_date'), plain(['deliveryDate', '交车日期', 'Delivered on'], 'v.delivery_date'), plain(['registrationDate', '上牌日期', 'Registered on'], 'v.registration_date'),
    plain(['odometerKm', '行驶里程', 'Odometer, km'], 'v.odometer_km'), plain(['odometerOn', '里程日期', 'Odometer read on'], 'v.odometer_on'),
    plain(['nextMaintenanceDate', '下次保养日期', 'Next maintenance'], 'v.next_maintenance_date'), plain(['lastVisitOn', '最近进厂日期', 'Last visit'], 'v.last_visit_on'),
    dealerColumn('v.dealer_id'),
  ],
};
