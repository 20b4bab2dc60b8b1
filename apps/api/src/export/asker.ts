import { principalOf } from '../identity/principal-of.js';
import { orgTree } from '../organisation/org-tree.js';
import type { App } from '../platform/context.js';
import { systemContext } from '../platform/system-context.js';
import { exportKind } from './export-kinds.js';
import type { Outgoing } from './export-kind.js';
import type { ExportJob } from './export-job.entity.js';

/** The asker as he stands now, for work that goes on without him; null when he may not take these rows out any more. */
export async function askerOf(app: App, job: ExportJob): Promise<Outgoing | null> {
  const principal = await principalOf(app, job.askedBy);
  const may = principal.actions.has('export:run') && principal.actions.has(exportKind(job.kind).action) && (!job.clear || principal.actions.has('export:clear'));
  if (!may) return null;
  return { ...systemContext(app, 'export'), actor: { kind: 'STAFF', id: job.askedBy }, principal, locale: job.locale, clear: job.clear, tree: await orgTree(app) };
}
