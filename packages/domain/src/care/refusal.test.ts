import { expect, test } from 'vitest';
import { careRefusals, refused } from './refusal.js';

test('codes are stable words, each once', () => {
  expect(new Set(careRefusals).size).toBe(careRefusals.length);
  expect(careRefusals.filter((code) => !/^[A-Z]+(_[A-Z]+)*$/.test(code))).toEqual([]);
});

test('a refusal carries what would be needed', () => {
  expect(refused('NOT_DUE_YET', { on: '2026-03-15' })).toEqual({ ok: false, code: 'NOT_DUE_YET', params: { on: '2026-03-15' } });
});
