import { expect, test } from 'vitest';
import { dueStanding } from './due-standing.js';

const now = new Date('2026-03-02T10:00:00+08:00');

test.each([
  ['the evening before', '2026-03-01T23:59:59+08:00', 'OVERDUE'],
  ['this morning, already past', '2026-03-02T09:00:00+08:00', 'TODAY'],
  ['this evening', '2026-03-02T19:30:00+08:00', 'TODAY'],
  ['tomorrow, although still today in UTC', '2026-03-03T00:00:00+08:00', 'LATER'],
])('%s', (_, dueAt, standing) => {
  expect(dueStanding(dueAt, now, 'Asia/Shanghai')).toBe(standing);
});
