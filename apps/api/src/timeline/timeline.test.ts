import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildOrder, buildVehicle, saysConsent } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { publishedYears, register } from '../../test/kit/complaint.js';
import { useKit } from '../../test/kit/kit.js';
import { as, asSystem, buildGroup, type Group } from '../../test/kit/people.js';
import { Customer } from '../customer/customer.entity.js';
import { logContacts } from '../messaging/contact-log.service.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { bareId, newId } from '../platform/ids.js';
import { changeOwner } from '../vehicle/ownership.js';

const kit = useKit();
const FIELDS = 'id kind at onDay hasHour event outcome number channel purpose words staffName vehicle { plate } order { orderNo lines { work } }';
interface Entry { id: string; kind: string; at: string; onDay: string; hasHour: boolean; event: string; outcome: string | null; channel: string | null; words: string | null; vehicle: { plate: string } | null; order: { lines: { work: string }[] } | null }
interface Page { nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string | null }; totalCount: number }

let group: Group;
let director: Client;

async function page(client: Client, of: 'customer' | 'vehicle', id: string, args: Record<string, unknown> = {}): Promise<Page> {
  const text = `query ($id: ID!, $first: Int! = 100, $after: String, $kinds: [TimelineKind!], $from: Date, $to: Date) {
    of: ${of}(id: $id) { timeline(first: $first, after: $after, kinds: $kinds, from: $from, to: $to) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } totalCount } } }`;
  return (await client.ask<{ of: { timeline: Page } }>(text, { id, ...args })).of.timeline;
}
const told = ({ nodes }: Page): string[] => nodes.map(({ kind, event }) => `${kind} ${event}`);

const stampsOf = (now: Date) => ({ createdAt: now, createdBy: null, updatedAt: now, version: 1 });
const utc = (text: string): Date => new Date(`${text.replace(' ', 'T')}Z`);

/** Calls of a customer at these instants (UTC). */
async function calls(customerId: string, instants: readonly string[], vehicleId: string | null = null, note: string | null = null): Promise<void> {
  await asSystem(kit, async (tx) => {
    const customer = await tx.db.manager.findOneByOrFail(Customer, { id: customerId });
    await logContacts(tx, instants.map((at) => ({ customer, entry: { channel: 'PHONE', direction: 'OUT', purpose: 'FOLLOW_UP', capClass: 'FOLLOW_UP', outcome: 'REACHED', at: utc(at), vehicleId, note } } as const)));
  });
}

/** Messages that left at these instants, with what the ledger says of them. */
async function messages(customerId: string, dealerId: string, instants: readonly string[], status = 'SENT'): Promise<void> {
  await asSystem(kit, async (tx) => {
    const customer = await tx.db.manager.findOneByOrFail(Customer, { id: customerId });
    for (const at of instants) {
      const id = newId('msg');
      const sealed = await tx.app.subjectKeys.seal(tx.db, customer.subjectKeyId, '您的爱车该保养了', `outbound_message|${id}|text`);
      await insertRows(tx.db, 'outbound_message', [{
        id, dealerId, customerId, onceKey: id, template: 'CR-20', channel: 'SMS', messageClass: 'CARE', purpose: 'MAINTENANCE', capClass: 'INVITE', textCipher: sealed, status, notBefore: utc(at), notAfter: utc('2027-01-01 00:00'), attempts: 1,
        sentAt: status === 'SENT' ? utc(at) : null, failureCode: status === 'FAILED' ? 'NO_SUCH_NUMBER' : null, ...stampsOf(tx.now),
      }]);
      if (status === 'SENT') await logContacts(tx, [{ customer, entry: { channel: 'SMS', direction: 'OUT', purpose: 'MAINTENANCE', capClass: 'INVITE', outcome: null, at: utc(at) } }]);
    }
  });
}

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  kit.timeIs('2026-03-10 10:00');
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
});

describe('a customer\'s timeline', () => {
  let customerId: string;
  let vehicleId: string;

  beforeAll(async () => {
    customerId = await buildCustomer(kit, group.d1, { sms: 'UNKNOWN' });
    vehicleId = await buildVehicle(kit, group.d1, customerId, { plate: '苏A88888' });
    await asSystem(kit, (tx) => changeOwner(tx, group.d1, vehicleId, customerId, '2025-12-01'));
    await buildOrder(kit, group.d1, vehicleId, customerId, { openedOn: '2026-03-03', handedOverOn: '2026-03-04' });
    await calls(customerId, ['2026-03-02 16:30'], vehicleId, '客户说周三来');
    await messages(customerId, group.d1, ['2026-03-02 01:00']);
    await messages(customerId, group.d1, ['2026-03-01 02:00'], 'FAILED');
    await messages(customerId, group.d1, ['2026-03-09 02:00'], 'QUEUED');
    await asSystem(kit, (tx) => insertRows(tx.db, 'appointment', ['2026-03-03 01:00', '2026-03-20 01:00'].map((at) => ({ id: newId('apt'), dealerId: group.d1, customerId, vehicleId, plannedAt: utc(at), status: 'ARRIVED', ...stampsOf(tx.now) }))));
    await asSystem(kit, (tx) => insertRows(tx.db, 'tier_move', [[null, 'C', '2026-02-01'], ['C', 'B', '2026-02-20']].map(([fromTier, toTier, day]) => ({
      id: newId('tmv'), dealerId: group.d1, customerId, scheme: 'ABCD', fromTier, toTier, score: null, cause: 'EVALUATION', movedOn: day, movedAt: utc(`${day} 18:00`) }))));
    kit.timeIs('2026-03-05 09:00');
    await saysConsent(director, customerId, 'GRANTED');
    kit.timeIs('2026-03-06 09:00');
    const desk = await as(kit, 'CARE_SPECIALIST', group.d1);
    await register(desk, group.d1, { customerId, vehicleId, contactName: null, contactPhone: null, description: '空调不制冷' });
    kit.timeIs('2026-03-10 10:00');
  });

  test('is one order of time over everything, in the dealer\'s days', async () => {
    const all = await page(director, 'customer', customerId);
    expect(told(all)).toEqual(['COMPLAINT RECEIVED', 'CONSENT GRANTED', 'APPOINTMENT ARRIVED', 'CONTACT OUT', 'VISIT MINOR', 'MESSAGE SENT', 'MESSAGE FAILED', 'TIER B', 'OWNERSHIP BEGAN']);
    // 00:30 at the dealer: the call stands under the next day, above the visit of which only the day is known.
    expect(all.nodes.filter(({ onDay }) => onDay === '2026-03-03').map(({ kind, hasHour }) => [kind, hasHour])).toEqual([['APPOINTMENT', true], ['CONTACT', true], ['VISIT', false]]);
    expect(all.totalCount).toBe(all.nodes.length);
  });

  test('tells words, cars and works', async () => {
    const { nodes } = await page(director, 'customer', customerId);
    const of = (kind: string): Entry => nodes.find((entry) => entry.kind === kind)!;
    expect([of('CONTACT').words, of('MESSAGE').words, nodes.find(({ event }) => event === 'RECEIVED')!.words]).toEqual(['客户说周三来', '您的爱车该保养了', '空调不制冷']);
    expect([of('VISIT').vehicle?.plate, of('VISIT').order?.lines[0]?.work, of('OWNERSHIP').vehicle?.plate]).toEqual(['苏A88888', '常规保养', '苏A88888']);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['kinds', { kinds: ['VISIT', 'APPOINTMENT'] }, ['APPOINTMENT ARRIVED', 'VISIT MINOR']],
    ['no kind', { kinds: [] }, []],
    ['a day', { from: '2026-03-03', to: '2026-03-03' }, ['APPOINTMENT ARRIVED', 'CONTACT OUT', 'VISIT MINOR']],
    ['a day before', { from: '2026-03-02', to: '2026-03-02' }, ['MESSAGE SENT']],
    ['a kind up to a day', { kinds: ['MESSAGE', 'OWNERSHIP'], to: '2026-03-01' }, ['MESSAGE FAILED', 'OWNERSHIP BEGAN']],
  ])('is narrowed by %s', async (_name, args, expected) => {
    const found = await page(director, 'customer', customerId, args);
    expect(told(found)).toEqual(expected);
    expect(found.totalCount).toBe(expected.length);
  });

  test('shows each reader what the post may see, and strangers nothing', async () => {
    const [sibling, region, service] = [await as(kit, 'CARE_DIRECTOR', group.d2), await as(kit, 'REGION_MANAGER', group.north), await as(kit, 'SERVICE_MANAGER', group.d1)];
    const refused = await sibling.send('query ($id: ID!) { customer(id: $id) { timeline { nodes { id } } } }', { id: customerId });
    expect(refused.errors[0]?.extensions.code).toBe('NOT_FOUND');
    // A region opens what climbed to it: a complaint that stayed at the dealer is not told (rulings 4), messages are the dealer's, and no words of people.
    const above = (await page(region, 'customer', customerId)).nodes;
    expect([above.filter(({ kind }) => kind === 'COMPLAINT' || kind === 'MESSAGE'), above.filter(({ words }) => words !== null)]).toEqual([[], []]);
    expect(above.map(({ kind }) => kind)).toContain('VISIT');
    // Who may not see messages reads in the ledger that some went out.
    const workshop = (await page(service, 'customer', customerId)).nodes;
    expect(workshop.filter(({ kind }) => kind === 'MESSAGE')).toEqual([]);
    expect(workshop.filter(({ kind, channel }) => kind === 'CONTACT' && channel === 'SMS').map(({ words }) => words)).toEqual([null]);
    // An advisor who is not the keeper has no such customer; the keeper has visits and no messages.
    const advisor = await as(kit, 'SERVICE_ADVISOR', group.d1);
    expect((await advisor.send('query ($id: ID!) { customer(id: $id) { id } }', { id: customerId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await asSystem(kit, (tx) => tx.db.run('UPDATE customer SET owner_user_id = ? WHERE id = ?', [bareId(advisor.person.id), bareId(customerId)]));
    const kept = new Set((await page(advisor, 'customer', customerId)).nodes.map(({ kind }) => kind));
    expect([kept.has('VISIT'), kept.has('CONTACT'), kept.has('MESSAGE'), kept.has('SURVEY'), kept.has('COMPLAINT')]).toEqual([true, true, false, false, false]);
  });

  test('of a car tells what the car went through, and of persons only the present owner\'s dealings (F2)', async () => {
    const buyer = await buildCustomer(kit, group.d1);
    const sold = await buildVehicle(kit, group.d1, customerId, { plate: '苏A99999' });
    await asSystem(kit, (tx) => changeOwner(tx, group.d1, sold, customerId, '2025-01-01'));
    await buildOrder(kit, group.d1, sold, customerId, { handedOverOn: '2025-05-05' });
    await calls(customerId, ['2025-05-08 02:00'], sold, '前车主的电话');
    await asSystem(kit, async (tx) => {
      await changeOwner(tx, group.d1, sold, buyer, '2026-02-01');
      await tx.db.run('UPDATE vehicle SET owner_id = ? WHERE id = ?', [bareId(buyer), bareId(sold)]);
    });
    await calls(buyer, ['2026-02-03 02:00'], sold, '新车主的电话');
    const ofCar = await page(director, 'vehicle', sold);
    expect(told(ofCar)).toEqual(['CONTACT OUT', 'OWNERSHIP BEGAN', 'OWNERSHIP ENDED', 'VISIT MINOR', 'OWNERSHIP BEGAN']);
    expect(JSON.stringify(ofCar.nodes)).not.toContain('前车主');
    // The seller keeps the history of the own dealings, the buyer has none before the day.
    expect(told(await page(director, 'customer', customerId, { to: '2025-12-31', from: '2025-01-01' }))).toContain('VISIT MINOR');
    expect(told(await page(director, 'customer', buyer, { kinds: ['VISIT', 'CONTACT', 'OWNERSHIP'] }))).toEqual(['CONTACT OUT', 'OWNERSHIP BEGAN']);
  });

  test('refuses a cursor that is none', async () => {
    const { errors } = await director.send('query ($id: ID!) { customer(id: $id) { timeline(after: "bm9uc2Vuc2U") { nodes { id } } } }', { id: customerId });
    expect(errors[0]?.extensions.code).toBe('CURSOR_INVALID');
  });
});

describe('paging', () => {
  test('neither skips nor repeats, though the dealer writes on meanwhile and many things have one instant', async () => {
    const customerId = await buildCustomer(kit, group.d1);
    const vehicleId = await buildVehicle(kit, group.d1, customerId);
    // 16:00 UTC is midnight at the dealer: visits, calls and messages that all have one place in time.
    const instants = Array.from({ length: 10 }, (_, index) => `2026-01-${String(10 + Math.floor(index / 4)).padStart(2, '0')} 16:00`);
    await calls(customerId, instants);
    await messages(customerId, group.d1, instants);
    for (const day of ['2026-01-10', '2026-01-11', '2026-01-11', '2026-01-12', '2026-01-12', '2026-01-13']) await buildOrder(kit, group.d1, vehicleId, customerId, { openedOn: day, handedOverOn: '2026-02-01' });
    const before = (await page(director, 'customer', customerId)).nodes.map(({ id }) => id);
    for (const first of [1, 3, 7]) {
      const seen: string[] = [];
      let after: string | null = null;
      for (let turn = 0; turn < 100; turn += 1) {
        const next: Page = await page(director, 'customer', customerId, { first, after });
        seen.push(...next.nodes.map(({ id }) => id));
        if (!next.pageInfo.hasNextPage) break;
        after = next.pageInfo.endCursor;
        if (turn % 3 === 0) {
          await calls(customerId, ['2026-03-09 02:00', '2026-01-11 16:00', '2026-01-01 00:00']);
          await messages(customerId, group.d1, ['2026-01-12 16:00']);
        }
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(before.filter((id) => !seen.includes(id))).toEqual([]);
    }
  });
});
