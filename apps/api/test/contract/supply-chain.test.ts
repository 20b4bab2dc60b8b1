import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');

interface Package { version?: string; license?: string; integrity?: string; link?: boolean; dev?: boolean; hasInstallScript?: boolean }
interface Manifest { name: string; version?: string; allowScripts?: Record<string, boolean> }

const read = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
const packages = Object.entries(read<{ packages: Record<string, Package> }>('package-lock.json').packages)
  .flatMap(([path, found]) => (path.includes('node_modules/') && !found.link ? [{ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...found }] : []));
const workspaces = ['apps', 'packages'].flatMap((place) => readdirSync(join(root, place)).map((name) => read<Manifest>(`${place}/${name}/package.json`)));

/** Licences under which we may ship: none asks that the product be given away. */
const SHIPPED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'MIT-0', '(BSD-2-Clause OR MIT OR Apache-2.0)', '(MIT AND BSD-3-Clause)', '(MIT OR WTFPL)'];
/** Tools that build and test, and are not shipped. */
const TOOLS = [...SHIPPED, 'CC-BY-4.0', 'MPL-2.0'];

test('every package is pinned by the hash of its content', () => {
  expect(packages.length).toBeGreaterThan(500);
  expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name)).toEqual([]);
});

test('install scripts run for the listed packages only', () => {
  const wanted = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
  expect([...new Set(wanted)].sort()).toEqual(Object.keys(read<Manifest>('package.json').allowScripts ?? {}).sort());
});

test('every licence is one of those we accept', () => {
  const odd = packages.filter(({ license, dev }) => !(dev ? TOOLS : SHIPPED).includes(license ?? ''));
  expect(odd.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([]);
});

test('nothing that is shipped reads XML', () => {
  expect(packages.filter(({ name, dev }) => !dev && /xml|sax|libxslt/i.test(name)).map(({ name }) => name)).toEqual([]);
});

test.skipIf(process.env['TEST_DATABASE'] !== 'sqlite')('the bill of materials can be written and names every workspace', () => {
  const bill = JSON.parse(execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], { cwd: root, maxBuffer: 50_000_000 }).toString()) as { components: { 'bom-ref': string }[] };
  const named = new Set(bill.components.map((component) => component['bom-ref']));
  expect(workspaces.map(({ name, version }) => `${name}@${version ?? ''}`).filter((wanted) => !named.has(wanted))).toEqual([]);
  expect(bill.components.length).toBeGreaterThan(500);
});
