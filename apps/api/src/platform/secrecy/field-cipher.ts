import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Secrets } from '../config.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Where a ciphertext belongs. It is authenticated with it, so that a value moved to another row or column does not open. */
export interface FieldPlace {
  table: string;
  column: string;
  rowId: string;
}

const placeText = ({ table, column, rowId }: FieldPlace): string => `${table}|${column}|${rowId}`;

export function seal(key: Buffer, text: string, place: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

export function open(key: Buffer, sealed: Buffer, place: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES)).setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, sealed.length - TAG_BYTES)), decipher.final()]).toString('utf8');
}

/** Encrypts single fields (phone, ID number) and makes their blind indexes. Keys come from outside the database (rulings 27). */
export class FieldCipher {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #newest: string;
  readonly #blindKey: Buffer;

  constructor(secrets: Pick<Secrets, 'fieldKeys' | 'blindIndexKey'>) {
    const entries = secrets.fieldKeys.split(',').map((entry) => entry.split(':') as [string, string]);
    this.#keys = new Map(entries.map(([id, key]) => [id, Buffer.from(key, 'base64')]));
    this.#newest = entries[0]![0];
    this.#blindKey = Buffer.from(secrets.blindIndexKey, 'base64');
  }

  /** `keyId.base64`. */
  encrypt(text: string, place: FieldPlace): string {
    return `${this.#newest}.${seal(this.#keys.get(this.#newest)!, text, placeText(place)).toString('base64')}`;
  }

  decrypt(stored: string, place: FieldPlace): string {
    const dot = stored.indexOf('.');
    const key = this.#keys.get(stored.slice(0, dot));
    if (!key) throw new Error(`no field key ${stored.slice(0, dot)}`);
    return open(key, Buffer.from(stored.slice(dot + 1), 'base64'), placeText(place));
  }

  /** Whether it is sealed with the key that new values get. */
  isNewest(stored: string): boolean {
    return stored.startsWith(`${this.#newest}.`);
  }

  /** Equal values give equal indexes; the value cannot be read from it. 32 characters of base64url. */
  blindIndex(kind: string, value: string): string {
    return createHmac('sha256', this.#blindKey).update(`${kind}|${value}`).digest('base64url').slice(0, 32);
  }
}
