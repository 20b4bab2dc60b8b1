import { expect, test } from 'vitest';
import { defaultRule } from './default-rules.js';
import { goneCauses, standingOccurrence } from './purpose-gone.js';
import type { RuleOf } from './rule.js';
import type { Policy } from './triggers/policy-end.js';
import type { RegisteredVehicle } from './triggers/inspection-due.js';

const renewal = defaultRule('CR-23') as RuleOf<'POLICY_END'>;
const periodic = defaultRule('CR-21') as RuleOf<'PERIODIC_MAINTENANCE'>;
const first = defaultRule('CR-20') as RuleOf<'FIRST_MAINTENANCE'>;
const inspection = defaultRule('CR-24') as RuleOf<'INSPECTION_DUE'>;
const policy = (renewed: boolean): Policy => ({ policyId: 'ins_1', kind: 'COMMERCIAL', endDate: '2026-04-09', renewed });

test.each([
  ['a policy that ends', false, '2026-03-10'],
  ['EX-087 renewed here', true, undefined],
])('%s', (_what, renewed, t) => {
  expect(standingOccurrence('POLICY_END', renewal, policy(renewed), 'ins_1', '2026-03-10')?.t).toBe(t);
});

test('a visit after the invitation was planned ends it; an older one that comes to light moves its day', () => {
  const visits = [{ orderId: 'ord_1', date: '2026-01-10' }];
  const standing = (more: { orderId: string; date: string }[]) => standingOccurrence('PERIODIC_MAINTENANCE', periodic, { model: null, visits: [...visits, ...more] }, 'ord_1', '2026-07-03');
  expect(standing([])?.t).toBe('2026-07-03');
  expect(standing([{ orderId: 'ord_2', date: '2026-06-20' }])).toBeNull();
  expect(standing([{ orderId: 'ord_0', date: '2025-10-02' }])?.t).toBe('2026-04-13');
});

test('first maintenance and inspection', () => {
  const car = (maintained: boolean) => ({ deliveryDate: '2026-01-15', model: '晶锐', maintained });
  expect(standingOccurrence('FIRST_MAINTENANCE', first, car(false), '2026-01-15', '2026-04-08')?.anchorDate).toBe('2026-04-15');
  expect(standingOccurrence('FIRST_MAINTENANCE', first, car(true), '2026-01-15', '2026-04-08')).toBeNull();
  const registered = (doneDates: string[]): RegisteredVehicle => ({ registrationDate: '2020-06-18', usage: 'PRIVATE', excludedFromRelaxation: false, doneDates });
  expect(standingOccurrence('INSPECTION_DUE', inspection, registered([]), '2026-06', '2026-05-31')?.anchorDate).toBe('2026-06-30');
  expect(standingOccurrence('INSPECTION_DUE', inspection, registered(['2026-05-02']), '2026-06', '2026-05-31')).toBeNull();
});

test('only what somebody can do elsewhere has a cause', () => {
  expect(goneCauses).toEqual({ FIRST_MAINTENANCE: 'SERVICED', PERIODIC_MAINTENANCE: 'SERVICED', POLICY_END: 'RENEWED', INSPECTION_DUE: 'INSPECTED' });
});
