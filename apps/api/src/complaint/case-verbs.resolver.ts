import { Arg, Ctx as Context, Mutation, Resolver } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { TxCtx } from '../platform/context.js';
import {
  AddRemedyInput, AnswerInput, AssignInput, CallBackInput, CaseInput, ChangeSeverityInput, CompleteInput, DispatchInput, GiveFeedbackInput,
  IdentifyComplainantInput, InvestigateInput, JudgeInvalidInput, LateEntryInput, LogContactInput, MergeInput, PauseClockInput, ProposeRemedyInput,
  RaiseCrisisInput, RemedyInput, ReopenInput, ResumeClockInput, RevealComplainantInput, ReviewInput, RootCauseInput, WithdrawInput,
} from './case.inputs.js';
import * as clocks from './clock.service.js';
import * as complainants from './complainant.service.js';
import { Complaint } from './complaint.entity.js';
import { Complainant } from './complaint.types.js';
import * as contacts from './contact.service.js';
import * as endings from './ending.service.js';
import { RegisterComplaintInput } from './register.inputs.js';
import * as register from './register.service.js';
import * as remedies from './remedy.service.js';
import * as causes from './root-cause.service.js';
import * as solution from './solution.service.js';
import * as steering from './steering.service.js';

/** The verbs on a complaint. Who may take which step of which case is decided by the rules, from the posts at its own units. */
@Resolver(() => Complaint)
export class CaseVerbsResolver {
  @Can('complaint:register')
  @Mutation(() => Complaint, { description: 'Registers a complaint (K1): severity, clocks, and what is done at once, in one transaction.' })
  registerComplaint(
    @Arg('input', () => RegisterComplaintInput, {
      description: 'Refused also with DESCRIPTION_REQUIRED, CONTACT_OR_ANONYMOUS_REQUIRED, CUSTOMER_NOT_ACTIVE, EVENT_IN_FUTURE; at fields '
        + 'PHONE_INVALID, CAUSE_UNKNOWN.',
    }) input: RegisterComplaintInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return register.registerComplaint(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'Logs a try to reach the customer (K3), failed ones included.' })
  logComplaintContact(
    @Arg('input', () => LogContactInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, EVENT_IN_FUTURE.' }) input: LogContactInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return contacts.logComplaintContact(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'Progress or a result told to the customer.' })
  giveFeedback(
    @Arg('input', () => GiveFeedbackInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED once it is resolved, CONFLICT_OF_INTEREST, EVENT_IN_FUTURE.' }) input: GiveFeedbackInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return contacts.giveFeedback(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'Names the department and begins to investigate (K4).' })
  investigateComplaint(
    @Arg('input', () => InvestigateInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, DEPARTMENT_REQUIRED, EVENT_IN_FUTURE.' }) input: InvestigateInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return solution.investigateComplaint(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'Offers a solution (K5).' })
  proposeRemedy(
    @Arg('input', () => ProposeRemedyInput, {
      description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, REMEDY_NOT_APPROVED above one\'s own limit, '
        + 'POLICY_CHECK_MISSING.',
    }) input: ProposeRemedyInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return solution.proposeRemedy(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'The customer accepts (K6).' })
  acceptRemedy(
    @Arg('input', () => AnswerInput, {
      description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, ANSWER_NOT_LOGGED, COMMITMENT_INCOMPLETE while a remedy has no '
        + 'owner or date.',
    }) input: AnswerInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return solution.acceptRemedy(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'The customer rejects (K7): the case goes one rung up.' })
  rejectRemedy(
    @Arg('input', () => AnswerInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, ANSWER_NOT_LOGGED.' }) input: AnswerInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return solution.rejectRemedy(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'All remedies are done (K8): the call-back is due.' })
  completeComplaint(
    @Arg('input', () => CompleteInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, REMEDIES_OPEN, ESCALATION_ACTIVE.' }) input: CompleteInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return solution.completeComplaint(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'What came out of a call-back (K9, K10).' })
  recordCallBack(
    @Arg('input', () => CallBackInput, {
      description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, SMS_IS_NO_CONTACT; when satisfied and something is missing for '
        + 'closing, with what it is (VALIDITY_MISSING, CAUSE_MISSING, ROOT_CAUSE_MISSING, MEASURE_MISSING, MANAGER_REVIEW_MISSING).',
    }) input: CallBackInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return contacts.recordCallBack(ctx, input);
  }

  @Can('complaint:manage')
  @Mutation(() => Complaint, { description: 'Closes after calls in vain on three different days (K11).' })
  closeUnreached(
    @Arg('input', () => CaseInput, {
      description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, CALLBACK_ATTEMPTS_MISSING, and with what is missing for closing '
        + '(INV-06).',
    }) input: CaseInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return contacts.closeUnreached(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'Judges that it is no complaint (K12, INV-07).' })
  judgeInvalid(
    @Arg('input', () => JudgeInvalidInput, {
      description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, REASON_REQUIRED, JUSTIFIED_IS_VALID, '
        + 'CUSTOMER_NOT_INFORMED.',
    }) input: JudgeInvalidInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return endings.judgeInvalid(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'The customer takes it back (K13): two persons, each with this mutation.' })
  withdrawComplaint(
    @Arg('input', () => WithdrawInput, {
      description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, STATEMENT_REQUIRED, NO_PRESSURE_NOTE_REQUIRED.',
    }) input: WithdrawInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return endings.withdrawComplaint(ctx, input);
  }

  @Can('complaint:register')
  @Mutation(() => Complaint, { description: 'The customer comes back with the same matter (K14).' })
  reopenComplaint(
    @Arg('input', () => ReopenInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, OTHER_MATTER, REOPEN_TOO_LATE after 30 days; then register one that repeats it.' }) input: ReopenInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return endings.reopenComplaint(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'Merges a duplicate into the case that goes on (K2).' })
  mergeDuplicate(
    @Arg('input', () => MergeInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, MASTER_REQUIRED, MASTER_NOT_OPEN, NOT_THE_SAME_MATTER.' }) input: MergeInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return endings.mergeDuplicate(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'Changes the severity with a reason (K15); clocks are counted anew.' })
  changeSeverity(
    @Arg('input', () => ChangeSeverityInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, SEVERITY_UNCHANGED, REASON_REQUIRED.' }) input: ChangeSeverityInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return steering.changeSeverity(ctx, input);
  }

  @Can('complaint:manage')
  @Mutation(() => Complaint, { description: 'Gives the case to another owner (K16).' })
  assignComplaint(
    @Arg('input', () => AssignInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST when the new owner is complained about.' }) input: AssignInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return steering.assignComplaint(ctx, input);
  }

  @Can('complaint:register')
  @Mutation(() => Complaint, { description: 'Raises an early warning (K17, C-153).' })
  raiseCrisis(
    @Arg('input', () => RaiseCrisisInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED once the case has ended; who is complained about may warn too.' }) input: RaiseCrisisInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return steering.raiseCrisis(ctx, input);
  }

  @Can('complaint:dispatch')
  @Mutation(() => Complaint, { description: 'Hands a case down to a region or dealer (K18, rulings 1).' })
  dispatchComplaint(
    @Arg('input', () => DispatchInput, {
      description: 'Refused also with LEVEL_TOO_LOW, TARGET_NOT_LOWER, UNIT_CLOSED, ESCALATION_ACTIVE, REASON_REQUIRED, '
        + 'DISPATCH_OTHER_DEALER.',
    }) input: DispatchInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return steering.dispatchComplaint(ctx, input);
  }

  @Can('complaint:manage')
  @Mutation(() => Complaint, { description: 'The manager\'s review (INV-06).' })
  reviewComplaint(
    @Arg('input', () => ReviewInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, VALIDITY_BY_JUDGEMENT when `isValid` is false.' }) input: ReviewInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return steering.reviewComplaint(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'The causes and the analysis behind them.' })
  recordRootCause(
    @Arg('input', () => RootCauseInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, VALIDITY_BY_JUDGEMENT; at the field CAUSE_UNKNOWN.' }) input: RootCauseInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return causes.recordRootCause(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'Promises something, or decides against the cause.' })
  addRemedy(
    @Arg('input', () => AddRemedyInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED before the first contact and after the solution, CONFLICT_OF_INTEREST.' }) input: AddRemedyInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return remedies.addRemedy(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'Approves an amount within one\'s own limit (A-29).' })
  approveRemedy(
    @Arg('input', () => RemedyInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, REMEDY_NOT_APPROVED above the limit of the post.' }) input: RemedyInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return remedies.approveRemedy(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'A remedy is done.' })
  completeRemedy(
    @Arg('input', () => RemedyInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST, EVENT_IN_FUTURE.' }) input: RemedyInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return remedies.completeRemedy(ctx, input);
  }

  @Can('complaint:manage')
  @Mutation(() => Complaint, { description: 'Confirms or rejects an event that was entered late (rulings 13).' })
  confirmLateEntry(@Arg('input', () => LateEntryInput, { description: 'Refused also with NO_LATE_ENTRY, CONFLICT_OF_INTEREST.' }) input: LateEntryInput, @Context() ctx: TxCtx): Promise<Complaint> {
    return clocks.confirmLateEntry(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'Lets a clock stand still until a date agreed with the customer (A10, A11).' })
  pauseClock(
    @Arg('input', () => PauseClockInput, {
      description: 'Refused also with CLOCK_CANNOT_PAUSE, CLOCK_NOT_RUNNING, RESUME_TIME_REQUIRED, CUSTOMER_AGREEMENT_REQUIRED, PAUSE_LIMIT_REACHED, '
        + 'PAUSE_NEEDS_NEXT_LEVEL, PAUSE_BUDGET_SPENT.',
    }) input: PauseClockInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return clocks.pauseClock(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'Lets a paused clock go on.' })
  resumeClock(@Arg('input', () => ResumeClockInput, { description: 'Refused also with CLOCK_NOT_PAUSED, CONFLICT_OF_INTEREST.' }) input: ResumeClockInput, @Context() ctx: TxCtx): Promise<Complaint> {
    return clocks.resumeClock(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complaint, { description: 'Finds the customer of a case that came without one.' })
  identifyComplainant(
    @Arg('input', () => IdentifyComplainantInput, { description: 'Refused also with COMPLAINANT_KNOWN, TRANSITION_NOT_ALLOWED, CONFLICT_OF_INTEREST.' }) input: IdentifyComplainantInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return complainants.identifyComplainant(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Complainant, { description: 'Name and phone of the complainant for somebody who has to call. Each call leaves an audit row with its reason.' })
  revealComplainant(
    @Arg('input', () => RevealComplainantInput, { description: 'Answers FORBIDDEN to posts that may not reveal customers, unless the case stands with them as an escalation.' }) input: RevealComplainantInput,
    @Context() ctx: TxCtx,
  ): Promise<Complainant> {
    return complainants.revealComplainant(ctx, input);
  }
}
