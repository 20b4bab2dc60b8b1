import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorTexts, isErrorCode } from '@dealercare/schema/error-codes';
import { expect, test } from 'vitest';

const roots = ['../', '../../../../packages/domain/src/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const files = roots.flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name)))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const sources = files.map((name) => readFileSync(name, 'utf8'));

const found = (pattern: RegExp): Set<string> => new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, code]) => code!)));

test('every code that the API refuses with has a text', () => {
  const thrown = found(/\b(?:refuse|refusal)\(\s*'([A-Z0-9_]+)'/g);
  const atFields = found(/path: [^,}]+, code: '([A-Z0-9_]+)'/g);
  expect([...thrown, ...atFields].filter((code) => !isErrorCode(code))).toEqual([]);
  expect(thrown.size).toBeGreaterThan(100);
});

test('every text is of a code that somebody refuses with', () => {
  const named = found(/'([A-Z][A-Z0-9_]+)'/g);
  expect(Object.keys(errorTexts).filter((code) => !named.has(code))).toEqual([]);
});
