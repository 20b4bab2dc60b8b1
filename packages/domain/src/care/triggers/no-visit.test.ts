import { expect, test } from 'vitest';
import { addDays } from '../../time/local-date.js';
import { defaultRule } from '../default-rules.js';
import type { RuleOf } from '../rule.js';
import { noVisit } from './no-visit.js';

const rule = defaultRule('CR-25') as RuleOf<'NO_VISIT'>;

test.each([
  ['EX-110: last visit 2025-09-10, C on 2026-03-11, called a week later', '2025-09-10', '2026-03-11', '2026-03-18'], ['EX-111: the end of a short month', '2025-08-31', '2026-03-01', '2026-03-08'],
])('%s', (_what, lastVisitOn, anchorDate, t) => {
  expect(noVisit.occurrences(rule, { lastVisitOn }, '2026-01-01', '2026-12-31')).toEqual([{ anchorKey: lastVisitOn, anchorDate, t }]);
});

test('nobody is called who was never here, nor once more for the same silence', () => {
  expect(noVisit.occurrences(rule, { lastVisitOn: null }, '2026-01-01', '2026-12-31')).toEqual([]);
  expect(noVisit.occurrences(rule, { lastVisitOn: '2025-09-10' }, '2026-03-19', '2027-12-31')).toEqual([]);
});

test('the candidates hold every day with an occurrence, the ends of months too', () => {
  for (let day = '2025-08-20'; day <= '2025-09-10'; day = addDays(day, 1)) {
    const [found] = noVisit.occurrences(rule, { lastVisitOn: day }, '2026-03-05', '2026-03-12');
    const inRange = noVisit.candidates(rule, '2026-03-05', '2026-03-12').some((range) => range.from <= day && day <= range.to);
    expect([day, inRange]).toEqual([day, inRange || found !== undefined]);
    if (found) expect(inRange).toBe(true);
  }
});
