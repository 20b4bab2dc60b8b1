import { expect, test } from 'vitest';
import { keepsRecords, type Keeping, type KeepingFacts } from './erasure.js';

const TODAY = '2026-03-02';
const nothing: KeepingFacts = { openComplaint: false, held: false, lastRecordOn: null };

test.each<[string, Partial<KeepingFacts>, Keeping | null]>([
  ['nothing was ever recorded', {}, null],
  ['the last repair is six years ago to the day', { lastRecordOn: '2020-03-02' }, null],
  ['one day less', { lastRecordOn: '2020-03-03' }, { by: 'RECORDS', until: '2026-03-03' }],
  ['a repair of last week', { lastRecordOn: '2026-02-23' }, { by: 'RECORDS', until: '2032-02-23' }],
  ['a repair of a leap day', { lastRecordOn: '2024-02-29' }, { by: 'RECORDS', until: '2030-02-28' }],
  ['a complaint that is not ended waits for its end', { openComplaint: true, lastRecordOn: '2010-01-01' }, { by: 'COMPLAINT', until: null }],
  ['a legal hold comes before all', { held: true, openComplaint: true }, { by: 'HOLD', until: null }],
])('%s', (_what, facts, expected) => {
  expect(keepsRecords({ ...nothing, ...facts }, TODAY)).toEqual(expected);
});
