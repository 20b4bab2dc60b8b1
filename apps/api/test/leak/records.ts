import { idPrefixOf } from '../../src/platform/database/column.js';
import { wireId } from '../../src/platform/ids.js';
import type { Kit } from '../kit/kit.js';
import type { World } from './world.js';

/** Everything of one dealer that nobody else may see. */
export interface Records {
  words: readonly string[];
  /** Bare ids of all its rows, whatever the table. */
  ids: readonly string[];
  /** One id of each kind, by its prefix; several where rows of a kind are in different states. */
  samples: ReadonlyMap<string, string>;
}

const OF_UNIT = ['dealer_id', 'unit_id', 'owner_unit_id', 'home_unit_id'];

/** Rows that stand for their kind: those of which there is most to tell. */
const BEST: Readonly<Record<string, string>> = {
  care_task: "ORDER BY CASE WHEN status = 'IN_PROGRESS' THEN 0 WHEN work_state = 'OPEN' THEN 1 ELSE 2 END", complaint: "ORDER BY CASE WHEN id IN (SELECT complaint_id FROM escalation WHERE status = 'RETURNED') THEN 0 ELSE 1 END, id DESC", clock: "ORDER BY CASE WHEN changes <> '[]' THEN 0 WHEN status = 'RUNNING' THEN 1 ELSE 2 END",
  import_run: "ORDER BY CASE WHEN status = 'UPLOADED' THEN 0 ELSE 1 END", customer: 'ORDER BY CASE WHEN external_no IS NULL THEN 1 ELSE 0 END, external_no', vehicle: 'ORDER BY plate',
};

/** The rows of a unit in every table that has one: a new table is covered by being there. */
export async function recordsOf(kit: Kit, { group, told }: World): Promise<Records> {
  const ids: string[] = [];
  const samples = new Map<string, string>([['org', group.d1]]);
  for (const entity of kit.app.database.source.entityMetadatas) {
    const columns = new Set(entity.columns.map(({ databaseName }) => databaseName));
    const unitColumns = OF_UNIT.filter((name) => columns.has(name));
    if (!columns.has('id') || (unitColumns.length === 0 && !columns.has('complaint_id'))) continue;
    // Parts of a case carry no unit of their own.
    const where = unitColumns.length > 0 ? unitColumns.map((name) => `${name} = ?`).join(' OR ') : 'complaint_id IN (SELECT id FROM complaint WHERE dealer_id = ?)';
    const rows = await kit.app.database.read.rows(`SELECT id FROM ${entity.tableName} WHERE ${where} ${BEST[entity.tableName] ?? ''}`, (unitColumns.length > 0 ? unitColumns : ['']).map(() => group.d1.slice(-26)));
    const found = rows.map(([id]) => String(id)).filter((id) => id.length === 26);
    ids.push(...found);
    if (found[0]) samples.set(idPrefixOf(entity.target as never), wireId(idPrefixOf(entity.target as never), found[0]));
  }
  return { words: [...told.people, ...told.inside, ...told.shared, ...told.above ?? []], ids, samples };
}

/** What the levels above keep to themselves: what they wrote on the dealer's cases, and the rows of their own units. */
export async function recordsAbove(kit: Kit, { group, told }: World): Promise<Records> {
  const ids: string[] = [];
  for (const table of ['api_key', 'import_run', 'audit_entry', 'policy_setting']) {
    const rows = await kit.app.database.read.rows(`SELECT id FROM ${table} WHERE unit_id IN (?, ?)`, [group.north.slice(-26), group.maker.slice(-26)]);
    ids.push(...rows.map(([id]) => String(id)));
  }
  return { words: told.above ?? [], ids, samples: new Map() };
}

/** What of the dealer's a text shows; what the asker named himself does not count. */
export function shown(text: string, { words, ids }: Records, named: string): string[] {
  return [...words, ...ids].filter((secret) => text.includes(secret) && !named.includes(secret));
}
