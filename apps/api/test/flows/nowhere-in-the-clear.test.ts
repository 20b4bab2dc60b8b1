import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { beforeAll, expect, test } from 'vitest';
import { onSqlite } from '../../src/platform/database/dialect.js';
import { sendJob } from '../../src/messaging/send.job.js';
import { sweepJob } from '../../src/complaint/sweep.job.js';
import { advance, buildPolicy, calls, plan, tasksOf } from '../kit/care.js';
import type { Client } from '../kit/client.js';
import { act, publishedYears, register } from '../kit/complaint.js';
import { importFile } from '../kit/imports.js';
import { useKit } from '../kit/kit.js';
import { as, buildGroup, type Group } from '../kit/people.js';

const folder = `${process.env['TEST_FOLDER']!}/clear_${process.env['VITEST_POOL_ID'] ?? '0'}`;
const kit = useKit({ DATA_DIR: folder, LOG_LEVEL: 'trace' });
/** Phones and ID numbers of people who stand in a file, call, complain and get messages. */
const NUMBERS = ['13987650701', '13987650702', '13987650703', '13987650704', '11010519491231002X', '440524188001010014'];
const HEADER = '客户编号,客户姓名,手机,备用电话,身份证号,农历生日,家庭住址,短信同意';
const FILE = `${HEADER}\nC-1,方鸿渐,13987650701,13987650702,11010519491231002X,,甲路一号,是\nC-2,孙柔嘉,13987650703,,440524188001010014,,乙路二号,是\nC-3,,13987650704,,,,,是\nC-4,赵辛楣,139876507,,123,十三月,,也许\n`;
const VEHICLES = '客户编号,底盘号,车牌号\nC-1,LSVA3S3E4J8900169,苏A11111\n';

let group: Group;
let head: Client;
const logged: string[] = [];
const answers: string[] = [];

/** Everything that an error or a masked answer tells. */
async function ask(by: Client, query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown> | null> {
  const { data, errors } = await by.send(query, variables);
  answers.push(JSON.stringify(errors.map(({ message, extensions }) => ({ message, code: extensions.code, fields: extensions.fields }))));
  return data;
}

beforeAll(async () => {
  // Log lines as they are written, with all that the logger leaves out.
  const stream = (pino.symbols as unknown as { streamSym: symbol }).streamSym;
  (kit.app.log as Logger & Record<symbol, unknown>)[stream] = { write: (line: string) => { logged.push(line); } };
  await publishedYears(kit);
  group = await buildGroup(kit);
  head = await as(kit, ['GENERAL_MANAGER', 'CARE_SPECIALIST'], group.d1);
});

test('after an import, a call, a message and a complaint no phone and no ID number stands anywhere in the clear (S11)', async () => {
  await importFile(kit, head, group.d1, 'customers.csv', FILE);
  await importFile(kit, head, group.d1, 'vehicles.csv', VEHICLES);
  const { customers } = await head.ask<{ customers: { nodes: { id: string; version: number }[] } }>(`{ customers(search: "${NUMBERS[0]!}") { nodes { id version } } }`);
  const [{ id: customerId, version }] = customers.nodes as [{ id: string; version: number }];
  const [[vehicle]] = await kit.app.database.read.rows("SELECT id FROM vehicle WHERE plate = '苏A11111'") as [[string]];
  await buildPolicy(kit, group.d1, `veh_${vehicle}`, '2026-04-01');
  await plan(kit, group.d1);
  await advance(kit);
  await kit.run(sendJob);
  kit.timeIs('2026-03-03 10:00');
  await plan(kit, group.d1);
  await advance(kit);
  await kit.run(sendJob);
  const callable = (await tasksOf(head, customerId)).find(({ allowedActions }) => allowedActions.includes('START_CALL'));
  await calls(head, callable!, { outcome: 'NO_ANSWER', note: `另留电话 ${NUMBERS[3]!}` });
  const filed = await register(head, group.d1, { customerId, contactName: '方鸿渐', contactPhone: NUMBERS[1]!, description: `请回电 ${NUMBERS[0]!}，身份证 ${NUMBERS[4]!}` });
  await act(head, 'logComplaintContact', filed.id, { channel: 'PHONE', outcome: 'REACHED', note: `改打 ${NUMBERS[2]!}` });
  await kit.run(sweepJob);
  await ask(head, 'mutation ($input: RevealSecretInput!) { revealSecret(input: $input) }', { input: { customerId, field: 'PHONE', reason: `客户来电 ${NUMBERS[0]!}` } });
  await ask(head, 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }', { input: { id: customerId, expectedVersion: version, phone: NUMBERS[3]!, idNumber: NUMBERS[5]!, solarBirthday: '2099-01-01' } });
  await ask(head, 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }', { input: { id: customerId, expectedVersion: 99, phone: NUMBERS[3]! } });
  await ask(head, 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }', { input: { id: customerId, expectedVersion: version, phone2: NUMBERS[3]! } });
  await ask(head, `{ customers(search: "${NUMBERS[1]!}") { nodes { id phone nothing } } }`);
  await ask(head, 'query ($id: ID!) { customer(id: $id) { name } }', { id: NUMBERS[0]! });
  kit.app.log.error({ err: Object.assign(new Error('lost'), { sql: `… ${NUMBERS[0]!}`, parameters: [NUMBERS[4]] }), phone: NUMBERS[0], customer: { idNumber: NUMBERS[4], phone: NUMBERS[1] } }, 'as a driver would tell it');

  const texts: Record<string, string> = { log: logged.join('\n'), answers: answers.join('\n') };
  for (const { tableName } of kit.app.database.source.entityMetadatas) texts[tableName] = JSON.stringify(await kit.app.database.read.rows(`SELECT * FROM ${tableName}`));
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) if (entry.isFile()) texts[entry.name] = await readFile(join(entry.parentPath, entry.name), 'latin1');
  if (onSqlite()) {
    const file = kit.app.config.databaseUrl.slice('sqlite:'.length);
    for (const end of ['', '-wal']) texts[`sqlite${end}`] = await readFile(`${file}${end}`, 'latin1').catch(() => '');
    expect(texts['sqlite-wal']!.length + texts['sqlite']!.length).toBeGreaterThan(100_000);
  }
  const found = Object.entries(texts).flatMap(([where, text]) => NUMBERS.filter((number) => text.includes(number)).map((number) => `${number} in ${where}`));
  expect(found).toEqual([]);
  expect(logged.some((line) => line.includes('as a driver would tell it'))).toBe(true);
  expect((await kit.app.database.read.rows('SELECT COUNT(*) FROM outbound_message'))[0]![0]).not.toBe(0);
  // The walk is not blind: the same words are found once they stand there.
  expect(`${JSON.stringify(['x', NUMBERS[0]])}`.includes(NUMBERS[0]!)).toBe(true);
});
