import { request as httpRequest } from 'node:http';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Client } from '../kit/client.js';
import { checksums } from '../kit/database.js';
import { dryRun, upload } from '../kit/imports.js';
import { useKit } from '../kit/kit.js';
import { as, buildGroup, type Group } from '../kit/people.js';

const kit = useKit();
let group: Group;
let manager: Client;
let customerId: string;

const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id version } }';
const UPDATE = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { id } }';
const NEW = { name: '赵一凡', phone: '13912340001' };

beforeAll(async () => {
  group = await buildGroup(kit);
  manager = await as(kit, 'CARE_MANAGER', group.d1);
  customerId = (await manager.ask<{ createCustomer: { id: string } }>(CREATE, { input: { dealerId: group.d1, ...NEW } })).createCustomer.id;
});

const both = ['zh-CN', 'en'] as const;
const spokenIn = (locale: (typeof both)[number], text: string): boolean => /[一-鿿]/.test(text) === (locale === 'zh-CN');

/** The refusal in both languages: the same code, a text of its own, and every table as it was. */
async function refusedWith(code: string, send: (client: Client) => Promise<Pick<Answer, 'errors'>>): Promise<void> {
  const before = await checksums(kit.app.database);
  for (const locale of both) {
    const { errors } = await send(manager.with({ 'accept-language': locale }));
    expect(errors[0]?.extensions.code).toBe(code);
    expect(spokenIn(locale, errors[0]!.message)).toBe(true);
  }
  const { session: _before, ...rest } = before;
  const { session: _after, ...now } = await checksums(kit.app.database);
  expect(now).toEqual(rest);
  expect((await fetch(`${kit.url}/livez`)).status).toBe(200);
}

/** A workbook whose one sheet unpacks to a gigabyte, by its directory's word: a bomb for whoever unpacks it. */
function zipBomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(8 * 1024 * 1024));
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(1_073_741_824, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, packed]);
}

describe('files', () => {
  const uploading = (name: string, bytes: Uint8Array | string) => async (client: Client): Promise<Pick<Answer, 'errors'>> =>
    ({ errors: (await upload(client, group.d1, name, bytes)).body.errors as Answer['errors'] ?? [] });

  test.each([
    ['a zip bomb as a workbook', 'customers.xlsx', zipBomb(), 'FILE_TYPE'],
    ['an old workbook', 'customers.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'FILE_TYPE'],
    ['a table that is called a program', 'customers.csv.exe', '姓名,手机\n赵一凡,13912340001\n', 'FILE_TYPE'],
    ['a PDF that is called a table', 'customers.csv', Buffer.from('%PDF-1.7 客户'), 'FILE_TYPE'],
    ['a picture', 'photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'FILE_TYPE'],
    ['an empty file', 'empty.csv', Buffer.alloc(0), 'FILE_EMPTY'],
    ['a file of blank lines', 'blank.csv', Buffer.from('\r\n\r\n  \r\n'), 'FILE_EMPTY'],
    ['a file of 201 columns', 'wide.csv', Buffer.from(Array.from({ length: 201 }, (_, index) => `c${index}`).join(',')), 'FILE_TOO_MANY_COLUMNS'],
  ])('%s is refused, and nothing of it stays', async (_what, name, bytes, code) => {
    await refusedWith(code, uploading(name, bytes));
  });

  test('a file of 300 MB is refused before it is read', async () => {
    let sent = 0;
    const status = await new Promise<number>((resolve, reject) => {
      const call = httpRequest(`${kit.url}/files/imports?unitId=${group.d1}`, {
        method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 300 * 1024 * 1024, cookie: manager.cookieHeader },
      }, (response) => {
        resolve(response.statusCode ?? 0);
        call.destroy();
      });
      call.on('error', reject);
      const head = Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="big.csv"\r\n\r\n');
      sent += head.length;
      call.write(head);
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(sent).toBeLessThan(1000);
    expect((await fetch(`${kit.url}/livez`)).status).toBe(200);
  });

  test('a table of one column is taken in, and says that it cannot be told what it is', async () => {
    const { status, body } = await upload(manager, group.d1, 'one.csv', '备注\n很好\n');
    expect([status, body.kind]).toEqual([201, null]);
    await refusedWith('IMPORT_KIND_UNKNOWN', (client) => client.send('mutation ($runId: ID!) { judgeImport(runId: $runId) { id } }', { runId: body.id }));
  });

  test('bytes that are no text in the recognised encoding end as refused rows, not as wrong names', async () => {
    const header = Buffer.from([0xbf, 0xcd, 0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xca, 0xd6, 0xbb, 0xfa, 0x0a]);
    const row = Buffer.concat([Buffer.from('C-1,'), Buffer.from([0xff, 0xfe, 0xff]), Buffer.from(',13912345678\n')]);
    const { body } = await upload(manager, group.d1, 'broken.csv', Buffer.concat([header, row]));
    const dry = await dryRun(kit, manager, body.id);
    expect(dry.counts).toMatchObject({ create: 0, refused: 1 });
  });

  test('somebody who is not signed in uploads nothing', async () => {
    const { status, body } = await upload(kit.anyone(), group.d1, 'customers.csv', '客户编号,姓名\n1,张三\n');
    expect([status, body.errors![0]!.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('queries', () => {
  test('a malformed id', () => refusedWith('ID_MALFORMED', (client) => client.send('{ customer(id: "17") { id } }')));
  test('an id of another type', () => refusedWith('ID_OF_OTHER_TYPE', (client) => client.send(`{ customer(id: "${group.d1}") { id } }`)));
  test('a million rows at once', () => refusedWith('PAGE_TOO_LARGE', (client) => client.send('{ customers(first: 1000000) { nodes { id } } }')));
  test('no rows at all', () => refusedWith('OUT_OF_RANGE', (client) => client.send('{ customers(first: 0) { nodes { id } } }')));
  test('an unknown value of a list', () => refusedWith('BAD_REQUEST', (client) => client.send('{ customers(order: COLOUR) { nodes { id } } }')));
  test('a field that is not there', () => refusedWith('BAD_REQUEST', (client) => client.send('{ customers { nodes { shoeSize } } }')));
  test('words that are no query', () => refusedWith('BAD_REQUEST', (client) => client.send('{ customers {')));
  test('a page mark that is not ours', () => refusedWith('CURSOR_INVALID', (client) => client.send('{ customers(after: "e30") { nodes { id } } }')));

  test.each([
    ['nobody signed in', 401, () => kit.anyone().send('{ customers { nodes { id } } }')],
    ['more rows than a page has', 400, () => manager.send('{ customers(first: 1000000) { nodes { id } } }')],
    ['what only partners and developers may ask', 403, () => manager.send('{ __schema { types { name } } }')],
  ])('what is refused before anything runs is no fault of the server, by HTTP too: %s', async (_story, status, ask) => {
    expect((await ask()).status).toBe(status);
  });

  test('a query of two megabytes is refused before it is read whole', async () => {
    await refusedWith('BODY_TOO_LARGE', async (client) => {
      const answer = await client.send(`{ customers { nodes { id } } } # ${'x'.repeat(2_000_000)}`);
      expect(answer.status).toBe(413);
      return answer;
    });
  });

  const repeat = (count: number, piece: (index: number) => string): string => Array.from({ length: count }, (_, index) => piece(index)).join(' ');
  test.each<[string, string, string]>([
    ['a query of fifty levels', `{ orgUnits { ${'parent { '.repeat(48)}id${' }'.repeat(48)} } }`, 'QUERY_TOO_DEEP'],
    ['three hundred aliases', `{ viewer { ${repeat(300, (index) => `a${index}: id`)} } }`, 'TOO_MANY_ALIASES'],
    ['eleven questions in one', `{ ${repeat(11, (index) => `a${index}: productTime { now }`)} }`, 'TOO_MANY_ROOT_FIELDS'],
    ['a hundred thousand words', `{ viewer { ${'id '.repeat(30_000)} } }`, 'QUERY_TOO_LARGE'],
    ['lists in lists', '{ customers(first: 100) { nodes { vehicles { lastOrders { lines { work } } } } } }', 'QUERY_TOO_COSTLY'],
    ['the schema', '{ __schema { types { name } } }', 'FORBIDDEN'],
    ['fifty-one conditions', `{ customers(filter: { or: [${repeat(51, () => '{ kind: { in: ["A"] } }')}] }) { nodes { id } } }`, 'FILTER_TOO_LARGE'],
  ])('%s', (_what, text, code) => refusedWith(code, (client) => client.send(text)));

  test('a text that no number and no code can hold finds nothing, on every database', async () => {
    const complaints = '{ complaints(search: "刹车😀", filter: { number: { contains: "刹车" }, cause: { in: ["原因"] }, status: { in: ["状态"] } }) { totalCount } }';
    const finds = [complaints, '{ vehicles(search: "底盘号😀") { totalCount } }', '{ customers(search: "😀", filter: { tier: { in: ["金"] }, externalNo: { eq: "号" } }) { totalCount } }', '{ careTasks(filter: { ruleCode: { in: ["规则"] } }) { totalCount } }'];
    for (const text of finds) expect(Object.values(await manager.ask<Record<string, object>>(text))).toEqual([{ totalCount: 0 }]);
    const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }';
    expect(await kit.anyone().refused(SIGN_IN, { input: { email: '张三@example.org', password: 'a long enough password' } })).toBe('SIGN_IN_FAILED');
  });
});

describe('other ways in', () => {
  const posted = (body: string, headers: Record<string, string>) => async (client: Client): Promise<Pick<Answer, 'errors'>> =>
    await (await client.fetch('/graphql', { method: 'POST', headers, body })).json() as Pick<Answer, 'errors'>;
  const asked = (text: string) => async (client: Client): Promise<Pick<Answer, 'errors'>> => await (await client.fetch(`/graphql?query=${encodeURIComponent(text)}`)).json() as Pick<Answer, 'errors'>;
  const mutation = `mutation { updateCustomer(input: { id: "cus_${'0'.repeat(26)}", expectedVersion: 1 }) { id } }`;

  test.each<[string, string, (client: Client) => Promise<Pick<Answer, 'errors'>>]>([
    ['a batch', 'BAD_REQUEST', posted(JSON.stringify([{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }]), { 'content-type': 'application/json' })],
    ['broken JSON', 'BAD_REQUEST', posted('{"query": ', { 'content-type': 'application/json' })],
    ['a form of another page', 'BAD_REQUEST', posted(`query=${encodeURIComponent(mutation)}`, { 'content-type': 'application/x-www-form-urlencoded' })],
    ['plain text, as a page may send it', 'BAD_REQUEST', posted(JSON.stringify({ query: mutation }), { 'content-type': 'text/plain' })],
    ['a page of another origin', 'ORIGIN_NOT_ALLOWED', posted(JSON.stringify({ query: mutation }), { 'content-type': 'application/json', origin: 'https://elsewhere.example' })],
    ['a change by GET', 'BAD_REQUEST', asked(mutation)],
  ])('%s', (_what, code, send) => refusedWith(code, send));

  test('who is not signed in learns nothing of the schema, whatever is asked', async () => {
    const texts = await Promise.all(['{ customer }', '{ custmers { nodes { id } } }', '{ nothing }', 'query ($x: Foo) { viewer { id } }'].map(async (text) => (await kit.anyone().send(text)).errors[0]!.message));
    expect(new Set(texts).size).toBe(1);
    expect(await kit.anyone().refused('{ __schema { types { name } } }')).toBe('FORBIDDEN');
  });
});

describe('changes', () => {
  test('the 30th of February', () => refusedWith('DATE_INVALID', (client) =>
    client.send(UPDATE, { input: { id: customerId, expectedVersion: 1, solarBirthday: '1988-02-30' } })));
  test('a version that is stale', async () => {
    await manager.ask(UPDATE, { input: { id: customerId, expectedVersion: 1, occupation: '教师' } });
    await refusedWith('CONFLICT', (client) => client.send(UPDATE, { input: { id: customerId, expectedVersion: 1, occupation: '医生' } }));
  });
  test('an unknown value of a list in a change', () => refusedWith('BAD_REQUEST', (client) =>
    client.send(UPDATE, { input: { id: customerId, expectedVersion: 1, sex: 'NEITHER' } })));
  test('an id of another type in a change', () => refusedWith('ID_OF_OTHER_TYPE', (client) =>
    client.send(UPDATE, { input: { id: group.d1, expectedVersion: 1, occupation: '教师' } })));
  test('a telephone number that is none', () => refusedWith('INVALID_INPUT', (client) => client.send(CREATE, { input: { dealerId: group.d1, name: '钱多', phone: 'twelve' } })));
  test('a key that was used for something else', async () => {
    const keyed = (phone: string) => (client: Client) => client.with({ 'idempotency-key': 'desk-7-0001' }).send(CREATE, { input: { dealerId: group.d1, name: '孙立', phone } });
    await keyed('13912340077')(manager);
    await refusedWith('IDEMPOTENCY_KEY_REUSED', keyed('13912340078'));
  });
});
