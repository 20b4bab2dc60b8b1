import { expect, test } from 'vitest';
import { ruleInForce, type LegalRule } from './legal-rule.js';

const row = (code: string, validFrom: string): LegalRule<number> => ({ code, validFrom, basis: 'LAW', value: 0 });
const rows = [row('second', '2022-10-01'), row('first', '2014-09-01'), row('third', '2027-01-01')];

test.each([
  ['2010-01-01', 'first'], ['2014-09-01', 'first'], ['2022-09-30', 'first'], ['2022-10-01', 'second'], ['2026-12-31', 'second'], ['2027-01-01', 'third'],
])('on %s the %s rule holds', (on, code) => {
  expect(ruleInForce(rows, on)?.code).toBe(code);
});

test('no rule, no answer', () => {
  expect(ruleInForce([], '2026-01-01')).toBeNull();
});
