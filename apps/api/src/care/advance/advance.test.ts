import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildRenewal, buildVehicle, buildVisit, calls, messagesTo, startCall, taskOf, worksAt } from '../../../test/kit/care.js';
import type { Client } from '../../../test/kit/client.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../../test/kit/people.js';
import { addOpeningException } from '../../calendar/calendar.service.js';

const kit = useKit();
let group: Group;
let carer: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  carer = await as(kit, 'CARE_SPECIALIST', group.d1);
});

describe('when the window ends (T9, F10)', () => {
  test.each([
    ['2026-03-09 23:59:59.999', 'PENDING', 'OPEN'], ['2026-03-10 00:00', 'EXPIRED', 'ENDED'],
  ])('a follow-up of 03-02 at %s: %s', async (at, status, workState) => {
    kit.timeIs('2026-03-02 18:00');
    const { customerId } = await buildVisit(kit, group.d1, '2026-03-02');
    await worksAt(kit, '2026-03-03 00:40', group.d1);
    await worksAt(kit, at);
    expect(await taskOf(carer, customerId, 'CR-03')).toMatchObject({ status, workState, endedLate: status === 'EXPIRED' });
  });

  test('a pair that nobody called is missed; its end counts, not the worker\'s', async () => {
    kit.timeIs('2026-03-14 00:40');
    const { customerId } = await buildRenewal(kit, group.d1, '2026-04-15');
    await worksAt(kit, '2026-03-15 00:40', group.d1);
    await worksAt(kit, '2026-03-15 10:00');
    await worksAt(kit, '2026-04-15 23:59:59');
    expect((await taskOf(carer, customerId, 'CR-23')).status).toBe('IN_PROGRESS');
    await worksAt(kit, '2026-04-17 08:00');
    expect(await taskOf(carer, customerId, 'CR-23')).toMatchObject({ status: 'MISSED', workState: 'ENDED', endedLate: true, allowedActions: [] });
  });

  test('a call that was never saved has reached nobody (F8)', async () => {
    kit.timeIs('2026-03-02 18:00');
    const { customerId } = await buildVisit(kit, group.d1, '2026-03-02');
    await worksAt(kit, '2026-03-05 09:00', group.d1);
    await startCall(carer, await taskOf(carer, customerId, 'CR-03'));
    await worksAt(kit, '2026-03-10 00:00');
    expect(await taskOf(carer, customerId, 'CR-03')).toMatchObject({ status: 'UNREACHED', outcome: 'NOT_REACHED' });
  });

  test('a second try that nobody makes is missed as well', async () => {
    kit.timeIs('2026-03-02 18:00');
    const { customerId } = await buildVisit(kit, group.d1, '2026-03-02');
    await worksAt(kit, '2026-03-05 09:30', group.d1);
    await calls(carer, await taskOf(carer, customerId, 'CR-03'), { outcome: 'NO_ANSWER' });
    await worksAt(kit, '2026-03-10 00:00');
    expect(await taskOf(carer, customerId, 'CR-03')).toMatchObject({ status: 'EXPIRED', tries: 1 });
  });
});

describe('when its day comes (T3 to T5)', () => {
  test('the dealer has closed meanwhile: the follow-up goes to the next callable day', async () => {
    kit.timeIs('2026-05-04 18:00');
    const { customerId } = await buildVisit(kit, group.d1, '2026-05-04');
    await worksAt(kit, '2026-05-05 00:40', group.d1);
    await asSystem(kit, (tx) => addOpeningException(tx, { unitId: group.d1, date: '2026-05-07', windows: [], reason: '盘点' }));
    await worksAt(kit, '2026-05-07 00:40');
    expect(await taskOf(carer, customerId, 'CR-03')).toMatchObject({ status: 'PENDING', t: '2026-05-08', dueAt: '2026-05-08T01:00:00.000Z', why: { moved: 'LATER', movedFrom: '2026-05-07' } });
  });

  test('a customer who asked for peace is not greeted', async () => {
    kit.timeIs('2026-05-20 00:40');
    const customerId = await buildCustomer(kit, group.d1, { solarBirthday: '1990-05-25' });
    await worksAt(kit, '2026-05-21 00:40', group.d1);
    await asSystem(kit, (tx) => tx.db.run("UPDATE customer SET do_not_contact_until = '2026-06-30' WHERE id = ?", [customerId.slice(-26)]));
    await worksAt(kit, '2026-05-25 00:40');
    expect(await taskOf(carer, customerId, 'CR-11-SOLAR')).toMatchObject({ status: 'SUPPRESSED', why: { suppressReason: 'DO_NOT_CONTACT' } });
  });

  test('an order that was taken back into the workshop is not followed up (F11)', async () => {
    kit.timeIs('2026-06-01 18:00');
    const { customerId, orderId } = await buildVisit(kit, group.d1, '2026-06-01');
    await worksAt(kit, '2026-06-02 00:40', group.d1);
    await asSystem(kit, (tx) => tx.db.run('UPDATE repair_order SET handed_over_on = NULL WHERE id = ?', [orderId.slice(-26)]));
    await worksAt(kit, '2026-06-04 00:40');
    expect(await taskOf(carer, customerId, 'CR-03')).toMatchObject({ status: 'CANCELLED', why: { cancelCause: 'ORDER_REOPENED' } });
  });

  test('CR-01 that could not leave on its day goes the next morning, inside its window', async () => {
    kit.timeIs('2026-06-10 00:40');
    const customerId = await buildCustomer(kit, group.d1);
    await buildVehicle(kit, group.d1, customerId, { deliveryDate: '2026-06-10' });
    await worksAt(kit, '2026-06-11 00:40', group.d1);
    await worksAt(kit, '2026-06-13 22:00');
    expect(await messagesTo(carer, customerId)).toMatchObject([{ status: 'QUEUED', notBefore: '2026-06-14T00:00:00.000Z' }]);
    await worksAt(kit, '2026-06-14 08:00');
    expect(await taskOf(carer, customerId, 'CR-01')).toMatchObject({ status: 'DONE', endedLate: true });
  });

  test('R15: one task that cannot be decided does not hold up the others', async () => {
    kit.timeIs('2026-07-01 00:40');
    const broken = await buildCustomer(kit, group.d1, { solarBirthday: '1990-07-05' });
    const sound = await buildCustomer(kit, group.d1, { solarBirthday: '1990-07-05' });
    await worksAt(kit, '2026-07-02 00:40', group.d1);
    await asSystem(kit, (tx) => tx.db.run("UPDATE care_task SET status = 'DONE' WHERE customer_id = ?", [broken.slice(-26)]));
    await worksAt(kit, '2026-07-05 00:40');
    expect((await taskOf(carer, sound, 'CR-11-SOLAR')).status).toBe('READY');
    const [row] = await kit.app.database.read.rows('SELECT wake_at FROM care_task WHERE customer_id = ?', [broken.slice(-26)]);
    expect(row).toEqual(['2026-07-04 17:40:00.000']);
  });
});
