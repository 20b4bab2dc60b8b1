import { describe, expect, test } from 'vitest';
import { laterDay, takesOther, type FieldValue } from './merge-fields.js';
import { stricterConsent, type ConsentSaid } from './stricter-consent.js';
import { undoHindrance } from './undo-merge.js';

const value = (text: string | null, source: FieldValue['source'] = 'IMPORT', at = '2026-01-01'): FieldValue => ({ value: text, source, at });
const said = (status: ConsentSaid['status'], validTo: string | null = null): ConsentSaid => ({ status, validTo });

describe('which value is proposed', () => {
  test.each([
    ['something beats nothing', value(null, 'DESK', '2026-09-09'), value('教师'), true], ['nothing never beats something', value('教师'), value(null, 'DESK', '2026-09-09'), false],
    ['typed beats imported, however old', value('教师', 'IMPORT', '2026-09-09'), value('医生', 'DESK', '2020-01-01'), true],
    ['imported does not beat typed', value('教师', 'DESK', '2020-01-01'), value('医生', 'IMPORT', '2026-09-09'), false],
    ['newer beats older', value('教师', 'DESK', '2026-01-01'), value('医生', 'DESK', '2026-01-02'), true], ['older does not', value('教师', 'DESK', '2026-01-02'), value('医生', 'DESK', '2026-01-01'), false],
    ['equal values stay', value('教师'), value('教师', 'DESK', '2026-09-09'), false], ['at the same instant the survivor stays', value('教师'), value('医生'), false],
  ])('%s', (_name, survivor, other, takes) => { expect(takesOther(survivor, other)).toBe(takes); });
});

describe('the stricter word', () => {
  test.each([
    [said('GRANTED'), said('WITHDRAWN'), said('WITHDRAWN')], [said('REFUSED'), said('GRANTED'), said('REFUSED')], [said('REFUSED'), said('WITHDRAWN'), said('WITHDRAWN')],
    [said('UNKNOWN'), said('GRANTED'), said('GRANTED')], [null, said('GRANTED'), said('GRANTED')], [said('GRANTED'), null, said('GRANTED')], [null, null, null],
    [said('GRANTED', '2026-12-31'), said('GRANTED'), said('GRANTED', '2026-12-31')], [said('GRANTED'), said('GRANTED', '2026-12-31'), said('GRANTED', '2026-12-31')],
    [said('GRANTED', '2026-12-31'), said('GRANTED', '2026-06-30'), said('GRANTED', '2026-06-30')],
  ])('%j and %j: %j', (a, b, stays) => {
    expect([stricterConsent(a, b), stricterConsent(b, a)]).toEqual([stays, stays]);
  });

  test.each([[null, null, null], ['2026-05-01', null, '2026-05-01'], [null, '2026-05-01', '2026-05-01'], ['2026-05-01', '2026-06-01', '2026-06-01']])('peace until %s and %s: until %s', (a, b, day) => {
    expect(laterDay(a, b)).toBe(day);
  });
});

test.each([
  ['on the thirtieth day', {}, '2026-04-01', null], ['a day later', {}, '2026-04-02', 'TOO_LATE'], ['twice', { undone: true }, '2026-03-03', 'UNDONE'], ['of an erased person', { survivor: 'ERASED' }, '2026-03-03', 'ERASED'],
  ['of one who asked to be erased', { survivor: 'BLOCKED' }, '2026-03-03', 'ERASED'], ['of a file that went on into another', { survivor: 'MERGED' }, '2026-03-03', 'MERGED_ON'],
] as const)('undone %s', (_name, state, today, hindrance) => {
  expect(undoHindrance({ undone: false, mergedOn: '2026-03-02', survivor: 'ACTIVE', ...state }, today)).toBe(hindrance);
});
