import { expect, test } from 'vitest';
import { at, SHANGHAI } from '../testing/example-dealer.js';
import { clockOrigin } from './clock-origin.js';

test.each([
  ['a dealer that has long been live', '2026-03-02 10:00', '2020-01-01', '2026-03-02 10:00'],
  ['received before go-live', '2026-02-20 10:00', '2026-03-01', '2026-03-01 00:00'],
  ['the last millisecond before go-live', '2026-02-28 23:59:59.999', '2026-03-01', '2026-03-01 00:00'],
  ['the first instant of the day', '2026-03-01 00:00', '2026-03-01', '2026-03-01 00:00'],
  ['a case above the dealers', '2019-12-31 10:00', null, '2019-12-31 10:00'],
])('rulings 17: %s', (_what, receivedAt, goLiveOn, expected) => {
  expect(clockOrigin(at(receivedAt), goLiveOn, SHANGHAI)).toEqual(at(expected));
});

test('the day begins where the dealer is', () => {
  expect(clockOrigin(at('2026-02-28 20:00'), '2026-03-01', 'Asia/Urumqi')).toEqual(at('2026-03-01 02:00'));
});
