import { expect, test } from 'vitest';
import { addressOf, caseChoiceIn, choosesAll, filterOf } from './case-choice.js';

const ME = 'usr_me';
const choiceOf = (address: string) => caseChoiceIn(new URLSearchParams(address));
const again = (address: string) => addressOf(choiceOf(address)).toString();

test('a plain address is the queue of the own unit', () => {
  expect(choiceOf('')).toMatchObject({ list: 'queue', unitId: null });
  expect(again('')).toBe('');
});

test('the queue of another unit stands in the address', () => {
  expect(choiceOf('unit=org_east')).toMatchObject({ list: 'queue', unitId: 'org_east' });
  expect(again('unit=org_east')).toBe('unit=org_east');
});

test.each(['severity=MAJOR', 'q=TS-D001', 'mine=yes', 'standing=open', 'filter=%7B%7D'])('%s is a cut of everything', (address) => {
  expect(choiceOf(address).list).toBe('all');
});

test('everything without a cut says so', () => {
  expect(again('list=all')).toBe('list=all');
  expect(choosesAll(choiceOf('list=all'))).toBe(true);
});

test.each([
  ['severity=MAJOR,MEDIUM', { severity: { in: ['MAJOR', 'MEDIUM'] } }],
  ['standing=open&mine=yes', { isOpen: true, owner: { in: [ME] } }],
  ['standing=ended&received=30', { isOpen: false, receivedOn: { fromToday: -29 } }],
  ['level=REGION,MANUFACTURER&crisis=yes', { level: { in: ['REGION', 'MANUFACTURER'] }, crisis: { isNull: false } }],
  ['status=RESOLVED&channel=SITE&dealer=org_a,org_b', { status: { in: ['RESOLVED'] }, channel: { in: ['SITE'] }, dealer: { in: ['org_a', 'org_b'] } }],
  ['severity=TERRIBLE', null],
])('%s', (address, filter) => {
  expect(filterOf(choiceOf(address), ME)).toEqual(filter);
});

test('a figure of a report is cut further, never widened', () => {
  const address = `severity=MAJOR&filter=${encodeURIComponent('{"isOpen":true}')}&title=Open`;
  expect(filterOf(choiceOf(address), ME)).toEqual({ and: [{ isOpen: true }, { severity: { in: ['MAJOR'] } }] });
  expect(choiceOf(again(address)).given).toEqual({ filter: { isOpen: true }, title: 'Open' });
});

test('an address that cannot be read chooses nothing instead of everything', () => {
  expect(choiceOf('filter=%7B').given).toBe('unreadable');
  expect(choosesAll(choiceOf('filter=%7B'))).toBe(false);
});
