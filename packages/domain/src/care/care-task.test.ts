import { describe, expect, test } from 'vitest';
import { at } from '../testing/example-dealer.js';
import type { CareFacts, CareMove } from './care-facts.js';
import { careStatuses, cancelCauses, isOpenTask, type CareStatus } from './care-status.js';
import { decideCareTask } from './care-task.js';
import { careActions, careActionsFrom, careTransitions, type CareAction } from './care-transitions.js';
import { noComplaint } from './shield.js';

const facts = (status: CareStatus, extra: Partial<CareFacts> = {}): CareFacts => ({
  taskId: 'tsk_1', status, suppressReason: status === 'SUPPRESSED' ? 'COMPLAINT' : null, capClass: 'INVITE', windowFrom: '2026-03-16', windowTo: '2026-04-15',
  endsAt: at('2026-04-16'), readyOn: '2026-03-15', hasCall: true, sms: 'SENT', tries: 1, maxTries: 3, ...extra,
});

/** A move of each kind that no guard stops. */
const fine: { [A in Exclude<CareAction, 'PLAN'>]: Extract<CareMove, { action: A }> } = {
  MERGE: { action: 'MERGE', hostId: 'tsk_2', hostStatus: 'PLANNED' },
  RELEASE: { action: 'RELEASE', hostOpen: false },
  DEFER: { action: 'DEFER', t: '2026-03-20' },
  REPLAN: { action: 'REPLAN' },
  SUPPRESS: { action: 'SUPPRESS', reason: 'CAP' },
  MAKE_READY: { action: 'MAKE_READY', today: '2026-03-15' },
  START: { action: 'START', channel: 'PHONE', inHours: true },
  RECORD: { action: 'RECORD', outcome: 'REACHED', appointment: true, slotLeft: true },
  TRY_AGAIN: { action: 'TRY_AGAIN', at: at('2026-03-17 09:00'), now: at('2026-03-16 15:00') },
  MISS: { action: 'MISS', now: at('2026-04-16') },
  FAIL: { action: 'FAIL', cause: 'WRONG_NUMBER' },
  CANCEL: { action: 'CANCEL', cause: 'RENEWED' },
  STOP: { action: 'STOP', reason: 'COMPLAINT' },
  RESUME: { action: 'RESUME', complaints: { open: false, endedOn: '2026-03-20' }, shieldDays: 3, today: '2026-03-23' },
};
const moves = Object.values(fine);

describe('each action in each status: along the table or refused (INV-02)', () => {
  test.each(moves.flatMap((move) => careStatuses.map((status) => [move, status] as const)).map(([move, status]) => [move.action, status, move] as const))('%s from %s', (action, status, move) => {
    const row = careTransitions.find((transition) => transition.action === action && transition.from.includes(status));
    const verdict = decideCareTask(facts(status, action === 'DEFER' ? { sms: 'WAITING' } : {}), move);
    if (row) expect(verdict).toMatchObject({ ok: true, transition: row.id, to: row.to });
    else expect(verdict).toEqual({ ok: false, code: 'MOVE_NOT_ALLOWED', params: { action, from: status, allowed: careActionsFrom(status) } });
  });
});

describe('the table of 3.7', () => {
  test.each([
    ['T2', 'PLANNED', 'MERGED'], ['T2-back', 'MERGED', 'PLANNED'], ['T3', 'PLANNED,READY', 'DEFERRED'], ['T3-again', 'DEFERRED', 'PLANNED'], ['T4', 'PLANNED', 'SUPPRESSED'], ['T5', 'PLANNED,DEFERRED', 'READY'],
    ['T6', 'READY', 'IN_PROGRESS'], ['T7', 'IN_PROGRESS', 'DONE'], ['T8', 'IN_PROGRESS', 'DEFERRED'], ['T9', 'READY,IN_PROGRESS', 'MISSED'], ['T10', 'READY,IN_PROGRESS', 'FAILED'],
    ['T11', 'PLANNED,DEFERRED,READY,IN_PROGRESS', 'CANCELLED'], ['T12', 'READY,IN_PROGRESS', 'SUPPRESSED'], ['T13', 'SUPPRESSED', 'PLANNED'],
  ])('%s: %s to %s', (id, from, to) => {
    const row = careTransitions.find((transition) => transition.id === id)!;
    expect([row.from.join(), row.to]).toEqual([from, to]);
  });

  test('T1 is how a task begins; ended ones never move but for T13 and topics that nobody told', () => {
    expect(careTransitions.filter(({ from }) => from.length === 0).map(({ id, to }) => [id, to])).toEqual([['T1', 'PLANNED']]);
    expect(careStatuses.filter((status) => careActionsFrom(status).length === 0)).toEqual(['DONE', 'MISSED', 'FAILED', 'CANCELLED']);
    expect(careStatuses.filter(isOpenTask)).toEqual(['PLANNED', 'READY', 'IN_PROGRESS', 'DEFERRED']);
    expect(new Set(careTransitions.map(({ action }) => action))).toEqual(new Set(careActions));
  });
});

describe('guards', () => {
  const pair = (extra: Partial<CareFacts>) => extra;
  test.each<[string, CareStatus, Partial<CareFacts>, CareMove, string]>([
    ['T2 a host that has ended', 'PLANNED', {}, { ...fine.MERGE, hostStatus: 'CANCELLED' }, 'HOST_NOT_OPEN'],
    ['T2 into itself', 'PLANNED', {}, { ...fine.MERGE, hostId: 'tsk_1' }, 'HOST_IS_ITSELF'],
    ['T2-back while the host may still tell it', 'MERGED', {}, { action: 'RELEASE', hostOpen: true }, 'HOST_STILL_OPEN'],
    ['T3 INV-17 a pair whose SMS is out', 'READY', {}, fine.DEFER, 'SMS_ALREADY_SENT'],
    ['T3 before the window', 'PLANNED', {}, { ...fine.DEFER, t: '2026-03-15' }, 'T_OUTSIDE_WINDOW'],
    ['T3 after the window', 'PLANNED', {}, { ...fine.DEFER, t: '2026-04-16' }, 'T_OUTSIDE_WINDOW'],
    ['T4 without a reason', 'PLANNED', {}, { action: 'SUPPRESS', reason: null }, 'REASON_REQUIRED'],
    ['T5 two days before the call', 'PLANNED', {}, { action: 'MAKE_READY', today: '2026-03-14' }, 'NOT_DUE_YET'],
    ['T6 a call at night', 'READY', {}, { ...fine.START, inHours: false }, 'OUTSIDE_CALL_HOURS'],
    ['T6 an SMS at night', 'READY', {}, { action: 'START', channel: 'SMS', inHours: false }, 'OUTSIDE_SEND_WINDOW'],
    ['T6 INV-17 the call before its SMS', 'READY', pair({ sms: 'WAITING' }), fine.START, 'SMS_FIRST'],
    ['T7 an invite needs yes or no to an appointment', 'IN_PROGRESS', {}, { ...fine.RECORD, appointment: null }, 'APPOINTMENT_ANSWER_REQUIRED'],
    ['T7 not reached after two tries', 'IN_PROGRESS', { tries: 2 }, { ...fine.RECORD, outcome: 'NOT_REACHED' }, 'TRIES_LEFT'],
    ['T7 a call is not delivered', 'IN_PROGRESS', {}, { ...fine.RECORD, outcome: 'MESSAGE_DELIVERED' }, 'OUTCOME_NOT_FITTING'],
    ['T7 a message is not reached', 'IN_PROGRESS', { hasCall: false }, { ...fine.RECORD, outcome: 'REACHED' }, 'OUTCOME_NOT_FITTING'],
    ['T8 after the third try', 'IN_PROGRESS', { tries: 3 }, fine.TRY_AGAIN, 'TRIES_USED'],
    ['T8 beyond the window', 'IN_PROGRESS', {}, { ...fine.TRY_AGAIN, at: at('2026-04-16') }, 'WINDOW_ENDED'],
    ['T9 while the window is open', 'IN_PROGRESS', {}, { action: 'MISS', now: at('2026-04-15 23:59:59') }, 'WINDOW_OPEN'],
    ['T9 EX-072 at 08:29', 'READY', { endsAt: at('2026-03-09 08:30') }, { action: 'MISS', now: at('2026-03-09 08:29') }, 'WINDOW_OPEN'],
    ['T10 a failed SMS leaves the call', 'READY', {}, { action: 'FAIL', cause: 'SMS_FAILED' }, 'CALL_STILL_POSSIBLE'],
    ['T11 without a cause', 'READY', {}, { action: 'CANCEL', cause: null }, 'REASON_REQUIRED'],
    ['T12 because nobody lifts the receiver', 'READY', {}, { action: 'STOP', reason: 'UNREACHABLE' }, 'STOP_REASON_NOT_FITTING'],
    ['T13 suppressed for want of consent', 'SUPPRESSED', { suppressReason: 'CONSENT' }, fine.RESUME, 'ONLY_COMPLAINT_RESUMES'],
    ['T13 the day before R', 'SUPPRESSED', {}, { ...fine.RESUME, today: '2026-03-22' }, 'CARE_SHIELDED'],
    ['T13 another case is open', 'SUPPRESSED', {}, { ...fine.RESUME, complaints: { open: true, endedOn: '2026-03-20' } }, 'CARE_SHIELDED'],
    ['T13 after the window', 'SUPPRESSED', {}, { ...fine.RESUME, today: '2026-04-16' }, 'WINDOW_ENDED'],
  ])('%s', (_what, status, extra, move, code) => {
    expect(decideCareTask(facts(status, extra), move)).toMatchObject({ ok: false, code });
  });

  test.each<[string, CareStatus, Partial<CareFacts>, CareMove, string]>([
    ['T6 the SMS of the pair failed: the call is made', 'READY', { sms: 'FAILED' }, fine.START, 'IN_PROGRESS'],
    ['T6 the pair has no SMS (rulings 6)', 'READY', { sms: 'NONE' }, fine.START, 'IN_PROGRESS'],
    ['T6 the SMS itself', 'READY', { sms: 'WAITING' }, { action: 'START', channel: 'SMS', inHours: true }, 'IN_PROGRESS'],
    ['T7 three tries in vain', 'IN_PROGRESS', { tries: 3 }, { action: 'RECORD', outcome: 'NOT_REACHED', appointment: null, slotLeft: true }, 'DONE'],
    ['T7 no slot left', 'IN_PROGRESS', { tries: 1 }, { action: 'RECORD', outcome: 'NOT_REACHED', appointment: null, slotLeft: false }, 'DONE'],
    ['T7 the customer refused', 'IN_PROGRESS', {}, { action: 'RECORD', outcome: 'REFUSED', appointment: null, slotLeft: true }, 'DONE'],
    ['T7 a greeting has no appointment', 'IN_PROGRESS', { capClass: 'GREETING', hasCall: false }, { action: 'RECORD', outcome: 'MESSAGE_DELIVERED', appointment: null, slotLeft: false }, 'DONE'],
    ['T9 EX-072 at 08:31', 'READY', { endsAt: at('2026-03-09 08:30') }, { action: 'MISS', now: at('2026-03-09 08:31') }, 'MISSED'],
    ['T10 a failed SMS without a call', 'READY', { hasCall: false }, { action: 'FAIL', cause: 'SMS_FAILED' }, 'FAILED'],
    ['T10 a wrong number', 'IN_PROGRESS', {}, fine.FAIL, 'FAILED'],
    ['T11 EX-087 renewed here while READY', 'READY', {}, fine.CANCEL, 'CANCELLED'],
    ['T3 INV-17 the SMS of the pair could not leave on its day', 'READY', { sms: 'WAITING' }, fine.DEFER, 'DEFERRED'],
    ['T12 the cap is used up when the SMS is to be handed over', 'READY', { sms: 'WAITING' }, { action: 'STOP', reason: 'CAP' }, 'SUPPRESSED'],
    ['T12 EX-097 complaint between SMS and call', 'IN_PROGRESS', {}, fine.STOP, 'SUPPRESSED'],
    ['T12 EX-099 refusal word between SMS and call', 'IN_PROGRESS', {}, { action: 'STOP', reason: 'CONSENT' }, 'SUPPRESSED'],
    ['T13 EX-097 on R', 'SUPPRESSED', {}, fine.RESUME, 'PLANNED'],
    ['T13 the last day of the window', 'SUPPRESSED', {}, { ...fine.RESUME, today: '2026-04-15' }, 'PLANNED'],
    ['T13 the case was struck out', 'SUPPRESSED', {}, { ...fine.RESUME, complaints: noComplaint }, 'PLANNED'],
  ])('%s', (_what, status, extra, move, to) => {
    expect(decideCareTask(facts(status, extra), move)).toMatchObject({ ok: true, to });
  });
});

test('an appointment starts the arrival follow, a no does not (T7)', () => {
  const effects = (appointment: boolean) => {
    const verdict = decideCareTask(facts('IN_PROGRESS'), { ...fine.RECORD, appointment });
    return verdict.ok && verdict.effects;
  };
  expect([effects(true), effects(false)]).toEqual([['COUNTS_TOWARD_CAP', 'ARRIVAL_FOLLOWED'], ['COUNTS_TOWARD_CAP']]);
});

test.each(cancelCauses)('T11: %s ends every open task', (cause) => {
  expect(careStatuses.filter((status) => decideCareTask(facts(status), { action: 'CANCEL', cause }).ok)).toEqual(['PLANNED', 'READY', 'IN_PROGRESS', 'DEFERRED']);
});
