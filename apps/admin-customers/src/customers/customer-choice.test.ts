import { describe, expect, test } from 'vitest';
import { addressOf, choiceIn, choosesAll, filterOf } from './customer-choice.js';

describe('the filters of the customers stand in the address', () => {
  test.each([
    ['', null],
    ['q=王', null],
    ['tier=A', { tier: { in: ['A'] } }],
    ['tier=A,D', { tier: { in: ['A', 'D'] } }],
    ['tier=D,A', { tier: { in: ['A', 'D'] } }],
    ['tier=X', null],
    ['tier=A&kind=ORGANISATION', { tier: { in: ['A'] }, kind: { in: ['ORGANISATION'] } }],
    ['origin=SALES,PROSPECT', { origin: { in: ['PROSPECT', 'SALES'] } }],
    ['filed=30', { fileDate: { fromToday: -30 } }],
    ['filed=31', null],
    ['dealer=org_1,org_2', { dealer: { in: ['org_1', 'org_2'] } }],
  ])('%s asks for %j', (search, filter) => {
    expect(filterOf(choiceIn(new URLSearchParams(search)))).toEqual(filter);
  });

  test.each(['', 'q=1234', 'tier=A%2CB', 'q=%E7%8E%8B&tier=A&kind=PERSON&origin=SALES&filed=30&dealer=org_1&order=name'])('%s is written as it was read', (search) => {
    expect(addressOf(choiceIn(new URLSearchParams(search))).toString()).toBe(search);
  });

  test.each([
    ['order=name', 'NAME'], ['order=newest', 'NEWEST'], ['', 'NEWEST'],
  ])('%s is ordered by %s', (search, order) => {
    expect(choiceIn(new URLSearchParams(search)).order).toBe(order);
  });
});

test.each([['', true], ['order=name', true], ['q=%20', true], ['q=王', false], ['tier=A', false]])('%s chooses everybody: %s', (search, all) => {
  expect(choosesAll(choiceIn(new URLSearchParams(search)))).toBe(all);
});
