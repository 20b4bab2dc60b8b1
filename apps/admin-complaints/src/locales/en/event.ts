import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from '../zh-CN/event.js';

const en: Translation<typeof zhCN> = {
  REGISTER: 'Registered', MERGE: 'Merged into another case', CONTACT: 'Customer contacted', INVESTIGATE: 'Investigation begun', PROPOSE: 'Solution offered', ACCEPT: 'Customer accepted', REJECT: 'Customer rejected',
  COMPLETE: 'All is done', CALL_BACK_SATISFIED: 'Call-back: satisfied', CALL_BACK_DISSATISFIED: 'Call-back: dissatisfied', CLOSE_UNREACHED: 'Closed, not reached', JUDGE_INVALID: 'Judged invalid', WITHDRAW: 'Withdrawn by the customer',
  REOPEN: 'Reopened', CHANGE_SEVERITY: 'Severity changed', ASSIGN: 'Owner assigned', RAISE_CRISIS: 'Early warning raised', DISPATCH: 'Dispatched',
  FEEDBACK: 'Feedback given', CALL_BACK: 'Call-back reached nobody', REVIEW: 'Reviewed by the manager', ROOT_CAUSE: 'Root cause recorded', REMEDY_ADDED: 'Measure added', REMEDY_APPROVED: 'Measure approved', REMEDY_DONE: 'Measure done',
  IDENTIFY: 'Customer found', WITHDRAWAL_ASKED: 'Withdrawal written down, waits for a second person', DUPLICATE_MERGED: 'A duplicate was merged', CLOCK_BREACHED: 'Deadline missed', CLOCK_PAUSED: 'Deadline paused', CLOCK_RESUMED: 'Deadline goes on',
  BREACH_UNDONE: 'A late entry shows it was in time', DEADLINE_MOVED: 'Deadline counted anew', LATE_ENTRY_CONFIRMED: 'Late entry confirmed', LATE_ENTRY_REJECTED: 'Late entry rejected', LADDER_STEP: 'Deadline reminder', SEAT_VACANT: 'Vacant post, told to another', TAKE_OVER: 'Taken over by the next level',
  SITE_UPDATED: 'News from the complaint site', IMPORTED_ENDED: 'Had ended when imported',
  ESCALATION_ESCALATE: 'Escalated', ESCALATION_ACCEPT: 'Upper level took over', ESCALATION_CONTACT: 'Upper level contacted the customer', ESCALATION_ATTEMPT: 'Upper level tried to call in vain', ESCALATION_PLAN: 'Upper level made a plan', ESCALATION_START: 'Dealer carries out the plan',
  ESCALATION_FINISH: 'Customer agreed, escalation ended', ESCALATION_RETURN: 'Upper level returned it', ESCALATION_WITHDRAW: 'Escalation taken back', ESCALATION_PASS_UP: 'Passed up to the manufacturer', ESCALATION_REPLAN: 'Upper level made another plan', ESCALATION_HAND_BACK: 'Handed back to the dealer',
  ESCALATION_REQUEST_DEALER: 'Upper level asked the dealer', ESCALATION_ANSWER: 'Dealer answered', ESCALATION_END_RESOLVED: 'Escalation ended with the case', ESCALATION_END_WITHDRAWN: 'Escalation withdrawn with the case',
  OTHER: 'Other',
  to: '{{what}}: {{detail}}',
  system: 'System',
  partner: 'Partner',
  late: 'Entered late',
  enteredAt: 'entered {{when}}',
  level: '{{from}} → {{to}}',
  act: { REMIND: 'Reminder', NOTIFY: 'Notice', DAILY_REMINDER: 'Daily reminder', TAKE_OVER: 'Taken over by the next level', ESCALATE: 'Escalated by itself' },
  amount: 'Amount {{amount}}',
};

export default en;
