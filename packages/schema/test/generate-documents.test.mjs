import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateDocuments } from '../generate-documents.mjs';

let source;
beforeEach(() => { source = mkdtempSync(join(tmpdir(), 'documents-')); });
afterEach(() => { rmSync(source, { recursive: true }); });

function put(path, text) {
  mkdirSync(dirname(join(source, path)), { recursive: true });
  writeFileSync(join(source, path), text);
}
const generated = (path) => readFileSync(join(source, 'generated', path), 'utf8');

test('a document becomes a typed, pre-parsed module beside its like', async () => {
  put('profile/viewer.graphql', 'query Viewer { viewer { id locale } }');
  const { written } = await generateDocuments(source);
  expect(written).toEqual([join(source, 'generated/profile/viewer.ts')]);
  expect(generated('profile/viewer.ts')).toContain('locale: Types.Locale');
  expect(generated('profile/viewer.ts')).toContain("from '@dealercare/schema/types'");
  expect(generated('profile/viewer.ts')).toMatch(/export const ViewerDocument = \{"kind":"Document"/);
});

test('a fragment of another file comes along, and only where it is used', async () => {
  put('unit.graphql', 'fragment Unit on OrgUnit { id nameZh }');
  put('home.graphql', 'query Home { viewer { homeUnit { ...Unit } } }');
  put('name.graphql', 'query Name { viewer { name } }');
  await generateDocuments(source);
  expect(generated('home.ts')).toContain('"value":"nameZh"');
  expect(generated('name.ts')).not.toContain('nameZh');
});

test('a second run writes nothing, so that watchers keep still', async () => {
  put('name.graphql', 'query Name { viewer { name } }');
  await generateDocuments(source);
  expect(await generateDocuments(source)).toEqual({ written: [], removed: [] });
});

test('what no document stands behind is removed', async () => {
  put('name.graphql', 'query Name { viewer { name } }');
  await generateDocuments(source);
  rmSync(join(source, 'name.graphql'));
  await generateDocuments(source);
  expect(existsSync(join(source, 'generated/name.ts'))).toBe(false);
});

test.each([
  ['an unknown field', 'query A {\n  viewer { plate }\n}', /a\.graphql:2:12 Cannot query field "plate"/],
  ['an unknown fragment', 'query A { viewer { ...Nobody } }', /a\.graphql:1:23 Unknown fragment "Nobody"/],
  ['a wrong variable', 'mutation A($input: String!) { signIn(input: $input) { id } }', /a\.graphql:1:[0-9]+ Variable "\$input"/],
])('%s is refused with file and line', async (_, text, message) => {
  put('a.graphql', text);
  await expect(generateDocuments(source)).rejects.toThrow(message);
});

test('a package without documents is fine', async () => {
  expect(await generateDocuments(source)).toEqual({ written: [], removed: [] });
});
