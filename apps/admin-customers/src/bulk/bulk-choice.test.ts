import { expect, test } from 'vitest';
import { choiceIn } from '../customers/customer-choice.js';
import { bulkCount, bulkSelection } from './bulk-choice.js';

const choice = choiceIn(new URLSearchParams('tier=A&q=张'));

test('rows that were picked are named; of all that match the filter is sent, and who is left out', () => {
  expect(bulkSelection({ kind: 'rows', ids: new Set(['cus_1', 'cus_2']) }, choice)).toEqual({ picked: ['cus_1', 'cus_2'] });
  expect(bulkSelection({ kind: 'matching', except: new Set(['cus_9']) }, choice)).toEqual({ filter: { tier: { in: ['A'] } }, search: '张', except: ['cus_9'] });
});

test.each([
  [{ kind: 'rows', ids: new Set(['a', 'b']) } as const, 900, 2], [{ kind: 'matching', except: new Set(['a']) } as const, 900, 899], [{ kind: 'matching', except: new Set<string>() } as const, undefined, undefined],
])('%o of %s: %s', (selection, total, count) => {
  expect(bulkCount(selection, total)).toBe(count);
});
