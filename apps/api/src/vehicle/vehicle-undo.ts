import type { ImportScope, Revertible } from '../import/import-kind.js';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { bareId } from '../platform/ids.js';
import { Vehicle } from './vehicle.entity.js';

const OWN_RECORDS = ['vehicle_ownership', 'insurance_policy', 'odometer_reading', 'inspection_record'];
const REFERRING = ['repair_order', 'care_task', 'complaint', 'appointment'];

/** Takes a vehicle back as it was before the import, or away when the import made it and nothing refers to it. */
export async function revertVehicle(tx: TxCtx, scope: ImportScope, row: Revertible): Promise<boolean> {
  const vehicle = await tx.db.manager.findOneBy(Vehicle, { id: row.entityId });
  if (!vehicle || vehicle.version !== row.versionAfter) return false;
  const where = [bareId(scope.unitId), bareId(vehicle.id)];
  if (row.before) {
    await tx.db.manager.update(Vehicle, { id: vehicle.id }, { ...row.before, version: vehicle.version + 1, updatedAt: tx.now } as object);
    if ('ownerId' in row.before) await restoreOwnership(tx, where);
  } else {
    for (const table of REFERRING) if ((await tx.db.rows(`SELECT 1 FROM ${table} WHERE dealer_id = ? AND vehicle_id = ? LIMIT 1`, where)).length > 0) return false;
    for (const table of OWN_RECORDS) await tx.db.run(`DELETE FROM ${table} WHERE dealer_id = ? AND vehicle_id = ?`, where);
    await tx.db.run('DELETE FROM vehicle WHERE dealer_id = ? AND id = ?', where);
  }
  const columns = Object.keys(row.before ?? {}) as (keyof Vehicle)[];
  const before = row.before ? Object.fromEntries(columns.map((column) => [column, vehicle[column] ?? null])) : { vin: vehicle.vin, plate: vehicle.plate };
  audit(tx, { unitId: scope.unitId, action: 'import.undo', entity: 'vehicle', entityId: vehicle.id, before, after: row.before });
  return true;
}

/** The ownership that the import began goes; the one before it is open again. */
async function restoreOwnership(tx: TxCtx, where: readonly string[]): Promise<void> {
  await tx.db.run('DELETE FROM vehicle_ownership WHERE dealer_id = ? AND vehicle_id = ? AND valid_to IS NULL', where);
  const [last] = await tx.db.rows('SELECT id FROM vehicle_ownership WHERE dealer_id = ? AND vehicle_id = ? ORDER BY valid_from DESC, id DESC LIMIT 1', where);
  if (last) await tx.db.run('UPDATE vehicle_ownership SET valid_to = NULL WHERE id = ?', [last[0]!]);
}
