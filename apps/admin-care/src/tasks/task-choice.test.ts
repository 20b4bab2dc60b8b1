import { describe, expect, test } from 'vitest';
import { taskAddress, taskChoiceIn, taskFilter, taskOrder } from './task-choice.js';

const choiceOf = (address: string) => taskChoiceIn(new URLSearchParams(address));
const figure = { endedAt: { gte: '2026-02-28T16:00:00Z' }, dealer: { in: ['org_1'] } };
const figureAddress = new URLSearchParams({ filter: JSON.stringify(figure), title: '三月完成的任务' }).toString();

describe('a choice stands in the address', () => {
  test.each(['', 'state=all', 'state=ended', 'kind=FOLLOW_UP&status=EXPIRED%2CMISSED&rule=CR-03&whose=mine&dealer=org_1&due=week&late=1', figureAddress])('%s', (address) => {
    expect(taskAddress(choiceOf(address)).toString()).toBe(address);
  });

  test('what it does not understand is left out', () => {
    expect(taskAddress(choiceOf('filter={broken&kind=ODD&whose=yours&due=someday&late=yes')).toString()).toBe('');
  });
});

describe('the choice as the API filters', () => {
  test.each([
    ['', { workState: { in: ['OPEN'] } }, 'DUE'],
    ['state=all', null, 'NEWEST'],
    ['state=ended', { workState: { in: ['ENDED'] } }, 'ENDED'],
    ['whose=mine', { workState: { in: ['OPEN'] }, assignee: { in: ['usr_1'] } }, 'DUE'],
    ['whose=nobody&due=past', { workState: { in: ['OPEN'] }, assignee: { isNull: true }, t: { toToday: -1 } }, 'DUE'],
    ['state=all&kind=CARE&due=lastMonth&late=1', { kind: { in: ['CARE'] }, t: { fromToday: -30, toToday: 0 }, late: true }, 'NEWEST'],
    [figureAddress, { and: [figure] }, 'NEWEST'],
    [`${figureAddress}&kind=CARE`, { and: [figure], kind: { in: ['CARE'] } }, 'NEWEST'],
  ])('%s', (address, filter, order) => {
    const choice = choiceOf(address);
    expect([taskFilter(choice, 'usr_1'), taskOrder(choice)]).toEqual([filter, order]);
  });
});
