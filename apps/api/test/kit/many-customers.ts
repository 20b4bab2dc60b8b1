import { columnsOf } from '../../src/customer/customer.service.js';
import { groupOf } from '../../src/customer/secret-fields.js';
import { insertRows } from '../../src/platform/database/insert-rows.js';
import { newId } from '../../src/platform/ids.js';
import type { Kit } from './kit.js';
import { asSystem } from './people.js';

/** So many customers in few statements, numbered from 1; they share one key, since nobody erases them. */
export async function manyCustomers(kit: Kit, dealerId: string, count: number, prefix = 'MANY'): Promise<void> {
  await asSystem(kit, async (tx) => {
    const [key] = tx.app.subjectKeys.make(1);
    await tx.app.subjectKeys.insert(tx.db, [key!], tx.now);
    const group = await groupOf(tx.app, dealerId);
    const rows = Array.from({ length: count }, (_, index) => {
      const id = newId('cus');
      const columns = columnsOf(tx, group, id, { externalNo: `${prefix}-${index}`, name: `客户${index}`, phone: `139${String(10_000_000 + index)}` });
      return { ...columns, id, dealerId, kind: 'PERSON', status: 'ACTIVE', subjectKeyId: key!.id, lunarLeap: false, idNumberVerified: false, openComplaints: 0, followUpRefused: false, createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 };
    });
    await insertRows(tx.db, 'customer', rows);
  });
}
