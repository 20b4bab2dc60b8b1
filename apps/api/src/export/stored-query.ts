import type { App, Ctx } from '../platform/context.js';
import type { FilterFields, FilterTree } from '../platform/filter/filter.js';
import type { ExportKind, ExportQuery } from './export-kind.js';
import type { ExportJob } from './export-job.entity.js';

const placeOf = (exportId: string): string => `export_job|${exportId}|query`;

/** Instants of a filter are dates in memory and texts at rest. */
function withDates(fields: FilterFields, node: FilterTree): FilterTree {
  return Object.fromEntries(Object.entries(node).map(([name, value]: [string, unknown]) => {
    if (value === null || value === undefined) return [name, value];
    if (name === 'and' || name === 'or') return [name, (value as FilterTree[]).map((part) => withDates(fields, part))];
    if (name === 'not') return [name, withDates(fields, value as FilterTree)];
    if (fields[name]?.kind !== 'instant') return [name, value];
    return [name, Object.fromEntries(Object.entries(value as Record<string, unknown>).map(([key, part]) => [key, typeof part === 'string' ? new Date(part) : part]))];
  })) as FilterTree;
}

export const sealQuery = (ctx: Ctx, keyId: string, exportId: string, query: ExportQuery): Promise<string> => ctx.app.subjectKeys.seal(ctx.db, keyId, JSON.stringify(query), placeOf(exportId));

export async function openQuery(app: App, job: ExportJob, kind: ExportKind): Promise<ExportQuery> {
  const text = await app.subjectKeys.open(app.database.read, job.subjectKeyId, job.queryCipher, placeOf(job.id));
  const { filter, search } = JSON.parse(text ?? '{}') as Partial<ExportQuery>;
  return { filter: filter ? withDates(kind.filterFields, filter) : null, search: search ?? null };
}
