import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { TxCtx } from '../context.js';
import { databaseNow, databaseNowPlus, insertIgnore } from '../database/dialect.js';
import { refuse } from '../refusal.js';

/** The caller's key and what it stands for. */
export interface IdempotentRequest {
  key: string;
  bodyHash: string;
}

const VISIBLE_ASCII = /^[\x21-\x7e]{8,100}$/;

export function idempotentRequest(key: string | undefined, body: unknown): IdempotentRequest | null {
  if (key === undefined) return null;
  if (!VISIBLE_ASCII.test(key)) throw refuse('IDEMPOTENCY_KEY_INVALID');
  return { key, bodyHash: createHash('sha256').update(JSON.stringify(body ?? null)).digest('base64url') };
}

/** How long a key stands for its answer (O6). */
export const KEPT_SECONDS = 86_400;

/**
 * Runs a mutation once per key. The key's row is written in the mutation's own transaction, so a crash leaves either both
 * or neither, and a parallel replay waits for the first to commit. `field` is the place in the request, which may hold several mutations.
 */
export async function answerOnce<T>(tx: TxCtx, field: string, work: () => Promise<T>): Promise<T> {
  const request = tx.idempotency;
  if (!request) return work();
  const id = tx.app.fieldCipher.blindIndex('idempotency', `${tx.actor.id ?? tx.actor.kind}|${request.key}|${field}`);
  const place = { table: 'idempotency_key', column: 'answer', rowId: id };
  if (!await isFirst(tx, id, request.bodyHash)) {
    const [row] = await tx.db.rows('SELECT body_hash, answer FROM idempotency_key WHERE id = ?', [id]);
    if (row![0] !== request.bodyHash) throw refuse('IDEMPOTENCY_KEY_REUSED');
    return deserialize(Buffer.from(tx.app.fieldCipher.decrypt(String(row![1]), place), 'base64')) as T;
  }
  const answer = await work();
  const kept = tx.app.fieldCipher.encrypt(serialize(answer).toString('base64'), place);
  await tx.db.run('UPDATE idempotency_key SET answer = ? WHERE id = ?', [kept, id]);
  return answer;
}

/** The key is free, or has been used so long ago that it is free again, whether or not its row has been cleared away. */
async function isFirst(tx: TxCtx, id: string, bodyHash: string): Promise<boolean> {
  const inserted = await tx.db.run(`${insertIgnore()} idempotency_key (id, body_hash, created_at) VALUES (?, ?, ${databaseNow()})`, [id, bodyHash]);
  if (inserted > 0) return true;
  const renewed = await tx.db.run(
    `UPDATE idempotency_key SET body_hash = ?, answer = NULL, created_at = ${databaseNow()} WHERE id = ? AND created_at <= ${databaseNowPlus(-KEPT_SECONDS)}`, [bodyHash, id]);
  return renewed > 0;
}
