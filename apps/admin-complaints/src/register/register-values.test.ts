import { expect, test } from 'vitest';
import { foresee, inputOf, noValues, type RegisterValues } from './register-values.js';

const told = (given: Partial<RegisterValues>): RegisterValues => ({ ...noValues, unitId: 'org_d', description: '空调不制冷', ...given });

test('somebody with a file is named by the file alone', () => {
  expect(inputOf(told({ customerId: 'cus_1', contactName: '王芳', contactPhone: '13800000000' }))).toEqual({
    unitId: 'org_d', channel: 'PHONE', description: '空调不制冷', customerId: 'cus_1', anonymous: false, accusedIds: [], immobile: false,
  });
});

test('a stranger leaves name and phone; a customer chosen before counts no more', () => {
  expect(inputOf(told({ who: 'stranger', customerId: 'cus_1', contactName: ' 李雷 ', contactPhone: '13800000000' }))).toMatchObject({ contactName: '李雷', contactPhone: '13800000000' });
  expect(inputOf(told({ who: 'stranger', customerId: 'cus_1' }))).not.toHaveProperty('customerId');
});

test.each([['unasked', undefined], ['no', false], ['yes', true]] as const)('nobody asked is not the same as nobody hurt: %s', (injury, sent) => {
  expect(inputOf(told({ injury })).injury).toBe(sent);
});

test('an external number is sent for an external case only', () => {
  const external = { externalChannel: 'HOTLINE_12345' as const, caseNo: '2026-77', receivedOn: '2026-03-01' };
  expect(inputOf(told({ channel: 'REGULATOR', ...external })).externalCase).toEqual({ channel: 'HOTLINE_12345', caseNo: '2026-77', receivedOn: '2026-03-01' });
  expect(inputOf(told({ channel: 'PHONE', ...external }))).not.toHaveProperty('externalCase');
});

const at = { tier: null, repeatCount: 1, now: new Date('2026-03-02T02:00:00Z'), zone: 'Asia/Shanghai' };

test.each<[string, Partial<RegisterValues>, Partial<typeof at> | object, string, string[]]>([
  ['a broken air conditioner', {}, {}, 'GENERAL', []],
  ['failing brakes', { description: '高速上刹车失灵' }, {}, 'MAJOR', ['MAJOR_CLIMB', 'MAJOR_TELL']],
  ['a class A customer', {}, { tier: 'A' }, 'MEDIUM', []],
  ['money back', { replacementOrReturn: true }, {}, 'MEDIUM', ['THREE_GUARANTEE_TELL']],
  ['a call of the hotline', { channel: 'REGULATOR' }, {}, 'MEDIUM', ['EXTERNAL_COPY']],
])('%s', (_, values, where, severity, acts) => {
  const foreseen = foresee(told(values), { ...at, ...where });
  expect(foreseen.severity).toBe(severity);
  expect(foreseen.acts.map(({ code }) => code)).toEqual(acts);
});
