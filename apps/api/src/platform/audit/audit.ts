import { withoutNumbers } from '@dealercare/domain/customer/masking';
import type { TxCtx } from '../context.js';
import { instantText } from '../database/column.js';
import { forUpdate, insertIgnore } from '../database/dialect.js';
import { bareId, newId } from '../ids.js';
import { CHAIN_START, chainHash, placeSeal } from './chain.js';

type Image = Readonly<Record<string, unknown>>;

/** A change as the code reports it. */
export interface Change {
  /** The dealer, or the upper unit, whose chain holds the entry. */
  unitId: string;
  /** The mutation or job step in the words of its door, such as `customer.update`. */
  action: string;
  entity: string;
  entityId: string;
  before?: Image | null;
  after?: Image | null;
  /** Set when the images speak about a person: they are sealed with that person's key. */
  subjectKeyId?: string | null;
  reason?: string | null;
}

/** Records a change; written with its hash just before the commit. */
export function audit(tx: TxCtx, change: Change): void {
  tx.unit.changes.push(change);
}

/** Only the fields that differ, on both sides. */
export function difference(before: Image, after: Image): { before: Image; after: Image } | null {
  const changed = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  if (changed.length === 0) return null;
  const part = (image: Image): Image => Object.fromEntries(changed.map((key) => [key, image[key] ?? null]));
  return { before: part(before), after: part(after) };
}

const COLUMNS = 'id, unit_id, seq, at, actor_kind, actor_id, action, entity, entity_id, subject_key_id, image_before, image_after, reason, request_id, previous_hash, hash';
const ROWS_PER_INSERT = 500;

/** Where a sealed image belongs. */
export const imagePlace = (entityId: string, side: 'before' | 'after'): string => `audit|${entityId}|${side}`;

async function image(tx: TxCtx, change: Change, side: 'before' | 'after'): Promise<string | null> {
  const value = change[side];
  if (!value) return null;
  const text = JSON.stringify(value);
  return change.subjectKeyId ? tx.app.subjectKeys.seal(tx.db, change.subjectKeyId, text, imagePlace(change.entityId, side)) : text;
}

/** Appends the transaction's changes to the chains of their units. Units in order, so that two writers never wait crosswise. */
export async function settleAudit(tx: TxCtx): Promise<void> {
  const units = [...new Set(tx.unit.changes.map((change) => change.unitId))].sort();
  for (const unitId of units) await appendTo(tx, unitId, tx.unit.changes.filter((change) => change.unitId === unitId));
}

async function appendTo(tx: TxCtx, unitId: string, changes: readonly Change[]): Promise<void> {
  let { seq, hash } = await chainHead(tx, unitId);
  const at = instantText(tx.now);
  const rows: (string | number | null)[][] = [];
  for (const change of changes) {
    const fields = {
      unitId, seq: seq += 1, at,
      actorKind: tx.actor.kind, actorId: tx.actor.id, action: change.action, entity: change.entity, entityId: change.entityId,
      subjectKeyId: change.subjectKeyId ?? null, before: await image(tx, change, 'before'), after: await image(tx, change, 'after'),
      reason: change.reason == null ? null : withoutNumbers(change.reason), requestId: tx.requestId,
    };
    const previous = hash;
    hash = chainHash(tx.app.auditKey, previous, fields);
    rows.push([
      bareId(newId('aud')), bareId(unitId), seq, at, fields.actorKind, fields.actorId, fields.action, fields.entity, fields.entityId,
      fields.subjectKeyId && bareId(fields.subjectKeyId), fields.before, fields.after, fields.reason, fields.requestId, previous, hash,
    ]);
  }
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    const part = rows.slice(from, from + ROWS_PER_INSERT);
    await tx.db.run(`INSERT INTO audit_entry (${COLUMNS}) VALUES ${part.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')}`, part.flat());
  }
  await tx.db.run('UPDATE audit_chain SET seq = ?, hash = ?, seal = ? WHERE unit_id = ?', [seq, hash, placeSeal(tx.app.auditKey, 'head', { unitId, seq, hash }), bareId(unitId)]);
}

async function chainHead(tx: TxCtx, unitId: string): Promise<{ seq: number; hash: string }> {
  const read = () => tx.db.rows(`SELECT seq, hash FROM audit_chain WHERE unit_id = ?${forUpdate()}`, [bareId(unitId)]);
  let [head] = await read();
  if (!head) {
    await tx.db.run(`${insertIgnore()} audit_chain (unit_id, seq, hash) VALUES (?, 0, '${CHAIN_START}')`, [bareId(unitId)]);
    [head] = await read();
  }
  return { seq: Number(head![0]), hash: String(head![1]) };
}
