import { expect, test } from 'vitest';
import { keptPlaces, type PlacedRow } from './kept-places.js';

const row = (id: string, workState: PlacedRow['workState'] = 'OPEN'): PlacedRow => ({ id, workState, allowedActions: ['START_CALL'] });
const rows = (ids: string) => [...ids].map((id) => row(id));

test.each([
  ['nothing has happened', 'abc', 'abc', '', 'abc'],
  ['b was finished by a colleague', 'abc', 'ac', 'b', 'aBc'],
  ['the first one', 'abc', 'bc', 'a', 'Abc'],
  ['two next to each other', 'abcd', 'ad', 'bc', 'aBCd'],
  ['everything', 'abc', '', 'abc', 'ABC'],
  ['gone for another reason: many have changed', 'abc', 'ac', '', 'ac'],
  ['a new row comes in between', 'abc', 'anc', 'b', 'aBnc'],
  ['finished and open again', 'abc', 'abc', 'b', 'abc'],
])('%s', (_, before, now, left, shown) => {
  const kept = keptPlaces(rows(before), rows(now), new Set(left));
  expect(kept.map(({ id, workState }) => (workState === 'ENDED' ? id.toUpperCase() : id)).join('')).toBe(shown);
});

test('a row that has ended offers nothing, and is the same row the next time', () => {
  const once = keptPlaces(rows('ab'), rows('a'), new Set('b'));
  const twice = keptPlaces(once, rows('a'), new Set('b'));
  expect([once[1]?.allowedActions, twice[1] === once[1]]).toEqual([[], true]);
});
