import { breadthOf } from '@dealercare/domain/access/can';
import { roles, type Role } from '@dealercare/domain/access/role';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import type { TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import type { Listener } from '../platform/events/event.js';
import { bareId, wireId } from '../platform/ids.js';
import { notify } from './notify.js';

const importers: readonly Role[] = roles.filter((role) => breadthOf(role, 'import:run') === 'UNIT');

/** Who imports at a unit. */
async function importersOf(tx: TxCtx, unitId: string): Promise<string[]> {
  const today = localDateOf(tx.now, (await orgTree(tx.app)).unit(unitId)?.timezone ?? 'Asia/Shanghai');
  const list = inList([...importers]);
  const rows = await tx.db.rows(`SELECT DISTINCT user_id FROM post WHERE unit_id = ? AND role IN (${list.sql}) AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)`, [bareId(unitId), ...list.params, today, today]);
  return rows.map(([id]) => wireId('usr', String(id)));
}

interface Came { runId: string | null; unitId: string; state: 'DONE' | 'WAITING' | 'FAILED' | 'MISSING'; day?: string }

/** What came by itself is reported to those who import there: written, waiting for somebody, refused, or nothing at all. */
export const importNotices: Listener = {
  on: 'import.came',
  run: async (tx, { payload }) => {
    const { runId, unitId, state, day } = payload as unknown as Came;
    await notify(tx, await importersOf(tx, unitId), { onceKey: `import-${state}-${runId ?? `${bareId(unitId)}-${day}`}`, kind: `IMPORT_${state}`, params: {}, subjectId: runId });
  },
};
