import { describe, expect, test } from 'vitest';
import { SHANGHAI } from '../testing/example-dealer.js';
import { systemActor, type Actor } from './actor.js';
import { unregisteredCase, type ComplaintFacts } from './case-facts.js';
import { allowedWorks, caseWorks, refuseWork, type CaseWork } from './case-works.js';
import type { ComplaintStatus } from './status.js';

const facts = (status: ComplaintStatus, change: Partial<ComplaintFacts> = {}): ComplaintFacts => ({ ...unregisteredCase('DEALER_FRONTLINE', SHANGHAI), status, accusedIds: ['zhang'], ...change });
const nobody: Actor = { userId: 'li', levels: ['DEALER_FRONTLINE'], isOwner: false, canInvestigate: false, canManage: false, canCallBack: false, isSystem: false };
const owner: Actor = { ...nobody, isOwner: true };
const manager: Actor = { ...nobody, levels: ['DEALER_MANAGEMENT'], canManage: true };

describe('who may do what beside the transitions', () => {
  test.each<[string, ComplaintStatus, Actor, CaseWork[]]>([
    ['a colleague without the case', 'INVESTIGATING', nobody, []],
    ['the owner, just received', 'RECEIVED', owner, ['GIVE_FEEDBACK', 'LOG_ATTEMPT', 'COMPLETE_REMEDY', 'RECORD_ROOT_CAUSE', 'PAUSE_CLOCK', 'IDENTIFY_COMPLAINANT']],
    ['the owner, investigating', 'INVESTIGATING', owner, ['GIVE_FEEDBACK', 'LOG_ATTEMPT', 'ADD_REMEDY', 'COMPLETE_REMEDY', 'RECORD_ROOT_CAUSE', 'PAUSE_CLOCK', 'IDENTIFY_COMPLAINANT']],
    ['a manager, investigating', 'INVESTIGATING', manager, ['ADD_REMEDY', 'APPROVE_REMEDY', 'COMPLETE_REMEDY', 'RECORD_ROOT_CAUSE', 'REVIEW', 'CONFIRM_LATE_ENTRY', 'PAUSE_CLOCK', 'IDENTIFY_COMPLAINANT']],
    ['the department', 'INVESTIGATING', { ...nobody, canInvestigate: true }, ['RECORD_ROOT_CAUSE']],
    ['whoever calls back', 'RESOLVED', { ...nobody, canCallBack: true }, ['LOG_CALL_BACK']],
    ['nothing is left to do on a closed case but to judge late evidence', 'CLOSED', { ...manager, isOwner: true }, ['CONFIRM_LATE_ENTRY']],
  ])('%s', (_what, status, actor, expected) => {
    expect(allowedWorks(facts(status), actor)).toEqual(expected);
  });

  test.each(caseWorks)('%s is closed to the person complained about (INV-05)', (work) => {
    const accused = { ...manager, isOwner: true, userId: 'zhang' };
    const status = work === 'LOG_CALL_BACK' ? 'RESOLVED' : 'INVESTIGATING';
    expect(refuseWork(facts(status), work, accused)).toMatchObject({ code: 'CONFLICT_OF_INTEREST', params: { userId: 'zhang', as: work } });
    expect(refuseWork(facts(status), work, systemActor)).toBeNull();
  });

  test('a case that does not exist has no works', () => {
    expect(allowedWorks(unregisteredCase('DEALER_FRONTLINE', SHANGHAI), systemActor)).toEqual([]);
    expect(refuseWork(facts('CLOSED'), 'GIVE_FEEDBACK', owner)).toMatchObject({ code: 'TRANSITION_NOT_ALLOWED' });
    expect(refuseWork(facts('RECEIVED'), 'REVIEW', owner)).toMatchObject({ code: 'FORBIDDEN', params: { needed: 'MANAGER' } });
  });
});
