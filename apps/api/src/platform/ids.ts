import { typeid } from 'typeid-js';
import type { ValueTransformer } from 'typeorm';
import { refuse } from './refusal.js';

/**
 * Ids are UUIDv7 in the TypeID form: `cus_` and 26 characters on the wire and in memory, the 26 characters alone in the
 * database. Made by the application, so that a row's id is known before it is written.
 */
const SUFFIX = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

export function newId(prefix: string): string {
  return typeid(prefix).toString();
}

/** The 26 characters that stand in the database. */
export function bareId(id: string): string {
  return id.slice(id.length - 26);
}

export function wireId(prefix: string, bare: string): string {
  return `${prefix}_${bare}`;
}

/** Checks an id that came from outside. ID_MALFORMED when it is none, ID_OF_OTHER_TYPE when it names something else. */
export function requireId(prefix: string, id: string): string {
  const cut = id.lastIndexOf('_');
  if (cut < 1 || !SUFFIX.test(id.slice(cut + 1))) throw refuse('ID_MALFORMED', { expected: prefix });
  if (id.slice(0, cut) !== prefix) throw refuse('ID_OF_OTHER_TYPE', { expected: prefix, given: id.slice(0, cut) });
  return id;
}

/** Takes the prefix off on the way into the database and puts it on on the way out. */
export function idTransformer(prefix: string): ValueTransformer {
  return {
    to: (id: unknown) => (typeof id === 'string' ? bareId(id) : id),
    from: (bare: unknown) => (typeof bare === 'string' ? wireId(prefix, bare) : bare),
  };
}
