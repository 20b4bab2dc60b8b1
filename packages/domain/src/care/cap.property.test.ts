import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type LocalDate } from '../time/local-date.js';
import { resolveCollisions } from './cap.js';
import { defaultCapPolicy } from './cap-policy.js';
import type { CapDecisions, CapUnit, ContactHistory } from './cap-unit.js';

const START = '2026-03-01';
const dayNumber = fc.integer({ min: 0, max: 75 });
const dayAfterStart = (days: number): LocalDate => addDays(START, days);

const anyUnit: fc.Arbitrary<CapUnit> = fc.record({
  dealerId: fc.constantFrom('east', 'west'), capClass: fc.constantFrom('INVITE', 'INVITE', 'INVITE', 'FOLLOW_UP', 'GREETING', 'ALERT', 'EXEMPT'),
  priority: fc.constantFrom(20, 30, 40, 50, 80), ruleCode: fc.constantFrom('CR-20', 'CR-21', 'CR-23', 'CR-24', 'CR-30'),
  day: dayNumber, early: fc.integer({ min: 0, max: 5 }), window: fc.integer({ min: 0, max: 30 }), short: fc.integer({ min: 0, max: 3 }),
  hasCall: fc.boolean(), hasSms: fc.boolean(), mergeable: fc.boolean(), alwaysGuest: fc.boolean(), isBirthday: fc.boolean(), redAlert: fc.boolean(), hasSurvey: fc.boolean(),
  refusedChannels: fc.subarray(['PHONE' as const, 'SMS' as const]),
}).map(({ day, early, window, short, capClass, ...unit }) => ({
  ...unit, capClass: capClass as CapUnit['capClass'], id: '', settled: false, smsOnly: false, t: dayAfterStart(day), earliestT: dayAfterStart(day),
  windowFrom: dayAfterStart(day - early), windowTo: dayAfterStart(day + window), latestT: dayAfterStart(day + Math.max(0, window - short)),
}));

const units = fc.array(anyUnit, { maxLength: 14 }).map((list) => list.map((unit, index) => ({ ...unit, id: `unit-${index}` })));
const history: fc.Arbitrary<ContactHistory> = fc.record({
  contacts: fc.array(fc.record({ capClass: fc.constantFrom('INVITE' as const, 'GREETING' as const, 'ALERT' as const), t: fc.integer({ min: -40, max: 3 }).map(dayAfterStart) }), { maxLength: 6 }),
  complaintOpen: fc.boolean(),
});
/** Every week the dealers close on other days. */
const isCallable = (dealerId: string, day: LocalDate): boolean => daysBetween(START, day) % 7 !== (dealerId === 'east' ? 0 : 3);

/** What is stored after the decisions, as the next run finds it. */
function applied(list: readonly CapUnit[], decisions: CapDecisions): CapUnit[] {
  return list.flatMap((unit) => {
    const decision = decisions.get(unit.id)!;
    if (decision.kind === 'KEEP') return [unit];
    if (decision.kind === 'MOVE') return [{ ...unit, t: decision.t }];
    return decision.kind === 'SMS_ONLY' ? [{ ...unit, smsOnly: true, hasCall: false }] : [];
  });
}

const given = (check: (list: CapUnit[], past: ContactHistory, decisions: CapDecisions) => void): void => {
  fc.assert(fc.property(units, history, (list, past) => check(list, past, resolveCollisions(list, past, isCallable))), { numRuns: 500 });
};

describe('whatever is planned for a person', () => {
  test('CAP-1: never more than 1 invite in 7 days and 3 in 30, counted at each one that takes place', () => {
    given((list, past, decisions) => {
      const invites = (contacts: readonly { capClass: string; t: LocalDate }[]): LocalDate[] => contacts.filter(({ capClass }) => capClass === 'INVITE').map(({ t }) => t);
      const taking = invites(applied(list, decisions).filter(({ smsOnly }) => !smsOnly));
      const all = [...taking, ...invites(past.contacts)];
      for (const { units: most, inDays } of defaultCapPolicy.invite) for (const x of all) {
        const inWindow = (day: LocalDate): boolean => daysBetween(day, x) >= 0 && daysBetween(day, x) < inDays;
        if (taking.some(inWindow)) expect(all.filter(inWindow).length).toBeLessThanOrEqual(most);
      }
    });
  });

  test('the answer does not depend on the order of the units', () => {
    fc.assert(fc.property(units.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }))), history, ([list, shuffled], past) => {
      const sorted = (decisions: CapDecisions) => [...decisions].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(sorted(resolveCollisions(shuffled, past, isCallable))).toEqual(sorted(resolveCollisions(list, past, isCallable)));
    }), { numRuns: 500 });
  });

  test('running it on its own result changes nothing', () => {
    given((list, past, decisions) => {
      const again = resolveCollisions(applied(list, decisions), past, isCallable);
      expect([...again.values()].filter(({ kind }) => kind !== 'KEEP')).toEqual([]);
    });
  });

  test('every unit gets exactly one answer', () => {
    given((list, _past, decisions) => {
      expect([...decisions.keys()].sort()).toEqual(list.map(({ id }) => id).sort());
    });
  });

  test('a unit moves only later, inside its limits, to a day on which its dealer may call; greetings and alerts never move', () => {
    given((list, _past, decisions) => {
      for (const unit of list) {
        const decision = decisions.get(unit.id)!;
        if (decision.kind !== 'MOVE') continue;
        expect([unit.capClass, decision.t > unit.t, decision.t <= unit.latestT]).toEqual(['INVITE', true, true]);
        expect(!unit.hasCall || isCallable(unit.dealerId, decision.t)).toBe(true);
      }
    });
  });

  test('a guest is told by its own dealer, in a contact that takes place, inside its window opened 14 days early', () => {
    given((list, _past, decisions) => {
      const taking = new Map(applied(list, decisions).map((unit) => [unit.id, unit]));
      for (const guest of list) {
        const decision = decisions.get(guest.id)!;
        if (decision.kind !== 'MERGE') continue;
        const host = taking.get(decision.hostId);
        expect(host?.dealerId).toBe(guest.dealerId);
        if (guest.capClass !== 'INVITE') continue;
        expect([host!.t <= guest.windowTo, host!.t >= addDays(guest.windowFrom, -defaultCapPolicy.mergeEarlyDays), host!.smsOnly]).toEqual([true, true, false]);
      }
    });
  });

  test('CAP-2: one greeting a day', () => {
    given((list, past, decisions) => {
      const days = applied(list, decisions).filter(({ capClass }) => capClass === 'GREETING').map(({ t }) => t);
      const sent = past.contacts.filter(({ capClass }) => capClass === 'GREETING').map(({ t }) => t);
      expect(new Set(days).size).toBe(days.length);
      expect(days.filter((day) => sent.includes(day))).toEqual([]);
    });
  });

  test('CAP-8: with an open case no invite, greeting or survey takes place', () => {
    given((list, past, decisions) => {
      if (!past.complaintOpen) return;
      expect(applied(list, decisions).filter(({ capClass, hasSurvey }) => hasSurvey || capClass === 'INVITE' || capClass === 'GREETING')).toEqual([]);
    });
  });
});
