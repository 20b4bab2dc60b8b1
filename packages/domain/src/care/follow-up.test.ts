import { describe, expect, test } from 'vitest';
import { at } from '../testing/example-dealer.js';
import { decideFollowUp, type FollowUpFacts, type FollowUpMove } from './follow-up.js';
import { followUpActions, followUpActionsFrom, followUpStatuses, followUpTransitions, type FollowUpAction, type FollowUpStatus } from './follow-up-transitions.js';

const facts = (status: FollowUpStatus): FollowUpFacts => ({ status, windowTo: '2026-03-09' });
const again = { kind: 'AGAIN', at: at('2026-03-06 09:00'), agreed: false } as const;

/** A move of each kind that no guard stops. */
const fine: { [A in Exclude<FollowUpAction, 'CREATE'>]: Extract<FollowUpMove, { action: A }> } = {
  ASSIGN: { action: 'ASSIGN', assigneeId: 'usr_1' },
  CALL: { action: 'CALL', inHours: true, shielded: false },
  RETRY: { action: 'RETRY', next: again },
  COMPLETE: { action: 'COMPLETE', result: 'SATISFIED', overall: 5, autoTransfer: false },
  TRANSFER: { action: 'TRANSFER', result: 'COMPLAINT', autoTransfer: true },
  GIVE_UP: { action: 'GIVE_UP', next: { kind: 'OVER', because: 'TRIES_USED' } },
  REFUSE: { action: 'REFUSE' },
  EXPIRE: { action: 'EXPIRE', today: '2026-03-10' },
  CANCEL: { action: 'CANCEL', cause: 'ORDER_REOPENED' },
};

describe('each action in each status: along the table or refused (INV-02)', () => {
  test.each(Object.values(fine).flatMap((move) => followUpStatuses.map((status) => [move.action, status, move] as const)))('%s from %s', (action, status, move) => {
    const row = followUpTransitions.find((transition) => transition.action === action && transition.from.includes(status));
    const verdict = decideFollowUp(facts(status), move);
    if (row) expect(verdict).toEqual({ ok: true, transition: row.id, to: row.to, effects: row.effects });
    else expect(verdict).toEqual({ ok: false, code: 'MOVE_NOT_ALLOWED', params: { action, from: status, allowed: followUpActionsFrom(status) } });
  });
});

describe('the table of 3.7 (SM-FU)', () => {
  test.each([
    ['F2', 'PENDING', 'ASSIGNED'], ['F3', 'ASSIGNED', 'IN_CALL'], ['F4', 'IN_CALL', 'RETRY'], ['F5', 'RETRY', 'IN_CALL'], ['F6', 'IN_CALL', 'COMPLETED'], ['F7', 'IN_CALL', 'TRANSFERRED'],
    ['F8', 'RETRY,IN_CALL', 'UNREACHED'], ['F9', 'IN_CALL', 'REFUSED'], ['F10', 'PENDING,ASSIGNED,RETRY', 'EXPIRED'], ['F11', 'PENDING,ASSIGNED,IN_CALL,RETRY', 'CANCELLED'],
  ])('%s: %s to %s', (id, from, to) => {
    const row = followUpTransitions.find((transition) => transition.id === id)!;
    expect([row.from.join(), row.to]).toEqual([from, to]);
  });

  test('F1 is how it begins, and six ways it ends', () => {
    expect(followUpTransitions.filter(({ from }) => from.length === 0).map(({ id, to }) => [id, to])).toEqual([['F1', 'PENDING']]);
    expect(followUpStatuses.filter((status) => followUpActionsFrom(status).length === 0)).toEqual(['COMPLETED', 'TRANSFERRED', 'UNREACHED', 'REFUSED', 'EXPIRED', 'CANCELLED']);
    expect(new Set(followUpTransitions.map(({ action }) => action))).toEqual(new Set(followUpActions));
  });
});

describe('guards', () => {
  test.each<[string, FollowUpStatus, FollowUpMove, string]>([
    ['F2 to nobody', 'PENDING', { action: 'ASSIGN', assigneeId: null }, 'ASSIGNEE_REQUIRED'],
    ['F3 outside call hours', 'ASSIGNED', { ...fine.CALL, inHours: false }, 'OUTSIDE_CALL_HOURS'],
    ['F3 INV-16 a complaint is open', 'ASSIGNED', { ...fine.CALL, shielded: true }, 'CARE_SHIELDED'],
    ['F5 outside call hours', 'RETRY', { ...fine.CALL, inHours: false }, 'OUTSIDE_CALL_HOURS'],
    ['F4 after the third try', 'IN_CALL', { action: 'RETRY', next: { kind: 'OVER', because: 'TRIES_USED' } }, 'TRIES_USED'],
    ['F4 with no slot left', 'IN_CALL', { action: 'RETRY', next: { kind: 'OVER', because: 'WINDOW_ENDED' } }, 'WINDOW_ENDED'],
    ['F4 after a refusal', 'IN_CALL', { action: 'RETRY', next: { kind: 'OVER', because: 'REFUSED' } }, 'OUTCOME_NOT_FITTING'],
    ['F6 without the overall answer', 'IN_CALL', { ...fine.COMPLETE, overall: null }, 'OVERALL_ANSWER_REQUIRED'],
    ['F6 EX-201 a result that transfers itself', 'IN_CALL', { ...fine.COMPLETE, result: 'COMPLAINT', overall: 2, autoTransfer: true }, 'RESULT_NEEDS_TRANSFER'],
    ['F7 a satisfied customer', 'IN_CALL', { ...fine.TRANSFER, result: 'SATISFIED', autoTransfer: false }, 'RESULT_IS_NO_COMPLAINT'],
    ['F8 with tries left', 'IN_CALL', { action: 'GIVE_UP', next: again }, 'TRIES_LEFT'],
    ['F8 a customer who was reached', 'IN_CALL', { action: 'GIVE_UP', next: { kind: 'OVER', because: 'REACHED' } }, 'OUTCOME_NOT_FITTING'],
    ['F10 on the last day', 'PENDING', { action: 'EXPIRE', today: '2026-03-09' }, 'WINDOW_OPEN'],
    ['F11 without a cause', 'PENDING', { action: 'CANCEL', cause: null }, 'REASON_REQUIRED'],
  ])('%s', (_what, status, move, code) => {
    expect(decideFollowUp(facts(status), move)).toMatchObject({ ok: false, code });
  });

  test.each<[string, FollowUpStatus, FollowUpMove, string]>([
    ['F6 a complaint where the setting does not transfer', 'IN_CALL', { ...fine.COMPLETE, result: 'COMPLAINT', overall: 1, autoTransfer: false }, 'COMPLETED'],
    ['F6 a suggestion', 'IN_CALL', { ...fine.COMPLETE, result: 'SUGGESTION', overall: 3 }, 'COMPLETED'],
    ['F7 a complaint by hand', 'IN_CALL', { ...fine.TRANSFER, autoTransfer: false }, 'TRANSFERRED'],
    ['F7 EX-202 a result that the setting transfers', 'IN_CALL', { ...fine.TRANSFER, result: 'SUGGESTION', autoTransfer: true }, 'TRANSFERRED'],
    ['F8 a wrong number', 'IN_CALL', { action: 'GIVE_UP', next: { kind: 'OVER', because: 'WRONG_NUMBER' } }, 'UNREACHED'],
    ['F8 the window closed over a try', 'RETRY', { action: 'GIVE_UP', next: { kind: 'OVER', because: 'WINDOW_ENDED' } }, 'UNREACHED'],
    ['F11 a complaint on the same order', 'RETRY', { action: 'CANCEL', cause: 'COMPLAINT_ON_ORDER' }, 'CANCELLED'],
  ])('%s', (_what, status, move, to) => {
    expect(decideFollowUp(facts(status), move)).toMatchObject({ ok: true, to });
  });
});
