import type { TxCtx } from '../../platform/context.js';
import { instantText } from '../../platform/database/column.js';
import type { SqlValue } from '../../platform/database/database.js';
import { bareId } from '../../platform/ids.js';
import type { CareTask } from './care-task.entity.js';
import { heldTasks, tellEnded } from './ended-fact.js';

/** A change of one task that was read at `version`. */
export interface TaskChange {
  id: string;
  version: number;
  changes: Partial<CareTask>;
}

const PART = 200;
const ID = /^[a-z]{3}_[0-9a-z]{26}$/;

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

function stored(value: unknown): SqlValue {
  if (value instanceof Date) return instantText(value);
  if (typeof value === 'string') return ID.test(value) ? bareId(value) : value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value as SqlValue;
}

const shapeOf = ({ changes }: TaskChange): string => Object.keys(changes).sort().join(',');

/**
 * Writes many changes in few statements: those that touch the same columns together, each row only while it stands at the version that
 * was read. Tells which tasks have ended by it. Answers how many rows were changed.
 */
export async function updateTasks(tx: TxCtx, changes: readonly TaskChange[]): Promise<number> {
  let changed = 0;
  for (const shape of new Set(changes.map(shapeOf))) {
    const alike = changes.filter((change) => shapeOf(change) === shape);
    for (let from = 0; from < alike.length; from += PART) changed += await writePart(tx, alike.slice(from, from + PART));
  }
  return changed;
}

async function writePart(tx: TxCtx, part: readonly TaskChange[]): Promise<number> {
  const ending = part.filter(({ changes }) => changes.workState === 'ENDED');
  if (ending.length === 0) return updatePart(tx, part);
  const held = await heldTasks(tx, ending);
  const changed = await updatePart(tx, part);
  tellEnded(tx, ending.flatMap(({ id, changes }) => {
    const before = held.get(id);
    return before?.isOpen ? [{ ...before, ...changes }] : [];
  }));
  return changed;
}

async function updatePart(tx: TxCtx, part: readonly TaskChange[]): Promise<number> {
  const columns = Object.keys(part[0]!.changes) as (keyof CareTask)[];
  const whens = part.map(() => 'WHEN ? THEN ?').join(' ');
  const assignments: string[] = [];
  const params: SqlValue[] = [];
  for (const column of columns) {
    const values = part.map((change) => stored(change.changes[column]));
    const same = values.every((value) => value === values[0]);
    assignments.push(`${snake(column)} = ${same ? '?' : `CASE id ${whens} END`}`);
    params.push(...(same ? [values[0]] : part.flatMap(({ id }, index) => [bareId(id), values[index]])));
  }
  const ids = part.map(({ id }) => bareId(id));
  return tx.db.run(
    `UPDATE care_task SET ${assignments.map((text) => `${text}, `).join('')}updated_at = ?, version = version + 1
     WHERE id IN (${ids.map(() => '?').join(',')}) AND version = CASE id ${whens} END`,
    [...params, instantText(tx.now), ...ids, ...part.flatMap(({ id, version }) => [bareId(id), version])]);
}
