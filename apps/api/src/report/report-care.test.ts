import { figures, listBehind, type Figure } from '@dealercare/domain/report/figure';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { advance, buildCustomer, buildRenewal, buildVisit, calls, plan, saysConsent, send, startCall, taskOf, worksAt } from '../../test/kit/care.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { seedWorkYears } from '../calendar/calendar.service.js';
import { runPlan } from '../care/plan/plan.service.js';
import { updateTasks } from '../care/task/update-tasks.js';
import { systemContext } from '../platform/system-context.js';
import { seedSurveys } from '../survey/survey-versions.js';
import { recountFigures } from './recount-figures.js';

const kit = useKit();
let group: Group;
const LONG_MS = 180_000;
const PERIOD = 'from: "2026-01", to: "2026-12"';

const counted = figures.filter((figure) => figure.startsWith('TASKS'));
const fieldOf = (figure: Figure): string => figure.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const mutation = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;

const kept = async (): Promise<unknown[]> =>
  (await kit.app.database.read.rows('SELECT unit_id, month, tasks_done, tasks_late, tasks_missed FROM month_figures ORDER BY unit_id, month')).filter((row) => row.slice(2).some((value) => Number(value) !== 0));

/** The questionnaire with one answer to its overall question. */
async function followsUp(client: Client, customerId: string, overall: number): Promise<void> {
  const { task } = await startCall(client, await taskOf(client, customerId, 'CR-03'));
  await client.ask(mutation('answerQuestion', 'AnswerQuestionInput'), { input: { taskId: task.id, questionKey: 'overall', value: overall } });
  await client.ask(mutation('finishFollowUp', 'FinishFollowUpInput'), { input: { taskId: task.id, expectedVersion: task.version } });
}

/** Calls after visits: at once, a day late, refused, transferred, to a wrong number, and never. */
async function callsAfterVisits(client: Client, dealerId: string): Promise<void> {
  kit.timeIs('2026-03-02 18:00');
  const visits = [];
  for (let index = 0; index < 7; index += 1) visits.push(await buildVisit(kit, dealerId, '2026-03-02'));
  const [happy, angry, refusing, wrong, later, resting] = visits.map(({ customerId }) => customerId) as [string, string, string, string, string, string];
  await worksAt(kit, '2026-03-05 09:30', dealerId);
  await followsUp(client, happy, 5);
  await followsUp(client, angry, 1);
  await calls(client, await taskOf(client, refusing, 'CR-03'), { outcome: 'REFUSED' });
  await calls(client, await taskOf(client, wrong, 'CR-03'), { outcome: 'WRONG_NUMBER' });
  const quality = await taskOf(client, wrong, 'DATA-PHONE');
  await client.ask(mutation('resolveDataTask', 'ResolveDataTaskInput'), { input: { taskId: quality.id, expectedVersion: quality.version } });
  await saysConsent(client, resting, 'WITHDRAWN', ['PHONE', 'SMS']);
  await worksAt(kit, '2026-03-06 09:30', dealerId);
  await followsUp(client, later, 4);
}

/** Pairs of SMS and call over the end of a month: done, cancelled, missed; a greeting that leaves before half past eight, and one that does not. */
async function pairsAndGreetings(client: Client, dealerId: string): Promise<void> {
  kit.timeIs('2026-03-28 00:40');
  const reached = await buildRenewal(kit, dealerId, '2026-04-30', { solarBirthday: '1990-03-31' });
  const renewed = await buildRenewal(kit, dealerId, '2026-04-30');
  await buildRenewal(kit, dealerId, '2026-04-30');
  await buildCustomer(kit, dealerId, { solarBirthday: '1985-03-30' });
  await buildCustomer(kit, dealerId, { solarBirthday: '1985-04-02', sms: 'UNKNOWN' });
  for (const at of ['2026-03-30 08:05', '2026-03-30 10:00', '2026-03-31 08:30', '2026-03-31 10:00']) await worksAt(kit, at, dealerId);
  await calls(client, await taskOf(client, reached.customerId, 'CR-23'), { outcome: 'REACHED', noAppointment: true });
  const task = await taskOf(client, renewed.customerId, 'CR-23');
  await client.ask(mutation('cancelTask', 'CancelTaskInput'), { input: { taskId: task.id, expectedVersion: task.version, cause: 'RENEWED', reason: '已在别处续保' } });
}

/** A week without planning: what closed meanwhile is counted when it is found. */
async function anOutage(dealerId: string): Promise<void> {
  kit.timeIs('2026-04-20 00:40');
  await plan(kit, dealerId);
  await buildVisit(kit, dealerId, '2026-04-20');
  await worksAt(kit, '2026-05-04 00:40', dealerId);
}

let director: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  await asSystem(kit, seedWorkYears);
  await asSystem(kit, seedSurveys);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
  for (const dealerId of [group.d1, group.d3]) {
    const client = await as(kit, 'CARE_SPECIALIST', dealerId);
    await callsAfterVisits(client, dealerId);
    await pairsAndGreetings(client, dealerId);
    await anOutage(dealerId);
  }
  kit.timeIs('2026-05-20 00:40');
  await advance(kit);
  await send(kit);
}, LONG_MS);

interface Row { unitId: string; month: string; [field: string]: string | number }

/** Every figure of tasks that a reader gets beside the length of the list that opens behind it. */
async function figuresAndLists(client: Client): Promise<{ told: [string, number][]; listed: [string, number][] }> {
  const { monthFigures } = await client.ask<{ monthFigures: Row[] }>(`{ monthFigures(${PERIOD}) { unitId month ${counted.map(fieldOf).join(' ')} } }`);
  const told: [string, number][] = [];
  const listed: [string, number][] = [];
  for (const row of monthFigures) {
    for (const figure of counted) {
      const { list, filter } = listBehind(figure, { id: row.unitId, isDealer: [group.d1, group.d2, group.d3].includes(row.unitId) }, row.month);
      const answer = await client.ask<Record<string, { totalCount: number }>>(`query ($filter: CareTaskFilter) { ${list}(filter: $filter) { totalCount } }`, { filter });
      told.push([`${row.unitId} ${row.month} ${figure}`, Number(row[fieldOf(figure)])]);
      listed.push([`${row.unitId} ${row.month} ${figure}`, answer[list]!.totalCount]);
    }
  }
  return { told, listed };
}

describe('figures of tasks (N1, Q4)', () => {
  test('what is kept equals what is counted anew', async () => {
    const summary = await kept();
    await asSystem(kit, recountFigures);
    expect(summary).toEqual(await kept());
  });

  test('a dealer\'s months: reached on the day, reached later, reached by nobody', async () => {
    const { monthFigures } = await director.ask<{ monthFigures: Row[] }>(`{ monthFigures(${PERIOD}) { month tasksDone tasksLate tasksMissed } }`);
    const months = monthFigures.filter(({ tasksDone, tasksLate, tasksMissed }) => [tasksDone, tasksLate, tasksMissed].some(Number));
    expect(months.map(({ month, tasksDone, tasksLate, tasksMissed }) => [month, tasksDone, tasksLate, tasksMissed])).toEqual([['2026-03', 6, 1, 4], ['2026-04', 0, 0, 1]]);
  });

  test.each([['CARE_DIRECTOR', 'd1', 1], ['REGION_MANAGER', 'north', 1], ['MFR_SERVICE', 'maker', 2]] as const)('%s of %s: every figure is as long as its list, and no ended task is missing', async (role, unit, dealers) => {
    const client = await as(kit, role, group[unit]);
    const { told, listed } = await figuresAndLists(client);
    expect(listed).toEqual(told);
    expect(new Set(told.filter(([, value]) => value > 0).map(([name]) => name.split(' ')[0])).size).toBe(dealers);
    const all = await client.ask<{ careTasks: { totalCount: number } }>('{ careTasks(filter: { workState: { in: ["ENDED"] }, status: { notIn: ["SUPPRESSED", "CANCELLED", "MERGED"] } }) { totalCount } }');
    expect(told.reduce((sum, [, value]) => sum + value, 0)).toBe(all.careTasks.totalCount);
  });

  test('a sibling dealer counts nothing of it', async () => {
    const sibling = await as(kit, 'CARE_DIRECTOR', group.d2);
    expect(await sibling.ask(`{ monthFigures(${PERIOD}) { month } }`)).toEqual({ monthFigures: [] });
  });
});

describe('each task is counted once', () => {
  test('two planners find the same missed calls', async () => {
    kit.timeIs('2026-06-01 00:40');
    await plan(kit, group.d2);
    for (let index = 0; index < 10; index += 1) await buildVisit(kit, group.d2, '2026-06-01');
    kit.timeIs('2026-06-20 00:40');
    const run = () => runPlan(systemContext(kit.app, 'test'), group.d2, '2026-06-20', null);
    await Promise.all([run(), run()]);
    const [row] = await kit.app.database.read.rows("SELECT tasks_missed FROM month_figures WHERE month = '2026-06'");
    expect(row!.map(Number)).toEqual([10]);
  });

  test('a change that comes too late, or ends what has ended, counts nothing', async () => {
    const before = await kept();
    const [row] = await kit.app.database.read.rows("SELECT id, version FROM care_task WHERE status = 'EXPIRED' LIMIT 1");
    const [id, version] = [`tsk_${String(row![0])}`, Number(row![1])];
    const changes = { status: 'EXPIRED', workState: 'ENDED', endedLate: true } as const;
    expect(await asSystem(kit, (tx) => updateTasks(tx, [{ id, version: version - 1, changes }]))).toBe(0);
    expect(await asSystem(kit, (tx) => updateTasks(tx, [{ id, version, changes }]))).toBe(1);
    expect(await kept()).toEqual(before);
  });
});
