import type { Revertible } from '../import/import-kind.js';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { bareId } from '../platform/ids.js';
import { customerTables } from './customer-tables.js';
import { Customer } from './customer.entity.js';
import { auditImage } from './customer.service.js';

async function untouched(tx: TxCtx, row: Revertible): Promise<Customer | null> {
  const customer = await tx.db.manager.findOneBy(Customer, { id: row.entityId });
  return customer && customer.version === row.versionAfter ? customer : null;
}

/** A customer as before the import, unless somebody has edited the file since. */
export async function restoreCustomer(tx: TxCtx, row: Revertible): Promise<boolean> {
  const customer = await untouched(tx, row);
  if (!customer || !row.before) return false;
  await tx.db.manager.update(Customer, { id: customer.id }, { ...row.before, version: customer.version + 1, updatedAt: tx.now } as object);
  const now = Object.fromEntries(Object.keys(row.before).map((column) => [column, customer[column as keyof Customer] ?? null]));
  audit(tx, {
    unitId: customer.dealerId, action: 'import.undo', entity: 'customer', entityId: customer.id, subjectKeyId: customer.subjectKeyId,
    before: auditImage(tx, customer.id, now as Partial<Customer>), after: auditImage(tx, customer.id, row.before as Partial<Customer>),
  });
  return true;
}

/** Takes away a customer that the import made, unless something has come to refer to it. */
export async function removeImportedCustomer(tx: TxCtx, row: Revertible): Promise<boolean> {
  const customer = await untouched(tx, row);
  if (!customer) return false;
  for (const { table } of customerTables().filter(({ inUse }) => inUse)) {
    const [used] = await tx.db.rows(`SELECT 1 FROM ${table} WHERE dealer_id = ? AND customer_id = ? LIMIT 1`, [bareId(customer.dealerId), bareId(customer.id)]);
    if (used) return false;
  }
  const where = [bareId(customer.dealerId), bareId(customer.id)];
  await tx.db.run('DELETE FROM consent WHERE dealer_id = ? AND customer_id = ?', where);
  await tx.db.run('DELETE FROM consent_record WHERE dealer_id = ? AND customer_id = ?', where);
  await tx.db.run('DELETE FROM customer WHERE dealer_id = ? AND id = ?', where);
  await tx.db.run('UPDATE subject_key SET wrapped = NULL, destroyed_at = created_at WHERE id = ?', [bareId(customer.subjectKeyId)]);
  tx.app.subjectKeys.forget(customer.subjectKeyId);
  audit(tx, { unitId: customer.dealerId, action: 'import.undo', entity: 'customer', entityId: customer.id });
  return true;
}
