import { describe, expect, test } from 'vitest';
import { careStatuses } from '../care/care-status.js';
import { followUpStatuses } from '../care/follow-up-transitions.js';
import { clockStatuses } from '../complaint/clock.js';
import { levels } from '../complaint/level.js';
import { caseFigure, casesBehindCause, clockFigure, figures, isMonth, listBehind, monthOf, taskFigure } from './figure.js';

describe('what a task counts as', () => {
  test.each([
    ['DONE', false, 'TASKS_DONE'], ['DONE', true, 'TASKS_LATE'], ['COMPLETED', false, 'TASKS_DONE'], ['TRANSFERRED', true, 'TASKS_LATE'], ['REFUSED', false, 'TASKS_DONE'],
    ['MISSED', true, 'TASKS_MISSED'], ['EXPIRED', true, 'TASKS_MISSED'], ['UNREACHED', true, 'TASKS_MISSED'], ['FAILED', false, 'TASKS_MISSED'],
    ['PLANNED', false, null], ['READY', false, null], ['IN_PROGRESS', false, null], ['PENDING', false, null], ['RETRY', false, null],
    ['MERGED', false, null], ['SUPPRESSED', false, null], ['CANCELLED', false, null], ['DEFERRED', false, null],
  ] as const)('%s, late %s: %s', (status, endedLate, figure) => {
    expect(taskFigure({ status, endedLate })).toBe(figure);
  });

  test('nothing that is still open is counted', () => {
    const open = [...careStatuses, ...followUpStatuses].filter((status) => taskFigure({ status, endedLate: false }) === null);
    expect(open).toEqual(expect.arrayContaining(['PLANNED', 'READY', 'IN_PROGRESS', 'DEFERRED', 'PENDING', 'ASSIGNED', 'IN_CALL', 'RETRY']));
  });
});

test.each(clockStatuses.map((status) => [status, { MET: 'CLOCKS_MET', BREACHED: 'CLOCKS_BREACHED', MET_LATE: 'CLOCKS_BREACHED', RUNNING: null, PAUSED: null, CANCELLED: null }[status]] as const))(
  'a clock that is %s counts as %s', (status, figure) => { expect(clockFigure(status)).toBe(figure); });

test('each rung has its figure', () => {
  expect(levels.map(caseFigure)).toEqual(figures.filter((figure) => figure.startsWith('CASES_')));
});

describe('the list behind a figure is cut as the figure is', () => {
  const dealer = { id: 'org_d', isDealer: true };
  const region = { id: 'org_r', isDealer: false };

  test('a month is whole, leap years too', () => {
    expect(listBehind('CLOCKS_MET', dealer, '2028-02').filter).toMatchObject({ dueOn: { gte: '2028-02-01', lte: '2028-02-29' } });
    expect(listBehind('CLOCKS_MET', dealer, '2026-12').filter).toMatchObject({ dueOn: { gte: '2026-12-01', lte: '2026-12-31' } });
  });

  test.each(figures.map((figure) => [figure]))('%s names list, unit and month', (figure) => {
    const { list, filter } = listBehind(figure, dealer, '2026-03');
    expect(['careTasks', 'clocks', 'complaints']).toContain(list);
    expect(filter).toMatchObject({ dealer: { in: ['org_d'] } });
    expect(JSON.stringify(filter)).toContain('2026-03-31');
  });

  test('done and late are told apart, missed needs no telling', () => {
    expect(listBehind('TASKS_DONE', dealer, '2026-03').filter).toMatchObject({ endedLate: false });
    expect(listBehind('TASKS_LATE', dealer, '2026-03').filter).toMatchObject({ endedLate: true });
    expect(listBehind('TASKS_MISSED', dealer, '2026-03').filter).not.toHaveProperty('endedLate');
  });

  test('what has no dealer yet is found at the unit where it began', () => {
    expect(listBehind('CASES_REGION', region, '2026-03').filter).toMatchObject({ dealer: { isNull: true }, originUnit: { in: ['org_r'] }, level: { in: ['REGION'] } });
    expect(listBehind('CLOCKS_BREACHED', region, '2026-03').filter).toMatchObject({ dealer: { isNull: true }, unit: { in: ['org_r'] } });
  });

  test('several units together: rows of the dealers, or of the units above that have no dealer yet', () => {
    const both = { or: [{ dealer: { in: ['org_d'] } }, { dealer: { isNull: true }, originUnit: { in: ['org_r'] } }] };
    expect(listBehind('CASES_REGION', [dealer, region], '2026-03').filter).toMatchObject(both);
    expect(casesBehindCause('D3.1', [region, dealer], '2026-03').filter).toMatchObject(both);
    expect(listBehind('CLOCKS_MET', [dealer, { id: 'org_e', isDealer: true }], '2026-03').filter).toMatchObject({ dealer: { in: ['org_d', 'org_e'] } });
    expect(listBehind('CLOCKS_MET', [region], '2026-03').filter).not.toHaveProperty('or');
  });

  test('tasks are the dealers\' alone', () => {
    expect(listBehind('TASKS_DONE', [dealer, region], '2026-03').filter).toMatchObject({ dealer: { in: ['org_d'] } });
    expect(listBehind('TASKS_DONE', region, '2026-03').filter).toMatchObject({ dealer: { in: [] } });
  });

  test('a cause, and cases without one', () => {
    expect(casesBehindCause('D3.1', dealer, '2026-03').filter).toMatchObject({ cause: { eq: 'D3.1' } });
    expect(casesBehindCause(null, dealer, '2026-03').filter).toMatchObject({ cause: { isNull: true } });
  });
});

test.each([['2026-03', true], ['2026-13', false], ['2026-3', false], ['26-03', false], ['', false]])('%s is a month: %s', (text, is) => { expect(isMonth(text)).toBe(is); });
test('a day lies in its month', () => { expect(monthOf('2026-03-31')).toBe('2026-03'); });
