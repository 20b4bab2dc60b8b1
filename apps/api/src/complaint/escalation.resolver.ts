import { Arg, Ctx as Context, Mutation, Resolver } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { TxCtx } from '../platform/context.js';
import { Complaint } from './complaint.entity.js';
import { Escalation } from './escalation.entity.js';
import {
  ContactAsLevelInput, EscalateInput, EscalationInput, NotedEscalationInput, PlanInput, ReasonedEscalationInput, ReplanInput, ReturnInput, WithdrawEscalationInput, WordedEscalationInput,
} from './escalation.inputs.js';
import * as escalations from './escalation.service.js';

/** The verbs on an escalation, of the rung that was asked and of the dealer. */
@Resolver(() => Escalation)
export class EscalationResolver {
  @Can('complaint:escalate')
  @Mutation(() => Complaint, { description: 'Asks the next rung for the case, with a reason (E1).' })
  escalateComplaint(
    @Arg('input', () => EscalateInput, { description: 'Refused also with COMPLAINT_NOT_OPEN, ESCALATION_EXISTS (INV-03), LEVEL_NOT_NEXT, AT_THE_TOP, REASON_REQUIRED.' }) input: EscalateInput,
    @Context() ctx: TxCtx,
  ): Promise<Complaint> {
    return escalations.escalateComplaint(ctx, input);
  }

  @Can('escalation:handle')
  @Mutation(() => Escalation, { description: 'Takes the case (E2): its clocks go on until the customer was called and a plan made.' })
  acceptEscalation(
    @Arg('input', () => NotedEscalationInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED when somebody has taken it already.' }) input: NotedEscalationInput,
    @Context() ctx: TxCtx,
  ): Promise<Escalation> {
    return escalations.acceptEscalation(ctx, input);
  }

  @Can('escalation:handle')
  @Mutation(() => Escalation, { description: 'The upper level calls the customer itself (E5).' })
  contactAsLevel(
    @Arg('input', () => ContactAsLevelInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, EVENT_IN_FUTURE; what is no contact is logged as a try.' }) input: ContactAsLevelInput,
    @Context() ctx: TxCtx,
  ): Promise<Escalation> {
    return escalations.contactAsLevel(ctx, input);
  }

  @Can('escalation:handle')
  @Mutation(() => Escalation, { description: 'The plan: what, who, until when (E6).' })
  planEscalation(
    @Arg('input', () => PlanInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED before the customer was called, PLAN_REQUIRED, PLAN_STEP_INCOMPLETE.' }) input: PlanInput,
    @Context() ctx: TxCtx,
  ): Promise<Escalation> {
    return escalations.planEscalation(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Escalation, { description: 'The dealer begins to carry the plan out (E7).' })
  startExecution(
    @Arg('input', () => EscalationInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED before there is a plan, CONFLICT_OF_INTEREST.' }) input: EscalationInput,
    @Context() ctx: TxCtx,
  ): Promise<Escalation> {
    return escalations.startExecution(ctx, input);
  }

  @Can('escalation:handle')
  @Mutation(() => Escalation, { description: 'The customer has agreed (E8): the complaint is resolved.' })
  finishEscalation(
    @Arg('input', () => NotedEscalationInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, CUSTOMER_NOT_ACCEPTED, REMEDIES_OPEN.' }) input: NotedEscalationInput,
    @Context() ctx: TxCtx,
  ): Promise<Escalation> {
    return escalations.finishEscalation(ctx, input);
  }

  @Can('escalation:handle')
  @Mutation(() => Escalation, { description: 'Gives it back with what is missing (E3).' })
  returnEscalation(
    @Arg('input', () => ReturnInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, RETURN_ONLY_MANUAL, RETURN_NOT_MAJOR, RETURN_ONLY_ONCE, REASON_REQUIRED, MISSING_STEPS_REQUIRED.' }) input: ReturnInput,
    @Context() ctx: TxCtx,
  ): Promise<Escalation> {
    return escalations.returnEscalation(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Escalation, { description: 'Takes it back while nobody has accepted it (E4).' })
  withdrawEscalation(
    @Arg('input', () => WithdrawEscalationInput, { description: 'Refused also with ALREADY_ACCEPTED, CUSTOMER_NOT_SATISFIED, TRANSITION_NOT_ALLOWED.' }) input: WithdrawEscalationInput,
    @Context() ctx: TxCtx,
  ): Promise<Escalation> {
    return escalations.withdrawEscalation(ctx, input);
  }

  @Can('escalation:handle')
  @Mutation(() => Escalation, { description: 'Passes it up to the manufacturer (E9).' })
  passUpEscalation(
    @Arg('input', () => ReasonedEscalationInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, AT_THE_TOP, LEVEL_TOO_LOW, ESCALATION_EXISTS, REASON_REQUIRED.' }) input: ReasonedEscalationInput,
    @Context() ctx: TxCtx,
  ): Promise<Escalation> {
    return escalations.passUpEscalation(ctx, input);
  }

  @Can('escalation:handle')
  @Mutation(() => Escalation, { description: 'The customer rejected: another plan (E10).' })
  replanEscalation(
    @Arg('input', () => ReplanInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, ANSWER_NOT_LOGGED, PLAN_REQUIRED, PLAN_STEP_INCOMPLETE.' }) input: ReplanInput,
    @Context() ctx: TxCtx,
  ): Promise<Escalation> {
    return escalations.replanEscalation(ctx, input);
  }

  @Can('escalation:handle')
  @Mutation(() => Escalation, { description: 'Hands execution back to the dealer; the rung stays (A5, INV-04).' })
  handBackEscalation(
    @Arg('input', () => ReasonedEscalationInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, REASON_REQUIRED.' }) input: ReasonedEscalationInput,
    @Context() ctx: TxCtx,
  ): Promise<Escalation> {
    return escalations.handBackEscalation(ctx, input);
  }

  @Can('escalation:handle')
  @Mutation(() => Escalation, { description: 'Asks the dealer for something; the answer is measured.' })
  requestDealer(
    @Arg('input', () => WordedEscalationInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, REQUEST_TEXT_REQUIRED.' }) input: WordedEscalationInput,
    @Context() ctx: TxCtx,
  ): Promise<Escalation> {
    return escalations.requestDealer(ctx, input);
  }

  @Can('complaint:work')
  @Mutation(() => Escalation, { description: 'The dealer answers a request or a return.' })
  answerLevel(
    @Arg('input', () => WordedEscalationInput, { description: 'Refused also with TRANSITION_NOT_ALLOWED, ANSWER_TEXT_REQUIRED, CONFLICT_OF_INTEREST.' }) input: WordedEscalationInput,
    @Context() ctx: TxCtx,
  ): Promise<Escalation> {
    return escalations.answerLevel(ctx, input);
  }
}
