import { beforeAll, describe, expect, test } from 'vitest';
import { Customer } from '../customer/customer.entity.js';
import { buildCustomer, buildRenewal, buildVehicle, buildVisit, calls, messagesTo, startCall, taskOf, worksAt, type SeenTask } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { forgetOrgTree } from '../organisation/org-tree.js';
import { shieldPerson, unshieldPerson } from './shield.service.js';

const kit = useKit();
let group: Group;
let carer: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  carer = await as(kit, 'CARE_SPECIALIST', group.d1);
});

const shield = (customerId: string, orderId: string | null = null): Promise<void> =>
  asSystem(kit, async (tx) => shieldPerson(tx, await tx.db.manager.findOneByOrFail(Customer, { id: customerId }), 'cmp_01jd0000000000000000000000', orderId));
const unshield = (customerId: string, endedOn: string): Promise<void> =>
  asSystem(kit, async (tx) => unshieldPerson(tx, await tx.db.manager.findOneByOrFail(Customer, { id: customerId }), endedOn));

/** SMS 03-15 10:00, call 03-16, policy end 04-15. */
async function pairWithSms(): Promise<string> {
  kit.timeIs('2026-03-14 00:40');
  const { customerId } = await buildRenewal(kit, group.d1, '2026-04-15');
  await worksAt(kit, '2026-03-15 00:40', group.d1);
  await worksAt(kit, '2026-03-15 10:00');
  return customerId;
}

const state = ({ status, workState, why }: SeenTask) => [status, workState, why.suppressReason];

describe('EX-097: SMS 03-15 10:00, complaint 03-15 14:00, closed 03-20', () => {
  test('the call of 03-16 is not made; on R = 03-23 the pair begins anew: SMS 03-23, call 03-24', async () => {
    const customerId = await pairWithSms();
    kit.timeIs('2026-03-15 14:00');
    await shield(customerId);
    expect(state(await taskOf(carer, customerId, 'CR-23'))).toEqual(['SUPPRESSED', 'WAITING', 'COMPLAINT']);
    await worksAt(kit, '2026-03-16 09:00');
    kit.timeIs('2026-03-20 16:00');
    await unshield(customerId, '2026-03-20');
    await worksAt(kit, '2026-03-22 12:00');
    expect((await taskOf(carer, customerId, 'CR-23')).status).toBe('SUPPRESSED');
    await worksAt(kit, '2026-03-23 00:40');
    const anew = await taskOf(carer, customerId, 'CR-23');
    expect([anew.status, anew.t, anew.steps.map(({ date }) => date)]).toEqual(['READY', '2026-03-24', ['2026-03-23', '2026-03-24']]);
    await worksAt(kit, '2026-03-23 10:00');
    expect((await messagesTo(carer, customerId)).map(({ status }) => status)).toEqual(['SENT', 'SENT']);
    await worksAt(kit, '2026-03-24 09:00');
    expect((await calls(carer, await taskOf(carer, customerId, 'CR-23'), { outcome: 'REACHED', noAppointment: true })).task.status).toBe('DONE');
  });

  test('another case that is still open keeps it resting (INV-16)', async () => {
    const customerId = await pairWithSms();
    await shield(customerId);
    await shield(customerId);
    await unshield(customerId, '2026-03-20');
    await worksAt(kit, '2026-03-23 00:40');
    expect(state(await taskOf(carer, customerId, 'CR-23'))).toEqual(['SUPPRESSED', 'WAITING', 'COMPLAINT']);
    await unshield(customerId, '2026-03-25');
    await worksAt(kit, '2026-03-28 00:40');
    expect((await taskOf(carer, customerId, 'CR-23')).status).toBe('READY');
  });

  test('a case that outlives the window leaves it suppressed for good', async () => {
    const customerId = await pairWithSms();
    await shield(customerId);
    await worksAt(kit, '2026-04-16 00:01');
    expect(state(await taskOf(carer, customerId, 'CR-23'))).toEqual(['SUPPRESSED', 'ENDED', 'COMPLAINT']);
    await unshield(customerId, '2026-04-16');
    await worksAt(kit, '2026-04-20 00:40');
    expect((await taskOf(carer, customerId, 'CR-23')).status).toBe('SUPPRESSED');
  });
});

describe('what rests and what does not', () => {
  test('queued greetings and pairs are taken back, the message after delivery is not', async () => {
    kit.timeIs('2026-05-01 00:40');
    const customerId = await buildCustomer(kit, group.d1, { solarBirthday: '1990-05-04' });
    await buildVehicle(kit, group.d1, customerId, { deliveryDate: '2026-05-01' });
    await worksAt(kit, '2026-05-04 00:40', group.d1);
    expect((await messagesTo(carer, customerId)).map(({ template, status }) => [template, status]).sort()).toEqual([['CR-01', 'QUEUED'], ['CR-11-SOLAR', 'QUEUED']]);
    await shield(customerId);
    expect((await messagesTo(carer, customerId)).map(({ template, status, failureCode }) => [template, status, failureCode]).sort()).toEqual([['CR-01', 'QUEUED', null], ['CR-11-SOLAR', 'CANCELLED', 'COMPLAINT']]);
    await worksAt(kit, '2026-05-04 10:00');
    expect((await taskOf(carer, customerId, 'CR-01')).status).toBe('DONE');
    expect(state(await taskOf(carer, customerId, 'CR-11-SOLAR'))[0]).toBe('SUPPRESSED');
  });

  test('F11: the follow-up of the order complained of is cancelled; another one rests and goes on in its window', async () => {
    kit.timeIs('2026-06-01 18:00');
    const about = await buildVisit(kit, group.d1, '2026-06-01');
    const other = await buildVisit(kit, group.d1, '2026-06-01');
    await worksAt(kit, '2026-06-02 00:40', group.d1);
    await shield(about.customerId, about.orderId);
    await shield(other.customerId, null);
    expect(await taskOf(carer, about.customerId, 'CR-03')).toMatchObject({ status: 'CANCELLED', why: { cancelCause: 'COMPLAINT_ON_ORDER' } });
    const resting = await taskOf(carer, other.customerId, 'CR-03');
    expect([state(resting), resting.allowedActions]).toEqual([['PENDING', 'WAITING', 'COMPLAINT'], ['CANCEL']]);
    kit.timeIs('2026-06-04 09:30');
    expect(await carer.refused('mutation ($i: StartCallInput!) { startCall(input: $i) { phone } }', { i: { taskId: resting.id, expectedVersion: resting.version } })).toBe('CARE_SHIELDED');
    await unshield(other.customerId, '2026-06-04');
    await worksAt(kit, '2026-06-07 09:00');
    const again = await taskOf(carer, other.customerId, 'CR-03');
    expect(state(again)).toEqual(['PENDING', 'OPEN', null]);
    expect((await startCall(carer, again)).task.status).toBe('IN_CALL');
  });

  test('rulings 3: at another dealer of the group the person rests too, and nobody there sees why', async () => {
    await asSystem(kit, async (tx) => { await tx.db.run('UPDATE org_unit SET group_id = ? WHERE id IN (?, ?)', [group.maker.slice(-26), group.d1.slice(-26), group.d2.slice(-26)]); });
    forgetOrgTree(kit.app);
    kit.timeIs('2026-07-01 00:40');
    const phone = '13700001111';
    const here = await buildCustomer(kit, group.d1, { phone });
    const there = await buildRenewal(kit, group.d2, '2026-08-10', { phone });
    await worksAt(kit, '2026-07-02 00:40', group.d2);
    await shield(here);
    const neighbour = await as(kit, 'CARE_SPECIALIST', group.d2);
    expect(state(await taskOf(neighbour, there.customerId, 'CR-23'))).toEqual(['SUPPRESSED', 'WAITING', 'COMPLAINT']);
    const [row] = await kit.app.database.read.rows('SELECT open_complaints FROM customer WHERE id = ?', [there.customerId.slice(-26)]);
    expect(Number(row![0])).toBe(0);
    await worksAt(kit, '2026-07-03 00:40', group.d2);
    expect(state(await taskOf(neighbour, there.customerId, 'CR-23'))[0]).toBe('SUPPRESSED');
  });

  test('CAP-8: planning finds the complaint too, and keeps the occasion for afterwards', async () => {
    kit.timeIs('2026-09-01 00:40');
    const { customerId } = await buildRenewal(kit, group.d3, '2026-10-15');
    await shield(customerId);
    await worksAt(kit, '2026-09-02 00:40', group.d3);
    const south = await as(kit, 'CARE_SPECIALIST', group.d3);
    expect(state(await taskOf(south, customerId, 'CR-23'))).toEqual(['SUPPRESSED', 'WAITING', 'COMPLAINT']);
    await unshield(customerId, '2026-09-03');
    await worksAt(kit, '2026-09-06 00:40');
    expect(await taskOf(south, customerId, 'CR-23')).toMatchObject({ status: 'PLANNED', workState: 'OPEN', t: '2026-09-15', why: { suppressReason: null } });
  });
});
