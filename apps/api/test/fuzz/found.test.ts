import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../kit/client.js';
import { useKit } from '../kit/kit.js';
import { buildKey } from '../kit/partner.js';
import { as, buildGroup, type Group } from '../kit/people.js';

const kit = useKit();
let group: Group;
let director: Client;
let partner: Client;

beforeAll(async () => {
  group = await buildGroup(kit);
  director = await as(kit, 'GENERAL_MANAGER', group.d1);
  ({ partner } = await buildKey(kit, group.d1, ['organisation:read', 'complaints:import']));
});

// What random requests have found, each once more by itself.
test('a directive without its argument is refused, to strangers in the same words as any other query', async () => {
  const wrong = 'subscription { notificationAdded @include { id } }';
  const [mine, theirs] = [await director.send(wrong), await kit.anyone().send(wrong)];
  expect([mine.status, mine.errors[0]!.extensions.code, theirs.status, theirs.errors[0]!.extensions.code]).toEqual([400, 'BAD_REQUEST', 401, 'UNAUTHENTICATED']);
});

test('a subscription by POST is refused', async () => {
  expect(await director.refused('subscription ($id: ID!) { complaintChanged(unitId: $id) { id } }', { id: group.d1 })).toBe('BAD_REQUEST');
});

test('more faults in the variables than are counted are refused as one', async () => {
  const filter = { and: Array.from({ length: 80 }, () => ({ isOpen: 'x', level: 1 })) };
  expect(await director.refused('query ($f: ComplaintFilter) { complaints(filter: $f) { totalCount } }', { f: filter })).toBe('BAD_REQUEST');
});

test('a partner has no language of its own to set', async () => {
  expect(await partner.refused('mutation { setLanguage(input: { locale: EN }) { id } }')).toBe('FORBIDDEN');
});

test('the mark of a page that is none, in the list of imports', async () => {
  for (const after of ['刹车', 'x', "' OR 1=1 --"]) expect(await partner.refused('query ($after: String) { importRuns(after: $after) { totalCount } }', { after })).toBe('CURSOR_INVALID');
});

test('a hold that says nothing of its kind takes the hold off', async () => {
  const { createCustomer } = await director.ask<{ createCustomer: { id: string } }>('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }', { input: { dealerId: group.d1, name: '张三', phone: '13800138000' } });
  const hold = (more: object) => director.send('mutation ($input: HoldCustomerInput!) { holdCustomer(input: $input) { id } }', { input: { customerId: createCustomer.id, reason: '法院来函，暂缓删除资料', ...more } });
  expect([...(await hold({})).errors, ...(await hold({})).errors]).toEqual([]);
});

test('an e-mail address with half a character in it is wrong input, not our fault', async () => {
  const input = {
    token: 'x', manufacturer: { code: 'M', nameZh: '厂', nameEn: 'M' }, region: { code: 'R', nameZh: '区', nameEn: 'R' }, dealer: { code: 'D', nameZh: '店', nameEn: 'D' },
    profile: { appointmentPhone: '051288880000', rescuePhone: '051288880001', address: '路', smsSignature: '店' }, administrator: { name: '甲', email: '\ude00@x.cn', password: 'a-long-enough-word', locale: 'ZH_CN' }, timezone: 'Asia/Shanghai',
  };
  expect(await director.refused('mutation ($input: SetUpInput!) { setUp(input: $input) }', { input })).toBe('INVALID_INPUT');
});
