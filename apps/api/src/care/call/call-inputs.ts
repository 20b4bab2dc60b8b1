import { ArrayMaxSize, IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { cancelCauses } from '@dealercare/domain/care/care-status';
import { AttemptOutcomeEnum, MoodEnum } from '../../messaging/contact-log.entity.js';
import { meanings } from '../../platform/graphql/meanings.js';
import { DateTime } from '../../platform/graphql/scalars.js';

export const TopicOutcomeEnum = { APPOINTED: 'APPOINTED', TOLD: 'TOLD', REFUSED: 'REFUSED', NOT_TOLD: 'NOT_TOLD' } as const;
registerEnumType(TopicOutcomeEnum, {
  name: 'TopicOutcome',
  description: 'What came of a topic that was merged into another call (C8).',
  valuesConfig: meanings({
    APPOINTED: 'The customer agreed on an arrival.',
    TOLD: 'The customer was told and makes no appointment.',
    REFUSED: 'The customer does not want it.',
    NOT_TOLD: 'There was no occasion; it is planned again on its own.',
  }),
});
export type TopicOutcome = keyof typeof TopicOutcomeEnum;

export const TaskCancelCauseEnum = Object.fromEntries([...cancelCauses, 'ORDER_REOPENED'].map((cause) => [cause, cause])) as Record<string, string>;
registerEnumType(TaskCancelCauseEnum, {
  name: 'TaskCancelCause',
  description: 'Why the purpose of a task is gone (T11, F11).',
  valuesConfig: meanings({
    BOOKED: 'The customer has an appointment already.',
    SERVICED: 'The car was serviced meanwhile.',
    RENEWED: 'The policy was renewed.',
    INSPECTED: 'The car has passed its inspection.',
    CAR_SOLD: 'The car has another owner (INV-27).',
    ERASED: 'The customer\'s data were erased.',
    CAMPAIGN_FINISHED: 'Its campaign is over (P7).',
    RULE_CHANGED: 'The rule no longer asks for it.',
    ORDER_REOPENED: 'The order is open again; follow-ups only (F11).',
  }),
});

@InputType({ description: 'The task that is called next.' })
export class StartCallInput {
  @Field(() => ID, { description: 'An open task with a call, `tsk_`.' }) taskId!: string;
  @Field(() => Int, { description: 'The task\'s version as you saw it.' }) expectedVersion!: number;
}

@InputType({ description: 'What came of a topic that was told in the call.' })
export class TopicInput {
  @Field(() => ID, { description: 'A task out of `CareTask.topics` of the call, `tsk_`.' }) taskId!: string;
  @Field(() => TopicOutcomeEnum, { description: 'What the customer said to it.' }) outcome!: TopicOutcome;
}

@InputType({ description: 'How a call went. A follow-up in which the customer was reached ends by finishFollowUp.' })
export class RecordCallInput {
  @Field(() => ID, { description: 'The task whose call has begun, `tsk_`.' }) taskId!: string;
  @Field(() => Int, { description: 'The task\'s version as you saw it.' }) expectedVersion!: number;
  @Field(() => AttemptOutcomeEnum, { description: 'How the try ended; NO_ANSWER, BUSY and CALL_BACK_LATER are tried again, three times at most (T8).' }) outcome!: keyof typeof AttemptOutcomeEnum;
  @Field(() => DateTime, { nullable: true, description: 'With CALL_BACK_LATER: the time that the customer named.' }) askedFor?: Date | null;
  @IsOptional() @MaxLength(2000) @Field(() => String, { nullable: true, description: 'What was said, at most 2,000 characters.' }) note?: string | null;
  @Field(() => MoodEnum, { nullable: true, description: 'How the customer came across (C-060); null when nobody was reached.' }) mood?: keyof typeof MoodEnum | null;
  @Field(() => DateTime, { nullable: true, description: 'The agreed arrival.' }) appointmentAt?: Date | null;
  @Field(() => Boolean, { defaultValue: false, description: 'The customer was asked and makes no appointment.' }) noAppointment!: boolean;
  @ArrayMaxSize(20) @Field(() => [TopicInput], { defaultValue: [], description: 'The topics that were merged into this call; one that is left out counts as not told.' }) topics!: TopicInput[];
  @Field(() => Boolean, { defaultValue: false, description: 'The customer wants no more care contacts, by phone or SMS.' }) consentWithdrawn!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'The customer wants no more follow-up calls (F9).' }) noMoreFollowUps!: boolean;
}

@InputType({ description: 'Who does a choice of tasks.' })
export class AssignTasksInput {
  @ArrayMaxSize(500) @Field(() => [ID], { description: 'Up to 500 tasks, `tsk_`; each gets its own answer.' }) taskIds!: string[];
  @Field(() => ID, { description: 'Somebody who holds a care post at the dealer of the tasks today, `usr_`.' }) assigneeId!: string;
}

@InputType({ description: 'A task whose purpose is gone, and why.' })
export class CancelTaskInput {
  @Field(() => ID, { description: 'An open task, `tsk_`.' }) taskId!: string;
  @Field(() => Int, { description: 'The task\'s version as you saw it.' }) expectedVersion!: number;
  @Field(() => TaskCancelCauseEnum, { description: 'What made it needless.' }) cause!: string;
  @MinLength(2) @MaxLength(300) @Field(() => String, { description: 'In words for the history, 2 to 300 characters.' }) reason!: string;
}

@InputType({ description: 'A file that was put right.' })
export class ResolveDataTaskInput {
  @Field(() => ID, { description: 'An open task of kind DATA_QUALITY, `tsk_`.' }) taskId!: string;
  @Field(() => Int, { description: 'The task\'s version as you saw it.' }) expectedVersion!: number;
  @IsOptional() @MaxLength(300) @Field(() => String, { nullable: true, description: 'What was put right.' }) note?: string | null;
}
