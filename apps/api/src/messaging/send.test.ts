import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { advance, buildCustomer, buildRenewal, messagesTo, plan, saysConsent, send, taskOf, worksAt } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { startGateway } from '../../test/kit/gateway.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { signatureOf } from './http-sender.js';
import { logContacts } from './contact-log.service.js';
import { Customer } from '../customer/customer.entity.js';
import { forgetOrgTree } from '../organisation/org-tree.js';

const gateway = await startGateway();
const SECRET = 'a secret of both';
const kit = useKit({ MESSAGE_SENDER: 'http', MESSAGE_GATEWAY_URL: gateway.url, MESSAGE_GATEWAY_SECRET: SECRET });
let group: Group;
let carer: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  carer = await as(kit, 'CARE_SPECIALIST', group.d1);
});
beforeEach(() => {
  gateway.received.length = 0;
  gateway.answers.length = 0;
});
afterAll(() => gateway.close());

const birthday = (date: string, phone?: string) => buildCustomer(kit, group.d1, { name: '王怡敏', phone, solarBirthday: `1990-${date}` });

/** A greeting that is queued for 08:00 of that day. */
async function greeting(date: string, phone?: string): Promise<string> {
  const customerId = await birthday(date, phone);
  await worksAt(kit, `2026-${date} 00:40`, group.d1);
  expect((await messagesTo(carer, customerId)).map(({ status }) => status)).toEqual(['QUEUED']);
  return customerId;
}

describe('a message leaves in its time (C5)', () => {
  test('C-074: the greeting is queued in the night, goes at 08:00, and ends its task; the ledger has it', async () => {
    const customerId = await greeting('03-12', '13800138000');
    await worksAt(kit, '2026-03-12 07:59:59');
    expect(gateway.received).toEqual([]);
    await worksAt(kit, '2026-03-12 08:00');
    expect(gateway.received.map(({ to, channel, text }) => [to, channel, text])).toEqual([['13800138000', 'SMS', '【D1】王怡敏您好，今天是您的生日，D1店祝您生日快乐，平安顺遂。拒收请回复R']]);
    const [message] = await messagesTo(carer, customerId);
    expect(message).toMatchObject({ status: 'SENT', to: '138****8000', template: 'CR-11-SOLAR', sentAt: '2026-03-12T00:00:00.000Z', attempts: 1, text: gateway.received[0]!.text });
    expect(await taskOf(carer, customerId, 'CR-11-SOLAR')).toMatchObject({ status: 'DONE', outcome: 'MESSAGE_DELIVERED', sms: 'SENT', endedLate: false });
    const { customer } = await carer.ask<{ customer: { contacts: { channel: string; purpose: string; taskId: string | null }[] } }>('query ($id: ID!) { customer(id: $id) { contacts { channel purpose taskId } } }', { id: customerId });
    expect(customer.contacts).toEqual([{ channel: 'SMS', purpose: 'GREETING', taskId: message!.taskId }]);
  });

  test('the id is the idempotency key and the body is signed', async () => {
    await greeting('03-13');
    await worksAt(kit, '2026-03-13 08:00');
    const [one] = gateway.received;
    expect([one!.key, one!.id.slice(0, 4)]).toEqual([one!.id, 'msg_']);
    const seconds = Number(/^t=(\d+),/.exec(one!.signature)![1]);
    expect([seconds, one!.signature]).toEqual([Date.parse('2026-03-13T00:00:00Z') / 1000, signatureOf(SECRET, seconds, one!.body)]);
  });

  test.each([['08:29:59', 'SENT', 'DONE', 1], ['08:30', 'EXPIRED', 'MISSED', 0], ['08:31', 'EXPIRED', 'MISSED', 0], ['20:00', 'EXPIRED', 'MISSED', 0]] as const)(
    'EX-072: a gateway that is back at %s: %s, the task is %s', async (time, status, task, sent) => {
      const customerId = await birthday('03-14');
      await worksAt(kit, '2026-03-14 00:40', group.d1);
      kit.timeIs(`2026-03-14 ${time}`);
      await send(kit);
      await advance(kit);
      expect([(await messagesTo(carer, customerId))[0]!.status, gateway.received.length]).toEqual([status, sent]);
      expect(await taskOf(carer, customerId, 'CR-11-SOLAR')).toMatchObject({ status: task, endedLate: task === 'MISSED' });
      await asSystem(kit, (tx) => tx.db.run('UPDATE customer SET solar_month_day = NULL WHERE id = ?', [customerId.slice(-26)]));
    });

  test('EX-072: also when the worker of tasks comes before the sender', async () => {
    const customerId = await greeting('03-15');
    kit.timeIs('2026-03-15 08:31');
    await advance(kit);
    await send(kit);
    expect([(await taskOf(carer, customerId, 'CR-11-SOLAR')).status, (await messagesTo(carer, customerId))[0]!.status, gateway.received]).toEqual(['MISSED', 'EXPIRED', []]);
  });

  test('INV-17: the SMS of a pair goes at 10:00 on the day before the call', async () => {
    kit.timeIs('2026-03-10 00:40');
    const { customerId } = await buildRenewal(kit, group.d1, '2026-04-20', { name: '李建国' });
    await worksAt(kit, '2026-03-20 00:40', group.d1);
    await worksAt(kit, '2026-03-20 09:59');
    expect(gateway.received).toEqual([]);
    await worksAt(kit, '2026-03-20 10:00');
    expect(gateway.received.map(({ text }) => text)).toEqual(['【D1】李建国您好，您的爱车苏A12345商业险将于4月20日到期。我们将于明天致电，为您安排时间。预约电话025-12345678。拒收请回复R']);
    expect(await taskOf(carer, customerId, 'CR-23')).toMatchObject({ status: 'IN_PROGRESS', sms: 'SENT', workState: 'OPEN', t: '2026-03-21' });
  });

  test('INV-17: a gateway that was away all day: the pair moves, and its SMS still comes first', async () => {
    kit.timeIs('2026-03-24 00:40');
    const { customerId } = await buildRenewal(kit, group.d1, '2026-04-25');
    await worksAt(kit, '2026-03-25 00:40', group.d1);
    kit.timeIs('2026-03-26 00:40');
    await send(kit);
    expect(await taskOf(carer, customerId, 'CR-23')).toMatchObject({ status: 'PLANNED', t: '2026-03-27', why: { moved: 'LATER' } });
    await worksAt(kit, '2026-03-26 10:00');
    expect([(await taskOf(carer, customerId, 'CR-23')).status, gateway.received.length]).toEqual(['IN_PROGRESS', 1]);
    expect((await messagesTo(carer, customerId)).map(({ status, failureCode }) => [status, failureCode])).toEqual([['SENT', null], ['EXPIRED', 'TOO_LATE']]);
  });
});

describe('what is looked at again when a message is handed over (INV-15, rule 6)', () => {
  test.each([['REFUSED', 'CONSENT_REFUSED'], ['WITHDRAWN', 'CONSENT_WITHDRAWN']] as const)('%s between queue and send: taken back at once', async (status, reason) => {
    const customerId = await greeting('04-01');
    await saysConsent(carer, customerId, status);
    expect((await messagesTo(carer, customerId))[0]).toMatchObject({ status: 'CANCELLED', failureCode: reason });
    await worksAt(kit, '2026-04-01 08:00');
    expect(gateway.received).toEqual([]);
    expect(await taskOf(carer, customerId, 'CR-11-SOLAR')).toMatchObject({ status: 'SUPPRESSED', why: { suppressReason: 'CONSENT' } });
    await asSystem(kit, (tx) => tx.db.run('UPDATE customer SET solar_month_day = NULL WHERE id = ?', [customerId.slice(-26)]));
  });

  test('a word that came by another way than the desk is seen at the last moment', async () => {
    const customerId = await greeting('04-02');
    await asSystem(kit, (tx) => tx.db.run("UPDATE consent SET status = 'REFUSED' WHERE customer_id = ?", [customerId.slice(-26)]));
    await worksAt(kit, '2026-04-02 08:00');
    expect([gateway.received, (await messagesTo(carer, customerId))[0]!.failureCode]).toEqual([[], 'CONSENT_REFUSED']);
    expect((await taskOf(carer, customerId, 'CR-11-SOLAR')).status).toBe('SUPPRESSED');
  });

  test('C1: an invitation of another hand in the meantime uses up the cap', async () => {
    kit.timeIs('2026-04-05 00:40');
    const { customerId } = await buildRenewal(kit, group.d1, '2026-05-08');
    await worksAt(kit, '2026-04-07 00:40', group.d1);
    expect((await taskOf(carer, customerId, 'CR-23')).status).toBe('READY');
    await asSystem(kit, async (tx) => {
      const customer = await tx.db.manager.findOneByOrFail(Customer, { id: customerId });
      await logContacts(tx, [{ customer, entry: { channel: 'PHONE', direction: 'OUT', purpose: 'MAINTENANCE', capClass: 'INVITE', outcome: 'REACHED', at: tx.now } }]);
    });
    await worksAt(kit, '2026-04-07 10:00');
    expect([gateway.received, (await messagesTo(carer, customerId))[0]]).toMatchObject([[], { status: 'CANCELLED', failureCode: 'CAP' }]);
    expect(await taskOf(carer, customerId, 'CR-23')).toMatchObject({ status: 'SUPPRESSED', workState: 'ENDED', why: { suppressReason: 'CAP' } });
  });

  test('C1: two greetings of one person by two dealers at the same moment: one goes', async () => {
    await asSystem(kit, async (tx) => { await tx.db.run('UPDATE org_unit SET group_id = ? WHERE id IN (?, ?)', [group.maker.slice(-26), group.d1.slice(-26), group.d2.slice(-26)]); });
    forgetOrgTree(kit.app);
    kit.timeIs('2026-04-09 00:40');
    const phone = '13911112222';
    const one = await buildCustomer(kit, group.d1, { phone, solarBirthday: '1990-04-10' });
    const two = await buildCustomer(kit, group.d2, { phone });
    await worksAt(kit, '2026-04-10 00:40', group.d1);
    // The other dealer learns of the birthday only after its planning: its greeting is put beside the first by hand.
    await asSystem(kit, (tx) => tx.db.run('UPDATE customer SET solar_birthday = ?, solar_month_day = ? WHERE id = ?', ['1990-04-10', '04-10', two.slice(-26)]));
    await worksAt(kit, '2026-04-10 07:00', group.d2);
    await worksAt(kit, '2026-04-10 08:00');
    expect(gateway.received).toHaveLength(1);
    const other = await as(kit, 'CARE_SPECIALIST', group.d2);
    expect([(await taskOf(carer, one, 'CR-11-SOLAR')).status, (await taskOf(other, two, 'CR-11-SOLAR')).why.suppressReason]).toEqual(['DONE', 'CAP']);
  });
});

test('C1: two senders at the same moment do not both count the same person as free', async () => {
  kit.timeIs('2026-04-19 00:40');
  const customers = [await buildCustomer(kit, group.d1, { solarBirthday: '1990-04-20' }), await buildCustomer(kit, group.d3, { solarBirthday: '1990-04-20' })];
  await worksAt(kit, '2026-04-20 00:40', group.d1, group.d3);
  // Only now it turns out that they are one person: both are READY, and nothing but the last look can tell.
  const ids = customers.map((id) => id.slice(-26));
  await asSystem(kit, async (tx) => {
    for (const table of ['customer', 'care_task']) await tx.db.run(`UPDATE ${table} SET person_key = 'one-person' WHERE ${table === 'customer' ? 'id' : 'customer_id'} IN (?, ?)`, ids);
  });
  kit.timeIs('2026-04-20 08:00');
  await Promise.all([send(kit), send(kit), send(kit)]);
  expect(gateway.received).toHaveLength(1);
  const rows = await kit.app.database.read.rows('SELECT status, suppress_reason FROM care_task WHERE customer_id IN (?, ?) ORDER BY status', ids);
  expect(rows.map((row) => [...row])).toEqual([['DONE', null], ['SUPPRESSED', 'CAP']]);
});

describe('a gateway with troubles (R5, R15)', () => {
  const rests = ['08:00', '08:00:30', '08:02:30', '08:12:30'];

  test('down, slow, broken: tried again under the same id, and taken once', async () => {
    const customerId = await greeting('05-04');
    gateway.answers.push(503, -1, 429, 202);
    for (const time of rests) await worksAt(kit, `2026-05-04 ${time}`);
    expect([gateway.received.length, (await messagesTo(carer, customerId))[0]]).toMatchObject([1, { status: 'SENT', attempts: 4 }]);
  });

  test('it is not tried again before its rest is over', async () => {
    const customerId = await greeting('05-05');
    gateway.answers.push(500);
    await worksAt(kit, '2026-05-05 08:00');
    await worksAt(kit, '2026-05-05 08:00:29');
    expect(await messagesTo(carer, customerId)).toMatchObject([{ status: 'QUEUED', attempts: 1, failureCode: 'HTTP_500', notBefore: '2026-05-05T00:00:30.000Z' }]);
  });

  test('refused for good: the greeting fails, and the number is looked into (T10)', async () => {
    const customerId = await greeting('05-06');
    gateway.answers.push(422);
    await worksAt(kit, '2026-05-06 08:00');
    expect(await messagesTo(carer, customerId)).toMatchObject([{ status: 'FAILED', failureCode: 'HTTP_422', attempts: 1 }]);
    expect(await taskOf(carer, customerId, 'CR-11-SOLAR')).toMatchObject({ status: 'FAILED', sms: 'FAILED' });
    expect(await taskOf(carer, customerId, 'DATA-PHONE')).toMatchObject({ kind: 'DATA_QUALITY', workState: 'OPEN', allowedActions: ['RESOLVE'] });
  });

  test('a pair whose SMS is refused is called all the same (INV-17)', async () => {
    kit.timeIs('2026-05-07 00:40');
    const { customerId } = await buildRenewal(kit, group.d1, '2026-06-09');
    await worksAt(kit, '2026-05-09 00:40', group.d1);
    gateway.answers.push(400);
    await worksAt(kit, '2026-05-09 10:00');
    kit.timeIs('2026-05-10 09:00');
    expect(await taskOf(carer, customerId, 'CR-23')).toMatchObject({ sms: 'FAILED', workState: 'OPEN', allowedActions: expect.arrayContaining(['START_CALL']) as string[] });
  });

  test('after five tries it is parked with its reason; the others go on', async () => {
    kit.timeIs('2026-05-10 00:40');
    const { customerId } = await buildRenewal(kit, group.d1, '2026-06-11');
    await worksAt(kit, '2026-05-11 00:40', group.d1);
    for (const time of ['10:00', '10:00:30', '10:02:30', '10:12:30', '10:42:30']) {
      gateway.answers.push(500);
      await worksAt(kit, `2026-05-11 ${time}`);
    }
    expect(await messagesTo(carer, customerId)).toMatchObject([{ status: 'FAILED', attempts: 5, failureCode: 'HTTP_500' }]);
    expect((await taskOf(carer, customerId, 'CR-23')).sms).toBe('FAILED');
  });
});

describe('the page of sent messages', () => {
  const LIST = '{ outboundMessages(first: 5) { totalCount nodes { id text to customer { name phone } dealer { code } } } }';

  test('a neighbour sees none of it, an upper level may not read it', async () => {
    const neighbour = await as(kit, 'CARE_SPECIALIST', group.d3);
    const { outboundMessages } = await neighbour.ask<{ outboundMessages: { totalCount: number; nodes: { dealer: { code: string } }[] } }>(LIST);
    expect([outboundMessages.totalCount, outboundMessages.nodes.map(({ dealer }) => dealer.code)]).toEqual([1, ['D3']]);
    expect(await (await as(kit, 'REGION_MANAGER', group.north)).refused(LIST)).toBe('FORBIDDEN');
  });

  test('it is paged, filtered, and shows numbers masked', async () => {
    const { outboundMessages } = await carer.ask<{ outboundMessages: { nodes: { to: string; customer: { phone: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
      'query ($f: OutboundMessageFilter) { outboundMessages(first: 2, filter: $f) { nodes { to customer { phone } } pageInfo { hasNextPage endCursor } } }', { f: { status: { in: ['SENT'] } } });
    expect(outboundMessages.nodes).toHaveLength(2);
    for (const { to, customer } of outboundMessages.nodes) expect([to, customer.phone]).toEqual([expect.stringMatching(/^1\d\d\*{4}\d{4}$/), to]);
    expect(outboundMessages.pageInfo.hasNextPage).toBe(true);
    expect(await carer.refused('{ outboundMessages(filter: { customer: { in: ["veh_01jd0000000000000000000000"] } }) { nodes { id } } }')).toBe('ID_OF_OTHER_TYPE');
  });

  test('S11: no number and no text stands in the clear in the database', async () => {
    const rows = await kit.app.database.read.rows('SELECT * FROM outbound_message');
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(JSON.stringify(row)).not.toMatch(/13800138000|王怡敏|生日快乐/u);
  });
});

describe('notices', () => {
  const MINE = '{ notifications { nodes { id kind params subjectId readAt } } }';

  test('are one\'s own: listed, marked as read, never another\'s', async () => {
    const [me, other] = [await as(kit, 'CARE_MANAGER', group.d1), await as(kit, 'CARE_MANAGER', group.d1)];
    const { notify } = await import('./notify.js');
    await asSystem(kit, (tx) => notify(tx, [me.person.id, other.person.id], { onceKey: 'case-1', kind: 'CLOCK_WARNING', params: { percent: 80 }, subjectId: null }));
    await asSystem(kit, (tx) => notify(tx, [me.person.id], { onceKey: 'case-1', kind: 'CLOCK_WARNING', params: { percent: 80 }, subjectId: null }));
    const seen = await me.ask<{ notifications: { nodes: { id: string; params: string; readAt: string | null }[] } }>(MINE);
    expect(seen.notifications.nodes.map(({ params, readAt }) => [params, readAt])).toEqual([['{"percent":80}', null]]);
    const ids = [seen.notifications.nodes[0]!.id];
    const MARK = 'mutation ($ids: [ID!]!) { markNotificationsRead(ids: $ids) }';
    expect(await other.ask(MARK, { ids })).toEqual({ markNotificationsRead: 0 });
    expect([await me.ask(MARK, { ids }), await me.ask(MARK, { ids })]).toEqual([{ markNotificationsRead: 1 }, { markNotificationsRead: 0 }]);
    expect(await me.ask('{ notifications(unreadOnly: true) { totalCount } }')).toEqual({ notifications: { totalCount: 0 } });
    expect(await other.ask('{ notifications(unreadOnly: true) { totalCount } }')).toEqual({ notifications: { totalCount: 1 } });
    expect(await kit.anyone().refused(MINE)).toBe('UNAUTHENTICATED');
  });
});

test('nothing is planned or sent for a dealer whose day was not planned', async () => {
  kit.timeIs('2026-06-01 00:40');
  const customerId = await birthday('06-01');
  await plan(kit);
  expect(await messagesTo(carer, customerId)).toEqual([]);
});
