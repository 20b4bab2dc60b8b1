import type { Channel } from '@dealercare/domain/care/channel';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChannelEnum } from '../customer/customer.inputs.js';
import { MoodEnum } from '../messaging/contact-log.entity.js';
import { Can } from '../platform/access/can.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime, LocalDay } from '../platform/graphql/scalars.js';

export const TimelineKindEnum = {
  VISIT: 'VISIT', APPOINTMENT: 'APPOINTMENT', CONTACT: 'CONTACT', MESSAGE: 'MESSAGE', SURVEY: 'SURVEY', SUGGESTION: 'SUGGESTION', COMPLAINT: 'COMPLAINT', CONSENT: 'CONSENT', OWNERSHIP: 'OWNERSHIP', FILE: 'FILE', TIER: 'TIER',
} as const;
export type TimelineKind = keyof typeof TimelineKindEnum;
registerEnumType(TimelineKindEnum, {
  name: 'TimelineKind',
  description: 'What sort of thing stands on a timeline (C-027).',
  valuesConfig: meanings({
    VISIT: 'A repair order; `event` is its `WorkType`.',
    APPOINTMENT: 'An agreed arrival whose time has come; `event` is its `AppointmentStatus`.',
    CONTACT: 'A call or a visit, or a message for readers who may not see messages; `event` is OUT or IN, `outcome` an `AttemptOutcome`.',
    MESSAGE: 'A message that left or will not leave any more; `event` is its `OutboundStatus`, `outcome` why it did not.',
    SURVEY: 'A follow-up that was answered; `event` is the survey, `outcome` the result.',
    SUGGESTION: 'What the customer wanted to be passed on; `event` is its `SuggestionStatus`.',
    COMPLAINT: 'RECEIVED with its `Severity`, ESCALATED with the rung, RESOLVED, or CLOSED with its `CloseReason`.',
    CONSENT: 'A word on contacts; `event` is its `ConsentStatus`.',
    OWNERSHIP: 'A car came or went: BEGAN or ENDED.',
    FILE: 'The file itself: BEGUN, HELD, RESTRICTED or ERASED.',
    TIER: 'A move to another tier; `event` is the tier, `outcome` the one before, `purpose` the `TierScheme`.',
  }),
});

/** What a source tells of one of its rows. Words are opened only when somebody asks for them. */
export interface Told {
  recordId: string;
  event: string;
  outcome?: string | null;
  number?: string | null;
  channel?: Channel | null;
  purpose?: string | null;
  mood?: keyof typeof MoodEnum | null;
  score?: number | null;
  amountFen?: number | null;
  odometerKm?: number | null;
  vehicleId?: string | null;
  orderId?: string | null;
  taskId?: string | null;
  complaintId?: string | null;
  staffId?: string | null;
  openWords?: () => Promise<string | null>;
}

/** One thing on a timeline. Which sources a reader gets is decided by the scope of each; here stand codes, and words where names may be read. */
@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'One thing that happened; told by codes, so that each language finds its words.' })
export class TimelineEntry implements Omit<Told, 'openWords'> {
  @Field(() => ID, { description: 'Unique on a timeline; ends with the id of the record.' }) id!: string;
  @Field(() => TimelineKindEnum, { description: 'What sort of thing it is.' }) kind!: TimelineKind;
  @Field(() => DateTime, { description: 'When it happened; where only the day is known, the beginning of that day at the dealer.' }) at!: Date;
  @Field(() => LocalDay, { description: 'The day at the dealer.' }) onDay!: string;
  @Field(() => Boolean, { description: 'The hour is known, not only the day.' }) hasHour!: boolean;
  @Field(() => ID, { description: 'The record that it tells of: `ord_`, `apt_`, `ctl_`, `msg_`, `svr_`, `sug_`, `cmp_`, `con_`, `own_`, `tmv_` or `cus_`.' }) recordId!: string;
  @Field(() => String, { description: 'What happened, a code of its kind.' }) event!: string;
  @Field(() => String, { nullable: true, description: 'How it ended or how grave it is, a code of its kind; null where there is none.' }) outcome?: string | null;
  @Field(() => String, { nullable: true, description: 'Of an order or a complaint.' }) number?: string | null;
  @Field(() => ChannelEnum, { nullable: true, description: 'Of a contact, a message or a word on contacts.' }) channel?: Channel | null;
  @Field(() => String, { nullable: true, description: 'What a contact, a message or a word on contacts is for; of a move the scheme.' }) purpose?: string | null;
  @Field(() => MoodEnum, { nullable: true, description: 'How the customer came across in a contact.' }) mood?: keyof typeof MoodEnum | null;
  @Field(() => Int, { nullable: true, description: 'The overall answer of a survey.' }) score?: number | null;
  @Field(() => Int, { nullable: true, description: 'What an order came to, in fen.' }) amountFen?: number | null;
  @Field(() => Int, { nullable: true, description: 'The odometer at a visit, in km.' }) odometerKm?: number | null;
  @Field(() => ID, { nullable: true, description: 'The care task that it belongs to.' }) taskId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The complaint that it belongs to.' }) complaintId?: string | null;
  vehicleId?: string | null;
  orderId?: string | null;
  staffId?: string | null;
  openWords?: () => Promise<string | null>;
}
