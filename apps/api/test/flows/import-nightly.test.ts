import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importJob } from '../../src/import/import.job.js';
import { inboxJob } from '../../src/import/inbox.job.js';
import type { Client } from '../kit/client.js';
import { useKit } from '../kit/kit.js';
import { buildKey } from '../kit/partner.js';
import { as, buildGroup, type Group } from '../kit/people.js';

const kit = useKit();
let group: Group;
let director: Client;
let folder: string;

beforeAll(async () => {
  group = await buildGroup(kit);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
  folder = join(kit.app.config.dataDir, 'inbox', 'D1');
  mkdirSync(folder, { recursive: true });
});

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

/** Lays a file into the folder as it stood there for a while. */
function lay(name: string, text: string, at = LONG_AGO): void {
  writeFileSync(join(folder, name), text);
  utimesSync(join(folder, name), at, at);
}

async function night(): Promise<void> {
  await kit.run(inboxJob);
  await kit.run(importJob);
}

const runs = async (client = director): Promise<{ fileName: string; status: string; way: string; kind: string | null; counts: { create: number; refused: number }; failure: { code: string } | null }[]> =>
  (await client.ask<{ importRuns: { nodes: never[] } }>('{ importRuns(first: 50, cameByThemselves: true) { nodes { fileName status way kind counts { create refused } failure { code } } } }')).importRuns.nodes;
const noticed = async (): Promise<string[]> => (await director.ask<{ notifications: { nodes: { kind: string }[] } }>('{ notifications(first: 50) { nodes { kind } } }')).notifications.nodes.map(({ kind }) => kind);

const VIN = 'LSVA3S3E4J8900169';
const CUSTOMERS = '客户编号,客户姓名,手机\nN1,王小明,19911110001\nN2,李小红,19911110002\n';

describe('the folder of a dealer', () => {
  test('is emptied: customers before cars before orders, whatever the files are called; each is reported', async () => {
    lay('1-orders.csv', `派工单编号,底盘号,进厂日期\nR1,${VIN},2026-02-01\n`);
    lay('2-vehicles.csv', `客户编号,底盘号\nN1,${VIN}\n`);
    lay('3-customers.csv', CUSTOMERS);
    await night();
    expect((await runs()).map(({ kind, status, way, counts }) => [kind, status, way, counts.create]).sort()).toEqual([['CUSTOMERS', 'DONE', 'FOLDER', 2], ['REPAIR_ORDERS', 'DONE', 'FOLDER', 1], ['VEHICLES', 'DONE', 'FOLDER', 1]]);
    expect((await kit.app.database.read.rows('SELECT COUNT(*) FROM vehicle WHERE owner_id IS NOT NULL'))[0]![0]).toBe(1);
    expect(readdirSync(folder)).toEqual(['done']);
    expect(readdirSync(join(folder, 'done'))).toHaveLength(3);
    expect((await noticed()).filter((kind) => kind === 'IMPORT_DONE')).toHaveLength(3);
  });

  test('never takes one file twice, whatever it is called', async () => {
    lay('customers-again.csv', CUSTOMERS);
    await night();
    expect(await runs()).toHaveLength(3);
    expect(readdirSync(folder)).toEqual(['done']);
  });

  test('leaves what is not whole yet', async () => {
    lay('new.csv.part', CUSTOMERS.replaceAll('N', 'P'));
    lay('written-just-now.csv', CUSTOMERS.replaceAll('N', 'Q'), new Date());
    await night();
    expect(readdirSync(folder).sort()).toEqual(['done', 'new.csv.part', 'written-just-now.csv']);
  });

  test('puts aside what cannot be read, with its reason, and goes on with the others', async () => {
    lay('a-picture.csv', '\u0000\u0001\u0002PNG\u0000\u0000');
    lay('b-customers.csv', '客户编号,客户姓名,手机\nN3,赵一,19911110003\n');
    await night();
    const [customers, picture] = (await runs()).slice(0, 2).sort((one, other) => other.fileName.localeCompare(one.fileName));
    expect([customers!.status, picture!.status, picture!.failure?.code]).toEqual(['DONE', 'FAILED', 'FILE_TYPE']);
    expect(readdirSync(join(folder, 'failed'))).toHaveLength(1);
    expect(await noticed()).toContain('IMPORT_FAILED');
  });

  test('a file of which too much is refused waits for somebody', async () => {
    lay('mixed.csv', '客户编号,客户姓名,手机\nN4,钱二,19911110004\nN5,孙三,12\n');
    await night();
    expect((await runs())[0]).toMatchObject({ status: 'JUDGED', counts: { create: 1, refused: 1 } });
    expect(await noticed()).toContain('IMPORT_WAITING');
  });

  test('nobody elsewhere sees what came', async () => {
    expect(await runs(await as(kit, 'CARE_DIRECTOR', group.d2))).toEqual([]);
  });
});

describe('the door for the dealer\'s system', () => {
  const keyed = async (scopes: string[]): Promise<Client> => (await buildKey(kit, group.d1, scopes)).partner;
  const send = async (client: Client, unitId: string, text: string): Promise<[number, string]> => {
    const form = new FormData();
    form.append('file', new Blob([text]), 'export.csv');
    const response = await client.fetch(`/files/deliveries?unitId=${unitId}`, { method: 'POST', body: form });
    const body = await response.json() as { state?: string; errors?: { extensions: { code: string } }[] };
    return [response.status, body.state ?? body.errors![0]!.extensions.code];
  };

  test('takes a file once, and tells nothing of it afterwards', async () => {
    const system = await keyed(['files:deliver']);
    const file = '客户编号,客户姓名,手机\nN6,周四,19911110006\n';
    expect(await send(system, group.d1, file)).toEqual([202, 'TAKEN']);
    expect(await send(system, group.d1, file)).toEqual([200, 'KNOWN']);
    expect(await send(system, group.d1, '\u0000\u0001\u0000')).toEqual([200, 'REFUSED']);
    await kit.run(importJob);
    expect((await runs()).find(({ way, status }) => way === 'DOOR' && status === 'DONE')?.counts.create).toBe(1);
    expect(await system.refused('{ importRuns { nodes { id } } }')).toBe('FORBIDDEN');
  });

  test('is closed to other keys, other dealers and strangers', async () => {
    expect(await send(await keyed(['files:deliver']), group.d2, CUSTOMERS)).toEqual([404, 'NOT_FOUND']);
    expect(await send(await keyed(['customers:read']), group.d1, CUSTOMERS)).toEqual([403, 'FORBIDDEN']);
    expect(await send(kit.anyone(), group.d1, CUSTOMERS)).toEqual([401, 'UNAUTHENTICATED']);
  });
});

test('when nothing has come by the hour, those who import are told once', async () => {
  const SET = 'mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }';
  await director.ask(SET, { input: { unitId: group.d1, key: 'import.nightly.expected', value: 'true' } });
  kit.timeIs('2026-03-04 07:59');
  await kit.run(inboxJob);
  expect(await noticed()).not.toContain('IMPORT_MISSING');
  kit.timeIs('2026-03-04 08:00');
  await kit.run(inboxJob);
  await kit.run(inboxJob);
  expect((await noticed()).filter((kind) => kind === 'IMPORT_MISSING')).toHaveLength(1);
});
