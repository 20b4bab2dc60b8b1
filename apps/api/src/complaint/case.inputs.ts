import { ArrayMaxSize, ArrayMinSize, IsNotEmpty, IsOptional, Max, MaxLength, Min } from 'class-validator';
import type { AttemptOutcome } from '@dealercare/domain/care/attempt';
import type { ContactChannel } from '@dealercare/domain/complaint/contact-attempt';
import type { RemedyKind } from '@dealercare/domain/complaint/remedy-kind';
import type { Severity } from '@dealercare/domain/complaint/severity-scale';
import type { CrisisKind, Justification } from '@dealercare/domain/complaint/status';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { AttemptOutcomeEnum, MoodEnum } from '../messaging/contact-log.entity.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { ComplaintContactChannelEnum, CrisisKindEnum, JustificationEnum, RemedyKindEnum, SeverityEnum } from './complaint.enums.js';

const NOTE = 4000;

/** Every change names the version that its author saw. */
@InputType({ description: 'A case and the version that its author saw.' })
export class CaseInput {
  @Field(() => ID, { description: 'The case, by its `cmp_` id.' }) complaintId!: string;
  @Field(() => Int, { description: 'The complaint\'s version as you saw it.' }) expectedVersion!: number;
}

@InputType()
export class TimedCaseInput extends CaseInput {
  @Field(() => DateTime, { nullable: true, description: 'When it happened; now when left out. More than 30 minutes ago needs a manager\'s confirmation to count (rulings 13).' }) at?: Date | null;
}

@InputType({ description: 'A try to reach the customer. Only PHONE or VISIT with REACHED is a contact (K3).' })
export class LogContactInput extends TimedCaseInput {
  @Field(() => ComplaintContactChannelEnum, { description: 'By what the customer was tried; a message alone keeps no promise.' }) channel!: ContactChannel;
  @Field(() => AttemptOutcomeEnum, { description: 'How the try ended; three in vain on two channels within the clock keep the promise as ATTEMPTED (K3).' }) outcome!: AttemptOutcome;
  @Field(() => MoodEnum, { nullable: true, description: 'How the customer came across (C-060); null when nobody was reached.' }) mood?: keyof typeof MoodEnum | null;
  @IsOptional() @MaxLength(NOTE) @Field(() => String, { nullable: true, description: 'What was said, at most 4,000 characters; kept sealed.' }) note?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'The customer was told the steps (C-131).' }) stepsTold!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'Until when the customer was told it would be done.' }) expectedDoneAt?: Date | null;
}

@InputType({ description: 'Progress or a result as the customer was told it; keeps FEEDBACK and CONSUMER_NOTICE.' })
export class GiveFeedbackInput extends TimedCaseInput {
  @IsNotEmpty() @MaxLength(NOTE) @Field(() => String, { description: 'What the customer was told.' }) note!: string;
}

@InputType({ description: 'Who looks into the matter.' })
export class InvestigateInput extends TimedCaseInput {
  @MaxLength(40) @Field(() => String, { description: 'The department that is responsible.' }) department!: string;
  @IsOptional() @ArrayMaxSize(10) @Field(() => [ID], { nullable: true, description: 'Staff who turn out to be complained about.' }) accusedIds?: string[] | null;
  @IsOptional() @MaxLength(NOTE) @Field(() => String, { nullable: true, description: 'What is to be found out, at most 4,000 characters.' }) note?: string | null;
}

@InputType({ description: 'A solution as it was offered.' })
export class ProposeRemedyInput extends TimedCaseInput {
  @Field(() => Boolean, { description: 'The offer was held against the manufacturer\'s policies.' }) policyChecked!: boolean;
  @IsNotEmpty() @MaxLength(NOTE) @Field(() => String, { description: 'What the customer was offered.' }) note!: string;
}

@InputType({ description: 'The customer\'s answer to what was offered.' })
export class AnswerInput extends TimedCaseInput {
  @MaxLength(NOTE) @Field(() => String, { description: 'What the customer answered.' }) answer!: string;
}

@InputType({ description: 'The end of the work on a case.' })
export class CompleteInput extends TimedCaseInput {
  @IsOptional() @MaxLength(NOTE) @Field(() => String, { nullable: true, description: 'What was done, at most 4,000 characters.' }) note?: string | null;
}

export const CallBackResultEnum = { SATISFIED: 'SATISFIED', DISSATISFIED: 'DISSATISFIED', NOT_REACHED: 'NOT_REACHED' } as const;
registerEnumType(CallBackResultEnum, {
  name: 'CallBackResult',
  description: 'What came out of a call-back (K9, K10).',
  valuesConfig: meanings({
    SATISFIED: 'The customer is content: the case closes, when nothing is missing (INV-06).',
    DISSATISFIED: 'The customer is not: the case is taken up again, at level 2 at least (K10).',
    NOT_REACHED: 'Nobody answered; after tries on three different days a manager may close.',
  }),
});

@InputType({ description: 'A call-back, also one that reached nobody. The person complained about never makes it (INV-05).' })
export class CallBackInput extends TimedCaseInput {
  @Field(() => CallBackResultEnum, { description: 'SATISFIED closes the case, DISSATISFIED takes it up again one rung higher, NOT_REACHED counts as a try.' }) result!: keyof typeof CallBackResultEnum;
  @Field(() => ComplaintContactChannelEnum, { defaultValue: 'PHONE', description: 'How the customer was called back; only PHONE and VISIT count.' }) channel!: ContactChannel;
  @Field(() => AttemptOutcomeEnum, { nullable: true, description: 'Of a call that reached nobody; NO_ANSWER when left out.' }) outcome?: AttemptOutcome | null;
  @IsOptional() @Min(1) @Max(5) @Field(() => Int, { nullable: true, description: '1 to 5.' }) satisfaction?: number | null;
  @IsOptional() @MaxLength(NOTE) @Field(() => String, { nullable: true, description: 'What the customer said, at most 4,000 characters.' }) note?: string | null;
}

@InputType({ description: 'Why it is no complaint; level 2 and above decide (INV-07).' })
export class JudgeInvalidInput extends CaseInput {
  @MaxLength(1000) @Field(() => String, { description: 'Told to the customer and kept, at most 1,000 characters (C-129).' }) reason!: string;
  @Field(() => Boolean, { description: 'The customer was told, and the ways to go on (R-15).' }) customerInformed!: boolean;
}

@InputType({ description: 'The first person writes down what the customer said; a second one sends the same again and so confirms it.' })
export class WithdrawInput extends CaseInput {
  @MaxLength(NOTE) @Field(() => String, { description: 'The customer\'s statement.' }) statement!: string;
  @Field(() => Boolean, { description: 'Nobody put pressure on the customer.' }) withoutPressure!: boolean;
}

@InputType({ description: 'The return of a matter that had ended, within 30 days (K14).' })
export class ReopenInput extends TimedCaseInput {
  @Field(() => Boolean, { description: 'It is the same matter; another one is a new complaint.' }) sameMatter!: boolean;
  @IsNotEmpty() @MaxLength(NOTE) @Field(() => String, { description: 'What the customer says now, at most 4,000 characters.' }) note!: string;
}

@InputType({ description: 'Another severity; level 2 and above (K15).' })
export class ChangeSeverityInput extends CaseInput {
  @Field(() => SeverityEnum, { description: 'The new one; clocks are counted anew from the start and never become later.' }) severity!: Severity;
  @MaxLength(1000) @Field(() => String, { description: 'Stands in the history, at most 1,000 characters.' }) reason!: string;
}

@InputType({ description: 'Who goes on with the case (K16).' })
export class AssignInput extends CaseInput {
  @Field(() => ID, { description: 'Present staff of the unit that holds the case, `usr_`; nobody who is complained about (INV-05).' }) ownerId!: string;
  @IsOptional() @MaxLength(NOTE) @Field(() => String, { nullable: true, description: 'What the new owner should know, at most 4,000 characters.' }) note?: string | null;
}

@InputType({ description: 'An early warning (C-153): the case becomes MAJOR, GM, region, manufacturer and PR are told.' })
export class RaiseCrisisInput extends CaseInput {
  @Field(() => CrisisKindEnum, { description: 'What threatens.' }) kind!: CrisisKind;
  @IsNotEmpty() @MaxLength(NOTE) @Field(() => String, { description: 'What is known so far, at most 4,000 characters; read by the people of the case.' }) note!: string;
}

@InputType({ description: 'A case that a region or the manufacturer hands down (K18, rulings 1).' })
export class DispatchInput extends CaseInput {
  @Field(() => ID, { description: 'The region or dealer that gets the case.' }) unitId!: string;
  @MaxLength(1000) @Field(() => String, { description: 'Read by the unit that gets it, at most 1,000 characters.' }) reason!: string;
}

@InputType({ description: 'A case that tells the same matter as another open one (K2).' })
export class MergeInput extends CaseInput {
  @Field(() => ID, { description: 'The open case that goes on.' }) masterId!: string;
}

@InputType({ description: 'A manager\'s look at a MEDIUM or MAJOR case before it closes (INV-06).' })
export class ReviewInput extends CaseInput {
  @Field(() => Boolean, { description: 'It is a complaint; invalid ones are judged with a reason instead.' }) isValid!: boolean;
  @Field(() => JustificationEnum, { description: 'Whether the customer is right, apart from validity (C-112).' }) justification!: Justification;
  @IsOptional() @MaxLength(NOTE) @Field(() => String, { nullable: true, description: 'What the manager remarks, at most 4,000 characters.' }) note?: string | null;
}

@InputType({ description: 'The causes and how they were found (R-97); archived when the case closes.' })
export class RootCauseInput extends CaseInput {
  @ArrayMinSize(1) @ArrayMaxSize(10) @Field(() => [String], { description: 'Codes from `causes`, the main one first.' }) causeCodes!: string[];
  @ArrayMaxSize(5) @MaxLength(500, { each: true }) @Field(() => [String], { defaultValue: [], description: 'Up to five whys.' }) whys!: string[];
  @IsOptional() @MaxLength(1000) @Field(() => String, { nullable: true, description: 'Why nobody noticed it earlier.' }) escapePoint?: string | null;
  @IsOptional() @MaxLength(1000) @Field(() => String, { nullable: true, description: 'What was done at once.' }) containment?: string | null;
  @IsOptional() @MaxLength(NOTE) @Field(() => String, { nullable: true, description: 'The investigation in words (C-129).' }) investigation?: string | null;
  @Field(() => Boolean, { defaultValue: true, description: 'It is a complaint; invalid ones are judged with a reason instead.' }) isValid!: boolean;
  @Field(() => JustificationEnum, { nullable: true, description: 'Whether the customer is right; left out, what was judged before stays.' }) justification?: Justification | null;
}

@InputType({ description: 'Something promised to the customer, or decided against the cause.' })
export class AddRemedyInput extends CaseInput {
  @Field(() => RemedyKindEnum, { description: 'What is done; CORRECTIVE is against the cause.' }) kind!: RemedyKind;
  @Min(0) @Max(1_000_000_000) @Field(() => Int, { defaultValue: 0, description: 'In fen.' }) amountFen!: number;
  @IsOptional() @MaxLength(1000) @Field(() => String, { nullable: true, description: 'What exactly was promised, at most 1,000 characters.' }) text?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who sees to it, `usr_` of the unit; needed before the customer can accept (INV-08).' }) ownerId?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when; needed before the customer can accept (INV-08).' }) dueAt?: Date | null;
}

@InputType({ description: 'One remedy of a case.' })
export class RemedyInput extends TimedCaseInput {
  @Field(() => ID, { description: 'The remedy, by its `rmd_` id from `Complaint.remedies`.' }) remedyId!: string;
}

@InputType({ description: 'A manager\'s word on an event that was entered late.' })
export class LateEntryInput extends CaseInput {
  @Field(() => ID, { description: 'The clock that the event would keep, `clk_`; its `lateAt` is filled.' }) clockId!: string;
  @Field(() => Boolean, { description: 'true: the late entry counts by its event time; false: it does not.' }) confirm!: boolean;
}

@InputType({ description: 'A pause that the customer has agreed to; first contacts and legal clocks take none (3.6).' })
export class PauseClockInput extends CaseInput {
  @Field(() => ID, { description: 'The running clock, `clk_`.' }) clockId!: string;
  @MaxLength(300) @Field(() => String, { description: 'Why the customer wants a later date, at most 300 characters.' }) reason!: string;
  @Field(() => DateTime, { description: 'The date agreed with the customer; the pause ends there by itself.' }) until!: Date;
  @Field(() => Boolean, { description: 'The customer has agreed.' }) customerAgreed!: boolean;
}

@InputType({ description: 'The end of a pause before its date.' })
export class ResumeClockInput extends CaseInput {
  @Field(() => ID, { description: 'The paused clock, `clk_`.' }) clockId!: string;
}

@InputType({ description: 'The file that belongs to the complainant of a case without one.' })
export class IdentifyComplainantInput extends CaseInput {
  @Field(() => ID, { description: 'A customer of the same dealer, `cus_`.' }) customerId!: string;
  @Field(() => ID, { nullable: true, description: 'A car of that customer, `veh_`; left out when it is not about a car.' }) vehicleId?: string | null;
}

@InputType({ description: 'Whose phone is to be shown, and why.' })
export class RevealComplainantInput {
  @Field(() => ID, { description: 'The case, by its `cmp_` id.' }) complaintId!: string;
  @IsNotEmpty() @MaxLength(300) @Field(() => String, { description: 'Why it is needed; stands in the audit.' }) reason!: string;
}
