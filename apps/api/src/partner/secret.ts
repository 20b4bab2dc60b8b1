import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const PREFIX = 'dck_';
const WELL_FORMED = /^dck_[0-9a-z]{12}$/;

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export const newPrefix = (): string => `${PREFIX}${randomBytes(6).toString('hex')}`;
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** The text that a partner sends as `Authorization: Bearer …`. */
export const keyOf = (prefix: string, secret: string): string => `${prefix}.${secret}`;

/** Prefix and secret of what was sent; null when it is no key at all. A prefix that cannot be one is looked up like any other, but finds nothing. */
export function partsOf(bearer: string | null): { prefix: string; secret: string } | null {
  if (!bearer?.startsWith(PREFIX)) return null;
  const [prefix, ...rest] = bearer.split('.');
  return { prefix: WELL_FORMED.test(prefix!) ? prefix! : `${PREFIX}${'-'.repeat(12)}`, secret: rest.join('.') };
}

/** What unknown keys are compared with: a secret that nobody knows. */
const NOBODYS = hashOf(newSecret());

/** Whether a secret is one of these. All comparisons are made, so that a wrong key takes as long as a right one. */
export function fitsOneOf(secret: string, hashes: readonly (string | null | undefined)[]): boolean {
  const given = Buffer.from(hashOf(secret));
  return hashes.map((hash) => timingSafeEqual(given, Buffer.from(hash ?? NOBODYS))).includes(true);
}
