import { describe, expect, test } from 'vitest';
import { judgeTransfer, judgeUndo, lastDayBefore } from './ownership.js';

const TODAY = '2026-03-02';
const wang = { ownerId: 'wang', since: '2020-05-01' };

describe('the sale of a car', () => {
  test.each([
    ['today', wang, { buyerId: 'li', on: TODAY }, null],
    ['some days ago', wang, { buyerId: 'li', on: '2026-02-20' }, null],
    ['to somebody nobody knows', wang, { buyerId: null, on: TODAY }, null],
    ['tomorrow', wang, { buyerId: 'li', on: '2026-03-03' }, 'DATE_IN_FUTURE'],
    ['to the owner', wang, { buyerId: 'wang', on: TODAY }, 'OWNER_SAME'],
    ['from nobody to nobody', { ownerId: null, since: null }, { buyerId: null, on: TODAY }, 'OWNER_SAME'],
    ['on the day of purchase', wang, { buyerId: 'li', on: '2020-05-01' }, 'NOT_OWNED_YET'],
    ['the day after the purchase', wang, { buyerId: 'li', on: '2020-05-02' }, null],
    ['of a car without an owner', { ownerId: null, since: null }, { buyerId: 'li', on: '2019-01-01' }, null],
  ] as const)('%s', (_what, holding, sale, fault) => {
    expect(judgeTransfer(holding, sale, TODAY)).toBe(fault);
  });

  test('the seller has it until the day before, over the end of a year and a February too', () => {
    expect([lastDayBefore('2026-01-01', '2020-01-01'), lastDayBefore('2024-03-01', '2020-01-01')]).toEqual(['2025-12-31', '2024-02-29']);
  });

  test('whoever drove it only from that day on has it for that day', () => {
    expect(lastDayBefore('2026-03-02', '2026-03-02')).toBe('2026-03-02');
  });
});

test.each([
  ['at once', '2026-03-02', 0, null], ['on the thirtieth day', '2026-01-31', 0, null], ['on the thirty-first', '2026-01-30', 0, 'TRANSFER_TOO_OLD'],
  ['after the buyer was here', '2026-03-01', 1, 'TRANSFER_IN_USE'],
] as const)('a mistaken sale is taken back %s', (_what, enteredOn, ordersSince, fault) => {
  expect(judgeUndo({ enteredOn, ordersSince }, TODAY)).toBe(fault);
});
