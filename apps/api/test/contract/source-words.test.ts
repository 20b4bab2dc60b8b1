import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');

interface Source { path: string; text: string }

/** What is shipped: the sources of every workspace without their tests. */
function sources(): Source[] {
  const folders = ['apps', 'packages'].flatMap((place) => readdirSync(join(root, place)).map((name) => join(root, place, name, 'src')));
  return folders.filter((folder) => !folder.includes('e2e')).flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !/(?:^|\/)(?:generated|testing)\//.test(name))
    .map((name) => ({ path: relative(root, join(folder, name)), text: readFileSync(join(folder, name), 'utf8') })));
}

const all = sources();
const api = all.filter(({ path }) => path.startsWith('apps/api/'));
const portal = all.filter(({ path }) => path.startsWith('apps/admin') || path.startsWith('packages/admin-kit'));

/** Where a word stands, as `path: word`. */
const found = (list: readonly Source[], word: RegExp): string[] => list.flatMap(({ path, text }) => [...text.matchAll(word)].map(([match]) => `${path}: ${match}`));

test('the walk sees the sources', () => {
  expect(api.length).toBeGreaterThan(300);
  expect(portal.length).toBeGreaterThan(300);
});

test('no source runs text as code, starts a program or writes HTML by hand', () => {
  expect(found(all, /(?<![\w.])eval\(|\bnew Function\b|node:vm\b|child_process|dangerouslySetInnerHTML|\b(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\b/g)).toEqual([]);
});

test('no window listens to another one', () => {
  expect(found(portal, /\bpostMessage\(|addEventListener\('message'/g)).toEqual([]);
});

/** These join pieces that stand in the same file. */
const joinedExpressions = [
  'apps/admin/src/settings/work-days/parse-work-year.ts', 'packages/domain/src/customer/address-masking.ts', 'packages/domain/src/customer/name.ts', 'packages/domain/src/customer/plate.ts',
];

test('no expression is built from what somebody typed', () => {
  expect([...new Set(found(all, /\bnew RegExp\(/g).map((place) => place.split(':')[0]))].sort()).toEqual(joinedExpressions);
});

test('every link of the portal leads into the portal, or dials', () => {
  const beginnings = portal.flatMap(({ path, text }) => [...text.matchAll(/\b(?:href|to|src)=(?:\{`|\{'|")([^`'"$]*)/g)].map(([, begins]) => [path, begins!] as const));
  expect(beginnings.length).toBeGreaterThan(20);
  expect(beginnings.filter(([, begins]) => !/^(?:\/(?!\/)|#|tel:|\.{1,2}(?:\/|$)|\?|$)/.test(begins))).toEqual([]);
});

test('chance that matters comes from the system', () => {
  // The pause before a transaction is tried again is nobody's secret.
  expect(found(api, /Math\.random\(/g)).toEqual(['apps/api/src/platform/database/retry.ts: Math.random(']);
});

test('AES-256-GCM is the only cipher, SHA-256 the only hash', () => {
  const named = new Set(api.flatMap(({ text }) => [...text.matchAll(/\bcreate(?:Cipheriv|Decipheriv|Hash|Hmac)\(\s*([^,)]+)/g)].map(([, name]) => name)));
  expect([...named].sort()).toEqual(['\'aes-256-gcm\'', '\'sha256\'']);
});
