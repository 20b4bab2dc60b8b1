import { customerTables } from '../customer/customer-tables.js';
import { Customer } from '../customer/customer.entity.js';
import { removeFile } from '../import/stored-file.js';
import { audit } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { bareId, wireId } from '../platform/ids.js';
import { saveVersioned } from '../platform/versioned.js';
import { stopContacts } from './stop-contacts.js';

/** What stays of a person's file: a number for counts. */
const tombstone: Partial<Customer> = {
  name: '', nameSearch: '', namePinyin: '', externalNo: null, sex: null, phoneCipher: null, phoneKind: 'NONE', phoneIndex: null, phoneTailIndex: null, phone2Cipher: null, phone2Index: null,
  idNumberCipher: null, idNumberIndex: null, idNumberVerified: false, personKey: null, solarBirthday: null, solarMonthDay: null, lunarMonthDay: null, lunarLeap: false, occupation: null, address: null,
  hobbies: null, origin: null, ownerUserId: null, tier: null, doNotContactUntil: null, status: 'ERASED',
};

/** Rows of files in which the person stands: their cells, and the uploads of files that are done with. */
async function eraseImported(tx: TxCtx, { id, dealerId, externalNo, phoneIndex }: Pick<Customer, 'id' | 'dealerId' | 'externalNo' | 'phoneIndex'>): Promise<void> {
  const runs = await tx.db.rows('SELECT id, status FROM import_run WHERE unit_id = ?', [bareId(dealerId)]);
  for (const [run, status] of runs as [string, string][]) {
    const hit = await tx.db.run(
      `UPDATE import_row SET cells = '', image_before = NULL, findings = '[]', business_key = NULL, person_index = NULL
       WHERE run_id = ? AND ((business_key IS NOT NULL AND business_key = ?) OR (person_index IS NOT NULL AND person_index = ?) OR entity_id = ?)`, [run, externalNo, phoneIndex, id]);
    if (hit > 0 && ['DONE', 'CANCELLED', 'FAILED', 'UNDONE'].includes(status)) await removeFile(tx.app, wireId('imp', run));
  }
}

/** The rows of all rooms, as the list of tables says. */
async function eraseRows(tx: TxCtx, customer: Pick<Customer, 'id' | 'dealerId'>): Promise<void> {
  const where = [bareId(customer.dealerId), bareId(customer.id)];
  for (const { table, erase, blank } of customerTables()) {
    if (erase === 'DELETE') await tx.db.run(`DELETE FROM ${table} WHERE dealer_id = ? AND customer_id = ?`, where);
    if (erase !== 'BLANK' || !blank) continue;
    const assignments = Object.entries(blank).map(([column, value]) => `${column} = ${value === null ? 'NULL' : "''"}`).join(', ');
    await tx.db.run(`UPDATE ${table} SET ${assignments} WHERE dealer_id = ? AND customer_id = ?`, where);
  }
  await tx.db.run('UPDATE vehicle SET owner_id = NULL, version = version + 1, updated_at = ? WHERE dealer_id = ? AND owner_id = ?', [instantText(tx.now), ...where]);
  await tx.db.run('UPDATE external_case SET text_index = NULL WHERE complaint_id IN (SELECT id FROM complaint WHERE dealer_id = ? AND customer_id = ?)', where);
}

/**
 * Erases a person for good (INV-29): fields deleted, words blanked, keys destroyed. Facts stay without anybody behind them, and the audit chain stays
 * whole, because it was made over the sealed images. There is no way back.
 */
export async function erasePerson(tx: TxCtx, customer: Customer, reason: string): Promise<void> {
  const keys = await tx.db.rows('SELECT DISTINCT subject_key_id FROM complaint WHERE dealer_id = ? AND customer_id = ?', [bareId(customer.dealerId), bareId(customer.id)]);
  await stopContacts(tx, customer);
  await eraseImported(tx, customer);
  await eraseRows(tx, customer);
  await saveVersioned(tx, Customer, customer, tombstone);
  await tx.app.subjectKeys.destroy(tx.db, [...new Set([customer.subjectKeyId, ...keys.map(([key]) => wireId('key', String(key)))])], tx.now);
  await tx.db.run("UPDATE erasure SET status = 'ERASED', erased_at = ?, kept_for = NULL, kept_until = NULL WHERE customer_id = ?", [instantText(tx.now), bareId(customer.id)]);
  audit(tx, { unitId: customer.dealerId, action: 'customer.erase', entity: 'customer', entityId: customer.id, after: { status: 'ERASED' }, reason });
}
