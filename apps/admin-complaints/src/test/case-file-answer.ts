import { dealer, firstContact } from './case-answers.js';

const event = (seq: number, type: string, given: Record<string, unknown> = {}) => ({
  id: `cev_${seq}`, seq, type, at: '2026-03-02T01:00:00.000Z', enteredAt: '2026-03-02T01:00:00.000Z', actorKind: 'STAFF', actor: { id: 'usr_owner', name: '林晓燕' }, facts: '{}', isLate: false, ...given,
});

const rung = (level: string, given: Record<string, unknown> = {}) => ({ level, state: 'AHEAD', unit: dealer, ...given });

/** A case that was just registered, as its owner sees it; say only what matters. */
export function caseFile(given: Record<string, unknown> = {}) {
  return {
    id: 'cmp_one', version: 3, number: 'TS-D001-20260302-001', status: 'RECEIVED', severity: 'MEDIUM', severityReasons: ['TOP_TIER'], level: 'DEALER_FRONTLINE', executor: 'DEALER_FRONTLINE', channel: 'PHONE',
    isOpen: true, justification: 'UNDETERMINED', receivedAt: '2026-03-02T01:00:00.000Z', allowedActions: ['CONTACT', 'LOG_ATTEMPT', 'RAISE_CRISIS'], dealer, ownerUnit: dealer, owner: { id: 'usr_owner', name: '林晓燕' },
    clocks: [firstContact], description: '空调修了三次还是不制冷', customer: { id: 'cus_one', name: '王芳', phone: '138****0000', tier: 'A' },
    ladder: [
      rung('DEALER_FRONTLINE', { state: 'HERE', holder: { id: 'usr_owner', name: '林晓燕' }, since: '2026-03-02T01:00:00.000Z' }),
      rung('DEALER_MANAGEMENT', { climbsAt: firstContact.dueAt, climbsFor: 'FIRST_CONTACT' }), rung('REGION'), rung('MANUFACTURER'),
    ],
    events: [event(1, 'REGISTER'), event(2, 'LADDER_STEP', { actorKind: 'SYSTEM', actor: null, facts: '{"act":"REMIND","kind":"FIRST_CONTACT"}' })],
    ...given,
  };
}

export { event };
