import { startExport } from '../export/export.service.js';
import { exportJob } from '../export/export.job.js';
import { principalOf } from '../identity/principal-of.js';
import type { App } from '../platform/context.js';
import { runJob } from '../platform/jobs/runner.js';
import { systemContext } from '../platform/system-context.js';
import { inTransaction } from '../platform/transaction.js';

/** Files that the care manager has taken out this morning: who bought here, and the repair orders. */
export async function seedExports(app: App, personId: string): Promise<void> {
  const asker = { ...systemContext(app, 'demo'), actor: { kind: 'STAFF' as const, id: personId }, principal: await principalOf(app, personId) };
  const asked = [
    { query: { kind: 'CUSTOMERS' as const, customers: { origin: { in: ['SALES'] } } }, columns: ['externalNo', 'name', 'phone', 'origin', 'fileDate'], format: 'XLSX' as const, clear: false },
    { query: { kind: 'REPAIR_ORDERS' as const }, columns: ['orderNo', 'openedOn', 'plate', 'customer', 'total'], format: 'CSV' as const, clear: false },
  ];
  for (const input of asked) await inTransaction(asker, (tx) => startExport(tx, input));
  while (await runJob(app, exportJob));
}
