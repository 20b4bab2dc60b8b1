import type { App } from '../../apps/api/src/platform/context.js';
import { insertRows } from '../../apps/api/src/platform/database/insert-rows.js';
import { newId } from '../../apps/api/src/platform/ids.js';
import { systemContext } from '../../apps/api/src/platform/system-context.js';
import { inTransaction } from '../../apps/api/src/platform/transaction.js';

const BATCH = 5_000;
const surnames = '\u738b\u674e\u5f20\u5218\u9648\u6768\u9ec4\u8d75\u5434\u5468';
const given = '\u4f1f\u82b3\u5a1c\u654f\u9759\u5f3a\u78ca\u6d0b\u52c7\u8273\u6770\u6d9b\u660e\u8d85\u534e';

/** So many customers of one dealer with a sealed phone each; what searches and sorts go by is the same for all, since an export looks at none of it. */
export async function benchCustomersOf(app: App, dealerId: string, count: number): Promise<void> {
  const now = app.time.now();
  const [key] = app.subjectKeys.make(1);
  await inTransaction(systemContext(app, 'bench'), (tx) => app.subjectKeys.insert(tx.db, [key!], now));
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, offset) => {
      const [id, nth] = [newId('cus'), from + offset];
      return {
        id, dealerId, externalNo: `C${nth}`, kind: 'PERSON', name: `${surnames[nth % 10]}${given[nth % 15]}${given[(nth * 7) % 15]}`, nameSearch: 'x', namePinyin: 'x', sex: nth % 2 ? 'MALE' : 'FEMALE',
        phoneCipher: app.fieldCipher.encrypt(`13${String(900_000_000 + nth)}`, { table: 'customer', column: 'phone_cipher', rowId: id }), phoneKind: 'MOBILE', idNumberVerified: false, lunarLeap: false,
        origin: 'SALES', tier: 'ABCD'[nth % 4], fileDate: '2024-05-01', followUpRefused: false, status: 'ACTIVE', subjectKeyId: key!.id, openComplaints: 0, createdAt: now, updatedAt: now, version: 1,
      };
    });
    await inTransaction(systemContext(app, 'bench'), async (tx) => { await insertRows(tx.db, 'customer', rows); });
  }
}
