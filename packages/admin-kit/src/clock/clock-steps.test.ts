import { expect, test } from 'vitest';
import { clockSteps } from './clock-steps.js';

test('closed days next to each other stand in one line, by reason (A18)', () => {
  expect(clockSteps([
    { kind: 'TIME', from: '2026-02-15T09:30:00Z', to: '2026-02-15T10:00:00Z' },
    { kind: 'SKIPPED', date: '2026-02-16', reason: 'CLOSED' },
    { kind: 'SKIPPED', date: '2026-02-17', reason: 'CLOSED' },
    { kind: 'SKIPPED', date: '2026-02-18', reason: 'DAY_OFF' },
    { kind: 'DAY', date: '2026-02-19' },
    { kind: 'SKIPPED', date: '2026-02-20', reason: 'DAY_OFF' },
    { kind: 'PAUSED', from: '2026-02-21T01:00:00Z', to: null, reason: '等待配件' },
  ])).toEqual([
    { kind: 'TIME', from: '2026-02-15T09:30:00Z', to: '2026-02-15T10:00:00Z', reason: null },
    { kind: 'SKIPPED', first: '2026-02-16', last: '2026-02-17', days: 2, reason: 'CLOSED' },
    { kind: 'SKIPPED', first: '2026-02-18', last: '2026-02-18', days: 1, reason: 'DAY_OFF' },
    { kind: 'DAY', date: '2026-02-19' },
    { kind: 'SKIPPED', first: '2026-02-20', last: '2026-02-20', days: 1, reason: 'DAY_OFF' },
    { kind: 'PAUSED', from: '2026-02-21T01:00:00Z', to: null, reason: '等待配件' },
  ]);
});

test.each([
  { kind: 'TIME', from: null, to: null }, { kind: 'DAY', date: null }, { kind: 'SKIPPED' },
] as const)('a segment without its time is left out: %o', (segment) => {
  expect(clockSteps([segment])).toEqual([]);
});

test('the sum so far stays with what was counted', () => {
  expect(clockSteps([{ kind: 'DAY', date: '2026-02-19', sum: 1 }, { kind: 'TIME', from: '2026-02-15T09:30:00Z', to: '2026-02-15T10:00:00Z', sum: 1_800_000 }])).toEqual([
    { kind: 'DAY', date: '2026-02-19', sum: 1 },
    { kind: 'TIME', from: '2026-02-15T09:30:00Z', to: '2026-02-15T10:00:00Z', reason: null, sum: 1_800_000 },
  ]);
});
