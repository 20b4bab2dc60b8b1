import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { TxCtx } from './context.js';
import { refuse } from './refusal.js';

export type VersionedRow = ObjectLiteral & { id: string; version: number; updatedAt: Date };

/**
 * Writes changed fields of a row that was read at `row.version`. A @VersionColumn with save() accepts two stale copies, so
 * the version stands in the WHERE. CONFLICT with the current version when somebody was faster (INV-02, I8).
 */
export async function saveVersioned<T extends VersionedRow>(tx: TxCtx, entity: EntityTarget<T>, row: T, changes: Partial<T>): Promise<void> {
  const next = { ...changes, version: row.version + 1, updatedAt: tx.now };
  const result = await tx.db.manager.createQueryBuilder().update(entity).set(next as unknown as QueryDeepPartialEntity<T>)
    .where({ id: row.id, version: row.version } as never).execute();
  if (result.affected !== 1) await refuseStale(tx, entity, row.id);
  Object.assign(row, next);
}

/** Compares the version the caller saw with the row's. */
export function requireVersion(row: { version: number }, expected: number): void {
  if (row.version !== expected) throw refuse('CONFLICT', { version: row.version });
}

async function refuseStale<T extends VersionedRow>(tx: TxCtx, entity: EntityTarget<T>, id: string): Promise<never> {
  const current = await tx.db.manager.findOneBy(entity, { id } as never);
  throw refuse('CONFLICT', { version: current?.version ?? 0 });
}
