import { idPrefixOf } from '../../src/platform/database/column.js';
import { wireId } from '../../src/platform/ids.js';
import type { Kit } from '../kit/kit.js';
import { fillings } from './fillings.js';
import type { Operation } from './operations.js';
import type { Records } from './records.js';
import type { Asker } from './world.js';

const UNIT_COLUMNS = ['dealer_id', 'unit_id', 'home_unit_id', 'owner_unit_id'];

/** The rows of a unit in every table that has one, as texts. */
export async function rowsOfUnit(kit: Kit, unitId: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const entity of kit.app.database.source.entityMetadatas) {
    const columns = new Set(entity.columns.map(({ databaseName }) => databaseName));
    const units = UNIT_COLUMNS.filter((name) => columns.has(name));
    if (units.length === 0) continue;
    const rows = await kit.app.database.read.rows(`SELECT * FROM ${entity.tableName} WHERE ${units.map((name) => `${name} = ?`).join(' OR ')}`, units.map(() => unitId.slice(-26)));
    found.set(entity.tableName, rows.map((row) => JSON.stringify(row)).sort());
  }
  return found;
}

/** One id of each kind at a unit, by prefix. */
export async function idsAt(kit: Kit, unitId: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const entity of kit.app.database.source.entityMetadatas) {
    const columns = new Set(entity.columns.map(({ databaseName }) => databaseName));
    const unit = UNIT_COLUMNS.find((name) => columns.has(name));
    if (!unit || !columns.has('id')) continue;
    const [row] = await kit.app.database.read.rows(`SELECT id FROM ${entity.tableName} WHERE ${unit} = ? ORDER BY id LIMIT 1`, [unitId.slice(-26)]);
    if (row && String(row[0]).length === 26) ids.set(idPrefixOf(entity.target as never), wireId(idPrefixOf(entity.target as never), String(row[0])));
  }
  return ids;
}

const ID = /"([a-z]{3})_[0-9a-z]{26}"/g;

/** The same question once for each of its ids, with that one replaced by another dealer's. */
export function mixed(variables: Record<string, unknown>, foreign: ReadonlyMap<string, string>): Record<string, unknown>[] {
  const text = JSON.stringify(variables);
  return [...text.matchAll(ID)].flatMap((match) => {
    const other = foreign.get(match[1]!);
    if (!other || match[0] === `"${other}"`) return [];
    return [JSON.parse(`${text.slice(0, match.index)}"${other}"${text.slice(match.index + match[0].length)}`) as Record<string, unknown>];
  });
}

/** Asks every mutation with own ids and one foreign one; what was not refused, by name. */
export async function sendMixed(owner: Asker, operations: readonly Operation[], records: Records, foreign: ReadonlyMap<string, string>): Promise<{ sent: number; accepted: string[]; broken: string[] }> {
  const result = { sent: 0, accepted: [] as string[], broken: [] as string[] };
  for (const operation of operations) {
    for (const variables of fillings(operation, records).flatMap((own) => mixed(own, foreign))) {
      const { errors } = await owner.client.send(operation.document, variables);
      result.sent += 1;
      const code = errors[0]?.extensions.code;
      if (code === 'INTERNAL') result.broken.push(`${operation.name} ${JSON.stringify(variables)}`);
      if (code === undefined) result.accepted.push(`${operation.name} ${JSON.stringify(variables)}`);
    }
  }
  return result;
}
