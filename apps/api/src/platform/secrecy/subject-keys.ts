import { randomBytes } from 'node:crypto';
import { inList, type Db } from '../database/database.js';
import { instantText } from '../database/column.js';
import { bareId, newId, wireId } from '../ids.js';
import { Refusal } from '../refusal.js';
import { insertIgnore } from '../database/dialect.js';
import { open, seal, type FieldCipher } from './field-cipher.js';

const KEY_BYTES = 32;
const KEPT = 5000;
const FETCHED_AT_ONCE = 512;
/** Another process may have destroyed a key: after this long it is asked for again. */
const FRESH_MS = 60_000;

const place = (id: string) => ({ table: 'subject_key', column: 'wrapped', rowId: id });

/** The person was erased, or the file's time is over: nothing can be sealed for them any more. */
class KeyDestroyed extends Refusal {
  constructor() {
    super('PERSON_ERASED');
  }
}

/** Makes, finds and uses the data keys of persons. Keeps a few thousand unwrapped in memory. */
export class SubjectKeys {
  readonly #kept = new Map<string, { key: Buffer; since: number }>();

  constructor(private readonly cipher: FieldCipher) {}

  /** New key rows, for people about to be inserted; the caller writes them in its transaction. */
  make(count: number): { id: string; wrapped: string }[] {
    return Array.from({ length: count }, () => {
      const id = newId('key');
      const key = randomBytes(KEY_BYTES);
      this.#keep(id, key);
      return { id, wrapped: this.cipher.encrypt(key.toString('base64'), place(id)) };
    });
  }

  async insert(db: Db, keys: readonly { id: string; wrapped: string }[], now: Date): Promise<void> {
    if (keys.length === 0) return;
    const at = instantText(now);
    await db.run(`INSERT INTO subject_key (id, wrapped, created_at) VALUES ${keys.map(() => '(?, ?, ?)').join(', ')}`, keys.flatMap(({ id, wrapped }) => [bareId(id), wrapped, at]));
  }

  /** Ciphertext under the person's key, bound to where it stands. */
  async seal(db: Db, keyId: string, text: string, where: string): Promise<string> {
    return seal(await this.keyOf(db, keyId), text, where).toString('base64');
  }

  /** The text, or null when the key has been destroyed: the person was erased. */
  async open(db: Db, keyId: string, sealed: string, where: string): Promise<string | null> {
    // What retention or erasure has blanked.
    if (sealed === '') return null;
    const key = await this.#keyOrNull(db, keyId);
    if (!key) return null;
    const bytes = Buffer.from(sealed, 'base64');
    try {
      return open(key, bytes, where);
    } catch (error) {
      return await this.#openLinked(db, keyId, bytes, where) ?? Promise.reject(error as Error);
    }
  }

  /** What a merged file had sealed opens with that file's key. */
  async #openLinked(db: Db, keyId: string, bytes: Buffer, where: string): Promise<string | null> {
    for (const [other] of await db.rows('SELECT other_id FROM subject_key_link WHERE key_id = ? ORDER BY other_id', [bareId(keyId)])) {
      const key = await this.#keyOrNull(db, wireId('key', String(other)));
      try {
        if (key) return open(key, bytes, where);
      } catch {
        // Sealed with yet another one.
      }
    }
    return null;
  }

  /** From now on the first key's file opens also what the second one's had sealed, and what was linked to that. */
  async link(db: Db, keyId: string, otherId: string, goesWithIt: boolean): Promise<void> {
    const linked = await db.rows('SELECT other_id FROM subject_key_link WHERE key_id = ? AND goes_with_it = 1', [bareId(otherId)]);
    for (const other of [bareId(otherId), ...linked.map(([id]) => String(id))].filter((id) => id !== bareId(keyId))) {
      await db.run(`${insertIgnore()} subject_key_link (key_id, other_id, goes_with_it) VALUES (?, ?, ?)`, [bareId(keyId), other, Number(goesWithIt)]);
      if (goesWithIt) await db.run('UPDATE subject_key_link SET goes_with_it = 1 WHERE key_id = ? AND other_id = ?', [bareId(keyId), other]);
    }
  }

  /** The two files are two people again: what either had sealed since still opens for both, and each is erased on its own. */
  async unlink(db: Db, keyId: string, otherId: string): Promise<void> {
    const linked = await db.rows('SELECT other_id FROM subject_key_link WHERE key_id = ? AND goes_with_it = 1', [bareId(otherId)]);
    for (const other of [bareId(otherId), ...linked.map(([id]) => String(id))]) {
      await db.run('UPDATE subject_key_link SET goes_with_it = 0 WHERE key_id = ? AND other_id = ?', [bareId(keyId), other]);
    }
    await this.link(db, otherId, keyId, false);
  }

  async #keyOrNull(db: Db, id: string): Promise<Buffer | null> {
    return this.keyOf(db, id).catch((error: unknown) => {
      if (error instanceof KeyDestroyed) return null;
      throw error;
    });
  }

  /** Reads the keys of many people in few statements, before their texts are opened one after the other. */
  async fetch(db: Db, keyIds: readonly string[]): Promise<void> {
    const fresh = (id: string): boolean => Date.now() - (this.#kept.get(id)?.since ?? 0) < FRESH_MS;
    const missing = [...new Set(keyIds)].filter((id) => !fresh(id));
    for (let from = 0; from < missing.length; from += FETCHED_AT_ONCE) {
      const list = inList(missing.slice(from, from + FETCHED_AT_ONCE).map(bareId));
      for (const [bare, wrapped] of await db.rows(`SELECT id, wrapped FROM subject_key WHERE id IN (${list.sql})`, list.params)) {
        const id = wireId('key', String(bare));
        if (typeof wrapped === 'string') this.#keep(id, Buffer.from(this.cipher.decrypt(wrapped, place(id)), 'base64'));
      }
    }
  }

  forget(keyId: string): void {
    this.#kept.delete(keyId);
  }

  /** Destroys keys for good, with those of files that had been merged: whatever was sealed with them is erased. */
  async destroy(db: Db, keyIds: readonly string[], now: Date): Promise<void> {
    const list = inList(keyIds.map(bareId));
    const linked = keyIds.length === 0 ? [] : await db.rows(`SELECT other_id FROM subject_key_link WHERE goes_with_it = 1 AND key_id IN (${list.sql})`, list.params);
    for (const id of new Set([...keyIds, ...linked.map(([other]) => wireId('key', String(other)))])) {
      await db.run('UPDATE subject_key SET wrapped = NULL, destroyed_at = ? WHERE id = ? AND wrapped IS NOT NULL', [instantText(now), bareId(id)]);
      this.forget(id);
    }
  }

  /** The key itself, for files that are sealed as a stream. Throws once it is destroyed. */
  async keyOf(db: Db, id: string): Promise<Buffer> {
    const kept = this.#kept.get(id);
    if (kept && Date.now() - kept.since < FRESH_MS) return kept.key;
    const [row] = await db.rows('SELECT wrapped FROM subject_key WHERE id = ?', [bareId(id)]);
    if (typeof row?.[0] !== 'string') throw new KeyDestroyed();
    const key = Buffer.from(this.cipher.decrypt(row[0], place(id)), 'base64');
    this.#keep(id, key);
    return key;
  }

  #keep(id: string, key: Buffer): void {
    if (this.#kept.size >= KEPT) this.#kept.clear();
    this.#kept.set(id, { key, since: Date.now() });
  }
}
