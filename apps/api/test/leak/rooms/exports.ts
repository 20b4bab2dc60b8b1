import { exportJob } from '../../../src/export/export.job.js';
import { startExport } from '../../kit/exports.js';
import { asSystem } from '../../kit/people.js';
import { proves } from '../../kit/proof.js';
import type { FillRoom } from './told.js';

/** A file with the dealer's customers that can be fetched, and one that could not be finished. */
export const fillExports: FillRoom = async (kit, { owner }) => {
  await proves(kit, owner);
  const asked = { query: { kind: 'CUSTOMERS' }, columns: ['name', 'phone', 'address'], clear: true, reason: '密出原因' };
  const failed = await startExport(owner, asked);
  await asSystem(kit, (tx) => tx.db.run("UPDATE export_job SET status = 'FAILED', failure_code = 'EXPORT_RIGHT_GONE' WHERE id = ?", [failed.id.slice(-26)]));
  await startExport(owner, asked);
  await kit.run(exportJob);
  return { people: [], inside: [], shared: ['密出原因'] };
};
