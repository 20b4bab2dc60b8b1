import { beforeAll, expect, test } from 'vitest';
import { sweepJob } from '../../src/complaint/sweep.job.js';
import { expireResponsesJob } from '../../src/survey/expire-responses.job.js';
import { advance, buildCustomer, buildPolicy, calls, dayBatch, plan, saysConsent, send, tasksOf } from '../kit/care.js';
import { unwatched, watchTransactions, type Unaudited } from '../kit/audited.js';
import type { Client } from '../kit/client.js';
import { act, publishedYears, register } from '../kit/complaint.js';
import { importFile, undoImport } from '../kit/imports.js';
import { useKit } from '../kit/kit.js';
import { as, asSystem, buildGroup, type Group, type Person } from '../kit/people.js';

const kit = useKit();
let group: Group;
let head: Client & { person: Person };
let found: Unaudited[];

/**
 * Tables whose rows are no records of anybody, with the reason. A transaction that writes any other table leaves an audit entry (J1).
 */
const NO_RECORDS: Readonly<Record<string, string>> = {
  outbox: 'facts, written once; each belongs to a change that is audited itself',
  audit_chain: 'the audit itself', audit_anchor: 'the audit itself', access_entry: 'a log itself',
  idempotency_key: 'answers for a day', job_lease: 'who works', time_offset: 'the clock of the demo',
  session: 'a login; sign-in and sign-out are audited', sign_in_throttle: 'counts of tries', reveal_count: 'counts of a day; each reveal is audited',
  notification: 'notices to staff; read by themselves', api_key: 'when it was used last',
  import_row: 'rows on their way in; the records that they become are audited', import_run: 'how far a file is; upload, start, undo are audited', subject_key: 'keys of what is audited where it is made',
  care_plan: 'how far a planning run is; its counts are audited', month_figures: 'counted from audited records', cause_figures: 'counted from audited records', complaint_sequence: 'the last number',
  outbound_message: 'a ledger of its own: every step of a message stands on it with its time', contact_log: 'a ledger of its own, written once',
};

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  head = await as(kit, ['GENERAL_MANAGER', 'CARE_DIRECTOR', 'CARE_SPECIALIST'], group.d1);
  found = watchTransactions(kit.app.database);
});

const unaudited = (): string[] => [...new Set(found.map((tables) => tables.filter((table) => !NO_RECORDS[table]).join(', ')).filter(Boolean))];

test('imports and their way back', async () => {
  const customers = await importFile(kit, head, group.d1, 'c.csv', '客户编号,客户姓名,手机,短信同意\nC-1,方鸿渐,13987650701,是\nC-2,孙柔嘉,13987650703,是\n');
  await importFile(kit, head, group.d1, 'c2.csv', '客户编号,客户姓名,手机,职业\nC-1,方鸿渐,13987650701,教师\n');
  await importFile(kit, head, group.d1, 'v.csv', '客户编号,底盘号,车牌号,行驶里程\nC-1,LSVA3S3E4J8900169,苏A11111,1000\n');
  await importFile(kit, head, group.d1, 'o.csv', '派工单编号,底盘号,进厂日期,交车日期,维修类型,维修内容\nRO-1,LSVA3S3E4J8900169,2026-02-27,2026-02-27,保养,更换机油\n');
  await undoImport(kit, head, customers.done.id);
  expect(unaudited()).toEqual([]);
});

test('what staff do with customers, tasks and cases, and what jobs make of it', async () => {
  const { customers } = await head.ask<{ customers: { nodes: { id: string; version: number }[] } }>('{ customers(search: "13987650701") { nodes { id version } } }');
  const [{ id: customerId, version }] = customers.nodes as [{ id: string; version: number }];
  await head.ask('mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }', { input: { id: customerId, expectedVersion: version, hobbies: '读书' } });
  await saysConsent(head, customerId, 'GRANTED');
  const [[vehicle]] = await kit.app.database.read.rows("SELECT id FROM vehicle WHERE plate = '苏A11111'") as [[string]];
  await unwatched(() => buildPolicy(kit, group.d1, `veh_${vehicle}`, '2026-04-01'));
  await unwatched(() => buildCustomer(kit, group.d1, { solarBirthday: '1990-03-03' }));
  for (const time of ['2026-03-02 10:00', '2026-03-03 08:05', '2026-03-03 10:00']) {
    kit.timeIs(time);
    await dayBatch(kit);
    await plan(kit, group.d1);
    await advance(kit);
    await send(kit);
  }
  expect(await kit.app.database.read.rows("SELECT DISTINCT status FROM outbound_message")).toEqual([['SENT']]);
  const tasks = await tasksOf(head, customerId);
  const callable = tasks.find(({ allowedActions }) => allowedActions.includes('START_CALL'))!;
  await head.ask('mutation ($input: AssignTasksInput!) { assignTasks(input: $input) { taskId } }', { input: { taskIds: [callable.id], assigneeId: head.person.id } });
  await calls(head, (await tasksOf(head, customerId)).find(({ id }) => id === callable.id)!, { outcome: 'NO_ANSWER' });
  const filed = await register(head, group.d1, { customerId });
  await act(head, 'logComplaintContact', filed.id, { channel: 'PHONE', outcome: 'REACHED' });
  kit.timeIs('2026-03-09 10:00');
  await kit.run(sweepJob);
  await kit.run(expireResponsesJob);
  expect(unaudited()).toEqual([]);
});

test('what is set', async () => {
  const unitId = group.d1;
  await head.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId, key: 'sla.firstContact.general', value: JSON.stringify({ mode: 'BUSINESS', amount: 67 }) } });
  await head.ask('mutation ($input: SetCareRuleInput!) { setCareRule(input: $input) { code } }', { input: { unitId, code: 'CR-24', windowDays: 9 } });
  await head.ask('mutation ($input: AddOpeningExceptionInput!) { addOpeningException(input: $input) { id } }', { input: { unitId, date: '2026-05-20', windows: [], reason: '店庆' } });
  await head.ask('mutation ($input: SetLanguageInput!) { setLanguage(input: $input) { locale } }', { input: { locale: 'EN' } });
  expect(unaudited()).toEqual([]);
});

test('the watch is not blind: a change without an entry is found', async () => {
  const before = unaudited();
  await asSystem(kit, (tx) => tx.db.run("UPDATE customer SET hobbies = '下棋' WHERE 1 = 1"));
  expect(unaudited()).toEqual([...before, 'customer']);
});
