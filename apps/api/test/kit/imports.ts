import { importJob } from '../../src/import/import.job.js';
import type { Client } from './client.js';
import type { Kit } from './kit.js';

export interface ImportState {
  id: string; status: string; kind: string | null; encoding: string; version: number; rowsTotal: number;
  counts: { create: number; update: number; unchanged: number; repeated: number; refused: number; warnings: number; reverted: number; kept: number };
  failure: { code: string; message: string } | null;
}

const STATE = 'id status kind encoding version rowsTotal counts { create update unchanged repeated refused warnings reverted kept } failure { code message }';

/** Uploads a file as the portal does; the answer's body and status. */
export async function upload(client: Client, unitId: string, name: string, bytes: Uint8Array | string): Promise<{ status: number; body: { id: string; kind: string | null; errors?: { message: string; extensions: { code: string } }[] } }> {
  const form = new FormData();
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
  const response = await client.fetch(`/files/imports?unitId=${unitId}`, { method: 'POST', body: form });
  return { status: response.status, body: await response.json() as never };
}

export const importState = async (client: Client, id: string): Promise<ImportState> =>
  (await client.ask<{ importRun: ImportState }>(`query ($id: ID!) { importRun(id: $id) { ${STATE} } }`, { id })).importRun;

async function verb(kit: Kit, client: Client, name: string, runId: string): Promise<ImportState> {
  await client.ask(`mutation ($runId: ID!) { ${name}(runId: $runId) { id } }`, { runId });
  await kit.run(importJob);
  return importState(client, runId);
}

export const dryRun = (kit: Kit, client: Client, runId: string): Promise<ImportState> => verb(kit, client, 'judgeImport', runId);
export const runImport = (kit: Kit, client: Client, runId: string): Promise<ImportState> => verb(kit, client, 'startImport', runId);
export const undoImport = (kit: Kit, client: Client, runId: string): Promise<ImportState> => verb(kit, client, 'undoImport', runId);

/** Upload, dry run and run in one go. */
export async function importFile(kit: Kit, client: Client, unitId: string, name: string, bytes: Uint8Array | string): Promise<{ dry: ImportState; done: ImportState }> {
  const { body } = await upload(client, unitId, name, bytes);
  const dry = await dryRun(kit, client, body.id);
  return { dry, done: await runImport(kit, client, body.id) };
}

export interface RowVerdict { line: number; verdict: string; businessKey: string | null; findings: { field: string; code: string; gravity: string; message: string }[]; cells: string[] }

/** Every row of an import, page by page as a reader would. */
export async function allRows(client: Client, id: string): Promise<RowVerdict[]> {
  const rows: RowVerdict[] = [];
  let after: string | null = null;
  for (;;) {
    const { importRun }: { importRun: { rows: { nodes: RowVerdict[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } = await client.ask(
      'query ($id: ID!, $after: String) { importRun(id: $id) { rows(first: 100, after: $after) { nodes { line verdict businessKey cells findings { field code gravity message } } pageInfo { hasNextPage endCursor } } } }', { id, after });
    rows.push(...importRun.rows.nodes);
    if (!importRun.rows.pageInfo.hasNextPage) return rows;
    after = importRun.rows.pageInfo.endCursor;
  }
}
