import { ArrayMaxSize, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import type { AttemptOutcome } from '@dealercare/domain/care/attempt';
import type { ContactChannel } from '@dealercare/domain/complaint/contact-attempt';
import type { Level } from '@dealercare/domain/complaint/level';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AttemptOutcomeEnum } from '../messaging/contact-log.entity.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { CaseInput } from './case.inputs.js';
import { ComplaintContactChannelEnum, LevelEnum } from './complaint.enums.js';

const NOTE = 4000;

@InputType({ description: 'A case that one rung asks of the next.' })
export class EscalateInput extends CaseInput {
  @Field(() => LevelEnum, { nullable: true, description: 'The next rung when left out; MAJOR cases go to the region directly.' }) toLevel?: Level | null;
  @MaxLength(1000) @Field(() => String, { description: 'Why the rung below cannot settle it; refused below the length of the unit\'s setting (A5).' }) reason!: string;
}

@InputType({ description: 'An escalation and the version that its author saw.' })
export class EscalationInput {
  @Field(() => ID, { description: 'By its `esc_` id.' }) escalationId!: string;
  @Field(() => Int, { description: 'The escalation\'s version as you saw it.' }) expectedVersion!: number;
}

@InputType({ description: 'The upper level\'s own call; it keeps LEVEL_CONTACT.' })
export class ContactAsLevelInput extends EscalationInput {
  @Field(() => ComplaintContactChannelEnum, { description: 'PHONE or VISIT; a message is logged as a try.' }) channel!: ContactChannel;
  @Field(() => AttemptOutcomeEnum, { description: 'Only REACHED is a contact (E5); anything else is logged as a try.' }) outcome!: AttemptOutcome;
  @Field(() => DateTime, { nullable: true, description: 'When the customer was called; now when left out.' }) at?: Date | null;
  @IsOptional() @MaxLength(NOTE) @Field(() => String, { nullable: true, description: 'Stays above: the dealer does not read it.' }) note?: string | null;
}

@InputType({ description: 'What is to be done, by whom, until when (E6).' })
export class PlanStepInput {
  @MaxLength(500) @Field(() => String, { description: 'What is to be done, at most 500 characters.' }) text!: string;
  @Field(() => ID, { nullable: true, description: 'Who does it, `usr_`; a step without owner is refused (INV-08).' }) ownerId?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when; a step without date is refused (INV-08).' }) dueAt?: Date | null;
}

@InputType({ description: 'The plan of an upper level; it keeps LEVEL_PLAN.' })
export class PlanInput extends EscalationInput {
  @ArrayMaxSize(20) @Field(() => [PlanStepInput], { description: 'In the order of work, 1 to 20; each with text, owner and date.' }) steps!: PlanStepInput[];
  @Field(() => DateTime, { nullable: true, description: 'When the plan was made; now when left out.' }) at?: Date | null;
}

@InputType({ description: 'Another plan after the customer has rejected the first (E10).' })
export class ReplanInput extends PlanInput {
  @MaxLength(NOTE) @Field(() => String, { description: 'Why the customer rejected it.' }) answer!: string;
}

@InputType({ description: 'An escalation that comes too early; only a manual one, once, and never a MAJOR case (E3).' })
export class ReturnInput extends EscalationInput {
  @MaxLength(1000) @Field(() => String, { description: 'Why it is returned; refused below the length of the unit\'s setting (A5).' }) reason!: string;
  @ArrayMaxSize(20) @MaxLength(300, { each: true }) @Field(() => [String], { description: 'What the dealer has still to do.' }) missingSteps!: string[];
}

@InputType({ description: 'What a dealer takes back while nobody above has accepted it (E4).' })
export class WithdrawEscalationInput extends EscalationInput {
  @Field(() => Boolean, { description: 'The customer is satisfied; it stands in the log.' }) customerSatisfied!: boolean;
  @IsOptional() @MaxLength(NOTE) @Field(() => String, { nullable: true, description: 'How the customer was satisfied, at most 4,000 characters.' }) note?: string | null;
}

@InputType({ description: 'An escalation with a remark.' })
export class NotedEscalationInput extends EscalationInput {
  @IsOptional() @MaxLength(NOTE) @Field(() => String, { nullable: true, description: 'Stays above: the dealer does not read it.' }) note?: string | null;
}

@InputType({ description: 'An escalation with the reason of the step.' })
export class ReasonedEscalationInput extends EscalationInput {
  @MaxLength(1000) @Field(() => String, { description: 'Refused below the length of the unit\'s setting (A5).' }) reason!: string;
}

@InputType({ description: 'A request to the dealer, or the dealer\'s answer.' })
export class WordedEscalationInput extends EscalationInput {
  @IsNotEmpty() @MaxLength(NOTE) @Field(() => String, { description: 'Read by the other side, at most 4,000 characters.' }) text!: string;
}
