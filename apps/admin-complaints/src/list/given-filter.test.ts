import { expect, test } from 'vitest';
import { givenFilterEntries, givenFilterIn } from './given-filter.js';

const inAddress = (filter: string, title = '') => givenFilterIn(new URLSearchParams({ filter, ...(title && { title }) }));

test('a figure of a report opens the list behind it, under its name', () => {
  expect(inAddress('{"level":{"in":["REGION"]}}', '3月 区域')).toEqual({ filter: { level: { in: ['REGION'] } }, title: '3月 区域' });
});

test('without a filter there is none', () => {
  expect(givenFilterIn(new URLSearchParams('severity=MAJOR'))).toBeNull();
});

test.each(['', '{', 'null', '[]', '"MAJOR"', '12'])('%j is no filter', (text) => {
  expect(inAddress(text)).toBe('unreadable');
});

test('what was read goes back into the address', () => {
  const given = inAddress('{"isOpen":true}', 'Open');
  expect(Object.fromEntries(givenFilterEntries(given))).toEqual({ filter: '{"isOpen":true}', title: 'Open' });
  expect(givenFilterEntries('unreadable')).toEqual([]);
});
