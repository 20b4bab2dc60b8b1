import { RowShape } from '../platform/database/row-shape.js';
import { RepairOrder } from './repair-order.entity.js';
import { Vehicle } from './vehicle.entity.js';

/** A car of a list. */
export const vehicleShape = new RowShape(Vehicle, {
  type: 'Vehicle',
  columns: [
    'id', 'dealerId', 'ownerId', 'vin', 'plate', 'series', 'model', 'colour', 'usage', 'purchaseDate', 'deliveryDate', 'registrationDate', 'odometerKm', 'odometerOn', 'nextMaintenanceDate', 'lastVisitOn', 'status',
    'version', 'createdAt', 'updatedAt',
  ],
  always: ['id', 'dealerId', 'ownerId'],
  needs: { dealer: [], owner: [], policies: [], lastOrders: [], complaints: [] },
});

/** A repair order of a list. */
export const orderShape = new RowShape(RepairOrder, {
  type: 'RepairOrder',
  columns: [
    'id', 'dealerId', 'orderNo', 'vehicleId', 'customerId', 'openedOn', 'handedOverOn', 'odometerInKm', 'workType', 'advisorName', 'paymentMethod', 'labourFen', 'partsFen', 'totalFen', 'createdAt', 'updatedAt', 'version',
  ],
  always: ['id', 'dealerId', 'vehicleId', 'customerId'],
  needs: { vehicle: [], lines: [] },
});
