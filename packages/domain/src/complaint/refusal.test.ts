import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { complaintRefusals, lengthOf, refusal } from './refusal.js';

const here = dirname(fileURLToPath(import.meta.url));
const sources = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'refusal.ts').map((name) => readFileSync(join(here,
  name), 'utf8')).join('\n');
const tests = readdirSync(here).filter((name) => name.endsWith('.test.ts') && name !== 'refusal.test.ts').map((name) => readFileSync(join(here, name), 'utf8')).join('\n');

describe('the catalogue of refusals', () => {
  test('codes are unique, in capitals', () => {
    expect(new Set(complaintRefusals).size).toBe(complaintRefusals.length);
    expect(complaintRefusals.filter((code) => !/^[A-Z][A-Z0-9_]+$/.test(code))).toEqual([]);
  });

  test.each(complaintRefusals)('%s is used by a rule, and a test tells of it', (code) => {
    expect([sources.includes(`'${code}'`), tests.includes(`'${code}'`)]).toEqual([true, true]);
  });

  test('a refusal without params has none', () => {
    expect(refusal('FORBIDDEN')).toEqual({ ok: false, code: 'FORBIDDEN', params: {} });
  });
});

test.each([['', 0], [undefined, 0], ['  \n ', 0], [' 客户 ', 2], ['𠮷野', 2], ['abc', 3]])('%j says %i characters', (text, length) => {
  expect(lengthOf(text)).toBe(length);
});
