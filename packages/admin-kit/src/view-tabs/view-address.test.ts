import { expect, test } from 'vitest';
import { isSameView, viewSearch } from './view-address.js';

test.each([
  ['', ''],
  ['?tier=A', 'tier=A'],
  ['?tier=A&kind=PERSON', 'kind=PERSON&tier=A'],
  ['?q=王&tier=A', 'tier=A'],
  ['?q=王', ''],
  ['?tier=&kind=PERSON', 'kind=PERSON'],
  ['?tier=A%2CB', 'tier=A%2CB'],
])('%s is the view %s', (search, view) => {
  expect(viewSearch(search)).toBe(view);
});

test.each([
  ['?tier=A&kind=PERSON', 'kind=PERSON&tier=A', true],
  ['?tier=A&q=1234', 'tier=A', true],
  ['?tier=A', '?tier=B', false],
  ['?tier=A,B', '?tier=A%2CB', true],
])('%s and %s: %s', (a, b, same) => {
  expect(isSameView(a, b)).toBe(same);
});
