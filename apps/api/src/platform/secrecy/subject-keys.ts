import { randomBytes } from 'node:crypto';
import type { Db } from '../database/database.js';
import { instantText } from '../database/column.js';
import { bareId, newId } from '../ids.js';
import { Refusal } from '../refusal.js';
import { open, seal, type FieldCipher } from './field-cipher.js';

const KEY_BYTES = 32;
const KEPT = 5000;
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
    const key = await this.keyOf(db, keyId).catch((error: unknown) => {
      if (error instanceof KeyDestroyed) return null;
      throw error;
    });
    return key && open(key, Buffer.from(sealed, 'base64'), where);
  }

  forget(keyId: string): void {
    this.#kept.delete(keyId);
  }

  /** Destroys keys for good: whatever was sealed with them is erased. */
  async destroy(db: Db, keyIds: readonly string[], now: Date): Promise<void> {
    for (const id of keyIds) {
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
