import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, yearOf, type LocalDate } from '../time/local-date.js';
import { monthDayText, type CandidateRange } from './candidate-range.js';
import { defaultRules } from './default-rules.js';
import { isRuleOf, type CareRule, type RuleOf } from './rule.js';
import { jobTypes } from './trigger-kind.js';
import { candidates, isBuiltTrigger, occurrences, triggers, type BuiltTrigger, type TriggerSubjects } from './triggers.js';
import { nextMaintenance } from './triggers/periodic-maintenance.js';

const day = (from: string, days: number): fc.Arbitrary<LocalDate> => fc.integer({ min: 0, max: days }).map((offset) => addDays(from, offset));
const recent = day('2019-01-01', 3000);
const T_RANGES = fc.tuple(day('2020-01-01', 3000), fc.integer({ min: 0, max: 60 })).map(([from, length]) => [from, addDays(from, length)] as const);

/** A subject of each kind, and the value of the column by which it is chosen. */
const subjects: { [K in BuiltTrigger]: { any: fc.Arbitrary<TriggerSubjects[K]>; column: (subject: TriggerSubjects[K], rule: RuleOf<K>) => string | null } } = {
  DELIVERY: { any: fc.record({ deliveryDate: recent }), column: (car) => car.deliveryDate },
  ORDER_HANDED_OVER: { any: fc.record({ orderId: fc.uuid(), handedOverDate: recent, jobTypes: fc.subarray([...jobTypes]) }), column: (order) => order.handedOverDate },
  SOLAR_BIRTHDAY: { any: fc.record({ solarBirthday: fc.oneof(day('1940-01-01', 25_000), fc.constant('1988-02-29')) }), column: (person) => person.solarBirthday!.slice(5) },
  LUNAR_BIRTHDAY: {
    any: fc.record({
      lunarBirthday: fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 30 }), leap: fc.boolean() }),
      leapPolicy: fc.constantFrom(null, 'LEAP_FIRST' as const, 'ORDINARY_ONLY' as const, 'BOTH' as const),
    }),
    column: (person) => monthDayText(person.lunarBirthday!.month, person.lunarBirthday!.day),
  },
  FIRST_MAINTENANCE: { any: fc.record({ deliveryDate: recent, model: fc.constantFrom(null, '柯珞克', '速派'), maintained: fc.boolean() }), column: (car) => car.deliveryDate },
  PERIODIC_MAINTENANCE: {
    any: fc.record({ model: fc.constantFrom(null, '速派'), visits: fc.array(fc.record({ orderId: fc.uuid(), date: recent }), { maxLength: 6 }) }),
    column: (car, rule) => nextMaintenance(rule.trigger, car)?.due ?? null,
  },
  POLICY_END: { any: fc.record({ policyId: fc.uuid(), kind: fc.constantFrom('COMPULSORY' as const, 'COMMERCIAL' as const), endDate: recent, renewed: fc.boolean() }), column: (policy) => policy.endDate },
  INSPECTION_DUE: {
    any: fc.record({ registrationDate: day('1985-01-01', 15_000), usage: fc.constantFrom('PRIVATE' as const, 'OFFICIAL' as const, 'COMMERCIAL' as const), excludedFromRelaxation: fc.boolean(), doneDates: fc.constant([]) }),
    column: (car) => car.registrationDate,
  },
};

const isIn = (value: string, ranges: readonly CandidateRange[]): boolean => ranges.some(({ from, to }) => value >= from && value <= to);

function rulesOf<K extends BuiltTrigger>(kind: K): RuleOf<K>[] {
  return defaultRules.filter((rule): rule is Extract<CareRule, RuleOf<K>> => isRuleOf(rule, kind));
}

function checkKind<K extends BuiltTrigger>(kind: K): void {
  const { any, column } = subjects[kind];
  fc.assert(fc.property(any, T_RANGES, fc.integer({ min: -40, max: 10 }), (subject, [from, to], shift) => {
    for (const shipped of rulesOf(kind)) {
      const rule = { ...shipped, offsetDays: shipped.offsetDays + shift };
      const found = occurrences(kind, rule, subject, from, to);
      expect(found.every(({ t }) => t >= from && t <= to)).toBe(true);
      expect(found.every(({ t, anchorDate }) => t === addDays(anchorDate, rule.offsetDays))).toBe(true);
      expect(new Set(found.map(({ anchorKey }) => anchorKey)).size).toBe(found.length);
      if (found.length > 0) expect(isIn(column(subject, rule)!, candidates(kind, rule, from, to))).toBe(true);
    }
  }), { numRuns: 300 });
}

describe('every subject with an occasion in the range stands in one of the index ranges', () => {
  test.each(Object.keys(triggers) as BuiltTrigger[])('%s', (kind) => {
    expect(rulesOf(kind).length).toBeGreaterThan(0);
    checkKind(kind);
  });
});

test('the range cut in two finds the same as in one', () => {
  const [rule] = rulesOf('LUNAR_BIRTHDAY');
  fc.assert(fc.property(subjects.LUNAR_BIRTHDAY.any, day('2020-01-01', 3000), (subject, cut) => {
    const find = (from: string, to: string) => occurrences('LUNAR_BIRTHDAY', rule!, subject, from, to);
    const [from, to] = [addDays(cut, -200), addDays(cut, 200)];
    expect([...find(from, cut), ...find(addDays(cut, 1), to)]).toEqual(find(from, to));
  }));
});

test('a birthday comes once a calendar year, 29 February too', () => {
  const [rule] = rulesOf('SOLAR_BIRTHDAY');
  fc.assert(fc.property(subjects.SOLAR_BIRTHDAY.any, fc.integer({ min: 2010, max: 2090 }), (subject, year) => {
    const found = occurrences('SOLAR_BIRTHDAY', rule!, subject, `${year}-01-01`, `${year}-12-31`);
    expect(found).toHaveLength(yearOf(subject.solarBirthday!) < year ? 1 : 0);
  }));
});

test('kinds without an implementation are known as such', () => {
  expect([isBuiltTrigger('DELIVERY'), isBuiltTrigger('FESTIVAL'), isBuiltTrigger('toString')]).toEqual([true, false, false]);
});
