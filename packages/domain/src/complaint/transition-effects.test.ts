import { describe, expect, test } from 'vitest';
import { at, SHANGHAI } from '../testing/example-dealer.js';
import { systemActor } from './actor.js';
import { unregisteredCase, type ComplaintFacts } from './case-facts.js';
import type { ClockCommand } from './clock-command.js';
import type { Level } from './level.js';
import { decideTransition, type TransitionVerdict } from './transitions.js';
import type { TransitionInput } from './transition-input.js';
import type { ComplaintAction } from './transition-table.js';

const now = at('2026-03-09 10:00');
const measure = { kind: 'REMEDY' as const, amountFen: 0, approved: true, ownerId: 'li', dueAt: now, done: true };
const complete: TransitionInput = {
  now, reason: '客户要求', description: '异响', reachable: true, contact: { at: now, channel: 'PHONE', outcome: 'REACHED' }, department: 'SERVICE', policyChecked: true,
    answerLogged: true, customerInformed: true,
  statementLogged: true, noPressureNoted: true, confirmedById: 'wang', sameMatter: true, master: { isOpen: true, sameCustomer: true, sameVehicle: true, sameCause: true },
    ownerId: 'wang', crisis: 'MEDIA',
};

/** The outcome when everything that is asked for is there. */
function take(action: ComplaintAction, facts: Partial<ComplaintFacts>, input: Partial<TransitionInput> = {}): TransitionVerdict {
  const base = unregisteredCase(facts.level ?? 'DEALER_FRONTLINE', SHANGHAI);
  const verdict = decideTransition({ ...base, causes: ['D3.1'], hasRootCause: true, isValid: true, reviewedById: 'wang', measures: [measure], closedAt: now, ...facts },
    action, systemActor, { ...complete, ...input });
  if (!verdict.ok) throw new RangeError(`${action}: ${verdict.code}`);
  return verdict;
}

const started = (verdict: TransitionVerdict): string[] => verdict.clocks.flatMap((command) => (command.do === 'START' || command.do === 'RESTART' ? [`${command.kind}@${command.level} from ${command.from}`] : []));
const met = (verdict: TransitionVerdict): string[] => verdict.clocks.flatMap((command) => (command.do === 'MEET' ? [command.kind] : []));
const others = (verdict: TransitionVerdict): ClockCommand['do'][] => verdict.clocks.map((command) => command.do).filter((act) => act !== 'START' && act !== 'MEET');

describe('K1: which clocks start', () => {
  const usual = ['FIRST_CONTACT@DEALER_FRONTLINE from RECEIVED', 'FEEDBACK@DEALER_FRONTLINE from RECEIVED', 'RESOLVE@DEALER_FRONTLINE from RECEIVED',
    'CONSUMER_NOTICE@DEALER_FRONTLINE from RECEIVED'];
  test.each<[string, Partial<ComplaintFacts>, string[]]>([
    ['at a dealer', {}, usual],
    ['a three-guarantee request', { subtype: 'THREE_GUARANTEE' }, [...usual, 'LEGAL_REPLY@DEALER_FRONTLINE from RECEIVED', 'LEGAL_COMPLETE@DEALER_FRONTLINE from RECEIVED']],
    ['a case of the online settlement', { odr: true }, [...usual, 'ODR@DEALER_FRONTLINE from RECEIVED']],
    ['above the dealer the dealer\'s clocks wait for dispatch (rulings 1)', { level: 'MANUFACTURER', executor: 'MANUFACTURER', atDealer: false }, [
      'LEVEL_CONTACT@MANUFACTURER from RECEIVED', 'RESOLVE@MANUFACTURER from RECEIVED', 'CONSUMER_NOTICE@MANUFACTURER from RECEIVED']],
  ])('%s', (_what, facts, expected) => {
    expect(started(take('REGISTER', { ...facts, status: null }))).toEqual(expected);
  });

  test('a GENERAL case does nothing at once', () => {
    expect(take('REGISTER', { status: null })).toMatchObject({ atOnce: [], escalations: [] });
  });

  test('EX-171: a MAJOR case goes to the region at once, with everybody told', () => {
    expect(take('REGISTER', { status: null, severity: 'MAJOR', crisis: 'INJURY' }).atOnce).toEqual([
      { code: 'MAJOR_CLIMB', act: { do: 'ESCALATE', toLevel: 'REGION', trigger: 'MAJOR_CASE' } },
      { code: 'MAJOR_TELL', act: { do: 'NOTIFY', recipients: ['MANAGER', 'GM', 'REGION_OFFICER', 'REGION_MANAGER', 'MANUFACTURER', 'PR'] } },
    ]);
  });

  test('EX-180: a case of the regulator is copied to the region', () => {
    expect(take('REGISTER', { status: null, severity: 'MEDIUM', external: true, odr: true }).atOnce).toEqual([{ code: 'EXTERNAL_COPY', act: { do: 'NOTIFY',
      recipients: ['REGION_OFFICER'] } }]);
  });
});

describe('K2 to K6', () => {
  test('K2: a duplicate gives its clocks to the master and ends', () => {
    expect(take('MERGE', { status: 'RECEIVED' })).toMatchObject({ to: 'DUPLICATE', clocks: [{ do: 'MERGE_INTO_MASTER' }], changes: { closeReason: 'DUPLICATE', closedAt: now } });
  });

  test('K3: the desk has contacted the customer and must hand over what it cannot solve', () => {
    const verdict = take('CONTACT', { status: 'RECEIVED' });
    expect([met(verdict), started(verdict)]).toEqual([['FIRST_CONTACT'], ['HANDOVER@DEALER_FRONTLINE from EVENT']]);
  });

  test('K3: with management already nothing is handed over', () => {
    expect(started(take('CONTACT', { status: 'RECEIVED', level: 'DEALER_MANAGEMENT' }))).toEqual([]);
  });

  test('K3: the manufacturer calls before it has dispatched the case', () => {
    expect(met(take('CONTACT', { status: 'RECEIVED', level: 'MANUFACTURER', executor: 'MANUFACTURER', atDealer: false }))).toEqual(['FIRST_CONTACT', 'LEVEL_CONTACT']);
  });

  test('K4: the department is set', () => {
    expect(take('INVESTIGATE', { status: 'CONTACTED' }).changes).toEqual({ department: 'SERVICE' });
  });

  test('K5: an offer is feedback; from level 2 on the next feedback is promised', () => {
    const desk = take('PROPOSE', { status: 'INVESTIGATING' });
    const management = take('PROPOSE', { status: 'INVESTIGATING', level: 'DEALER_MANAGEMENT' });
    expect(met(desk)).toEqual(['FEEDBACK', 'CONSUMER_NOTICE', 'DECISION', 'LEGAL_REPLY', 'REQUEST_TO_DEALER']);
    expect([started(desk), started(management)]).toEqual([[], ['FEEDBACK@DEALER_MANAGEMENT from EVENT']]);
    expect(started(take('PROPOSE', { status: 'INVESTIGATING', level: 'REGION' }))).toEqual(['FEEDBACK@DEALER_MANAGEMENT from EVENT']);
  });

  test('K6: the online settlement is settled', () => {
    expect(met(take('ACCEPT', { status: 'PROPOSED', odr: true }))).toEqual(['ODR']);
  });

  test('K6: the customer accepts a second offer of management, nothing climbs any more', () => {
    expect(others(take('ACCEPT', { status: 'PROPOSED', level: 'DEALER_MANAGEMENT' }))).toEqual(['CANCEL']);
  });
});

describe('K7: the customer rejects', () => {
  test.each<[Level, Partial<TransitionVerdict['changes']>, string[], string[]]>([
    ['DEALER_FRONTLINE', { level: 'DEALER_MANAGEMENT', executor: 'DEALER_MANAGEMENT', rejectCount: 1 }, ['HANDOVER'], ['DECISION@DEALER_MANAGEMENT from EVENT']],
    ['DEALER_MANAGEMENT', { rejectCount: 1 }, [], ['HANDOVER@DEALER_MANAGEMENT from EVENT']],
    ['REGION', { rejectCount: 1 }, [], []],
  ])('EX-170: at %s', (level, changes, metClocks, startedClocks) => {
    const verdict = take('REJECT', { status: 'PROPOSED', level });
    expect([verdict.changes, met(verdict), started(verdict)]).toEqual([changes, metClocks, startedClocks]);
  });

  test('rejections add up', () => {
    expect(take('REJECT', { status: 'PROPOSED', level: 'DEALER_MANAGEMENT', rejectCount: 2 }).changes.rejectCount).toBe(3);
  });
});

describe('K8 to K11: resolving and calling back', () => {
  test('K8: resolved, the call-back starts', () => {
    const verdict = take('COMPLETE', { status: 'AGREED' });
    expect([met(verdict), started(verdict), others(verdict)]).toEqual([['RESOLVE', 'HANDOVER', 'LEGAL_COMPLETE', 'REQUEST_TO_DEALER'],
      ['CALLBACK@DEALER_FRONTLINE from EVENT'], ['CANCEL']]);
  });

  test('K9: closed', () => {
    const verdict = take('CALL_BACK_SATISFIED', { status: 'RESOLVED' });
    expect([met(verdict), others(verdict), verdict.changes]).toEqual([['CALLBACK'], ['CANCEL_ALL'], { closedAt: now, closeReason: 'CALLBACK_SATISFIED' }]);
  });

  test('K11: closed unreached is met as tried in vain', () => {
    const callBackAttempts = ['05', '06', '07'].map((day) => ({ at: at(`2026-03-${day} 10:00`), channel: 'PHONE' as const, outcome: 'BUSY' as const }));
    expect(take('CLOSE_UNREACHED', { status: 'RESOLVED', callBackAttempts }).clocks[0]).toEqual({ do: 'MEET', kind: 'CALLBACK', as: 'ATTEMPTED', level: null });
  });

  test('EX-176, K10: dissatisfied at the desk: level 2, one step graver, feedback anew', () => {
    const verdict = take('CALL_BACK_DISSATISFIED', { status: 'RESOLVED' });
    expect(verdict).toMatchObject({ to: 'INVESTIGATING', changes: { reopenCount: 1, level: 'DEALER_MANAGEMENT', severity: 'MEDIUM' }, escalations: [], atOnce: [] });
    expect([started(verdict), others(verdict)]).toEqual([['FEEDBACK@DEALER_MANAGEMENT from EVENT', 'DECISION@DEALER_MANAGEMENT from EVENT'], ['RECOMPUTE', 'RESTART']]);
  });

  test('K10: dissatisfied with what the region did: the region is asked again, the level stays (INV-04)', () => {
    const verdict = take('CALL_BACK_DISSATISFIED', { status: 'RESOLVED', level: 'REGION', executor: 'DEALER_MANAGEMENT' });
    expect(verdict.changes.level).toBeUndefined();
    expect(verdict.escalations).toEqual([{ do: 'REQUEST', toLevel: 'REGION', trigger: 'REJECTED_BY_CUSTOMER' }]);
  });

  test('K10: a MEDIUM case becomes MAJOR and goes to the region at once', () => {
    expect(take('CALL_BACK_DISSATISFIED', { status: 'RESOLVED', severity: 'MEDIUM' }).atOnce.map(({ code }) => code)).toEqual(['MAJOR_CLIMB', 'MAJOR_TELL']);
  });

  test('K10: a MAJOR case stays MAJOR, nothing is told twice', () => {
    expect(take('CALL_BACK_DISSATISFIED', { status: 'RESOLVED', severity: 'MAJOR', level: 'REGION' })).toMatchObject({ atOnce: [], changes: { reopenCount: 1 } });
  });
});

describe('K12 to K14: ending otherwise and coming back', () => {
  test.each([['JUDGE_INVALID', 'RESOLVED'], ['WITHDRAW', 'WITHDRAWN']] as const)('%s ends every clock and the escalation as %s (E11)', (action, as) => {
    expect(take(action, { status: 'CONTACTED', activeEscalations: ['REGION'] })).toMatchObject({ clocks: [{ do: 'CANCEL_ALL' }], escalations: [{ do: 'END', as }] });
  });

  test('nothing to end where nothing climbed', () => {
    expect(take('WITHDRAW', { status: 'CONTACTED' }).escalations).toEqual([]);
  });

  test('K14: new promises, at least level 2, reviewed anew', () => {
    const verdict = take('REOPEN', { status: 'CLOSED', reopenCount: 1 });
    expect(verdict.changes).toEqual({ reopenCount: 2, level: 'DEALER_MANAGEMENT', executor: 'DEALER_MANAGEMENT', severity: 'MEDIUM', closedAt: null, closeReason: null,
      reviewedById: null });
    expect(started(verdict)).toEqual([
      'FIRST_CONTACT@DEALER_FRONTLINE from EVENT', 'FEEDBACK@DEALER_MANAGEMENT from EVENT', 'RESOLVE@DEALER_MANAGEMENT from EVENT', 'DECISION@DEALER_MANAGEMENT from EVENT']);
  });

  test('K14: what was judged invalid is judged again', () => {
    expect(take('REOPEN', { status: 'CLOSED_INVALID', isValid: false }).changes).toMatchObject({ isValid: null, invalidReason: null });
    expect(take('REOPEN', { status: 'CLOSED' }).changes).not.toHaveProperty('isValid');
  });

  test('K14: a case that had reached the manufacturer comes back there (INV-04)', () => {
    const verdict = take('REOPEN', { status: 'CLOSED', level: 'MANUFACTURER' });
    expect(verdict.changes.level).toBeUndefined();
    expect(verdict.escalations).toEqual([{ do: 'REQUEST', toLevel: 'MANUFACTURER', trigger: 'REJECTED_BY_CUSTOMER' }]);
  });
});

describe('K15 to K18', () => {
  test('K15: the clocks are computed anew', () => {
    expect(take('CHANGE_SEVERITY', { status: 'CONTACTED' }, { severity: 'MEDIUM' })).toMatchObject({ to: 'CONTACTED', changes: { severity: 'MEDIUM' },
      clocks: [{ do: 'RECOMPUTE' }], atOnce: [] });
  });

  test('K15: raised to MAJOR the region has it at once', () => {
    expect(take('CHANGE_SEVERITY', { status: 'CONTACTED' }, { severity: 'MAJOR' }).atOnce[0]?.act).toEqual({ do: 'ESCALATE', toLevel: 'REGION', trigger: 'MAJOR_CASE' });
    expect(take('CHANGE_SEVERITY', { status: 'CONTACTED', level: 'REGION' }, { severity: 'MAJOR' }).atOnce.map(({ code }) => code)).toEqual(['MAJOR_TELL']);
  });

  test('K16: only the owner changes', () => {
    expect(take('ASSIGN', { status: 'CONTACTED' })).toMatchObject({ changes: { ownerId: 'wang' }, clocks: [] });
  });

  test('K17: a crisis is MAJOR and everybody hears of it, also when it was MAJOR before', () => {
    expect(take('RAISE_CRISIS', { status: 'CONTACTED' })).toMatchObject({ changes: { crisis: 'MEDIA', severity: 'MAJOR' }, clocks: [{ do: 'RECOMPUTE' }] });
    expect(take('RAISE_CRISIS', { status: 'CONTACTED', severity: 'MAJOR', level: 'REGION' })).toMatchObject({ clocks: [], atOnce: [{ code: 'MAJOR_TELL' }] });
  });

  const target = { unitId: 'D001', level: 'DEALER_FRONTLINE', isActive: true } as const;
  test('K18: from the manufacturer to a dealer (rulings 1)', () => {
    const verdict = take('DISPATCH', { status: 'RECEIVED', level: 'MANUFACTURER', executor: 'MANUFACTURER', atDealer: false }, { target });
    expect(verdict.changes).toEqual({ level: 'DEALER_FRONTLINE', executor: 'DEALER_FRONTLINE', ownerUnitId: 'D001', atDealer: true });
    expect(started(verdict)).toEqual(['REQUEST_TO_DEALER@MANUFACTURER from EVENT', 'FIRST_CONTACT@DEALER_FRONTLINE from EVENT', 'FEEDBACK@DEALER_FRONTLINE from EVENT']);
    expect(others(verdict)).toEqual(['CANCEL']);
  });

  test('K18: from the manufacturer to a region, which still has to call', () => {
    const verdict = take('DISPATCH', { status: 'RECEIVED', level: 'MANUFACTURER', executor: 'MANUFACTURER', atDealer: false }, { target: { ...target, unitId: 'R03',
      level: 'REGION' } });
    expect(verdict.changes).toMatchObject({ level: 'REGION', ownerUnitId: 'R03', atDealer: false });
    expect(started(verdict)).toEqual(['REQUEST_TO_DEALER@MANUFACTURER from EVENT', 'LEVEL_CONTACT@REGION from EVENT']);
  });
});
