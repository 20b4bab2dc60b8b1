import type { channels } from '@dealercare/domain/care/channel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ChannelEnum } from '../../customer/customer.inputs.js';
import { Can } from '../../platform/access/can.js';
import { LocalDay } from '../../platform/graphql/scalars.js';
import { WorkStateEnum } from '../task/care-task.entity.js';

type ChannelName = (typeof channels)[number];

@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'How many tasks stand in each part of the work list.' })
export class WorkListCounts {
  @Field(() => Int, { description: 'From earlier days and still within their windows.' }) overdue!: number;
  @Field(() => Int, { description: 'On today\'s day of the dealer.' }) due!: number;
  @Field(() => Int, { description: 'On later days of the coming week.' }) next!: number;
}

@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'One step of a task with its day.' })
export class TaskStep {
  @Field(() => ChannelEnum, { description: 'By what the customer is reached.' }) channel!: ChannelName;
  @Field(() => String, { description: 'DAY: on a day. AFTER_CALL: right after the call. AT_ONCE.' }) when!: string;
  @Field(() => LocalDay, { nullable: true, description: 'The day where the dealer is; null for a step right after the call.' }) date!: string | null;
  @Field(() => String, { nullable: true, description: 'Not before this time of day; null: the channel\'s own hours.' }) from!: string | null;
  @Field(() => String, { nullable: true, description: 'Only before this time of day.' }) until!: string | null;
}

@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'A step that is left out, and why.' })
export class DroppedTaskStep {
  @Field(() => ChannelEnum, { description: 'The way that is not taken.' }) channel!: ChannelName;
  @Field(() => String, { description: 'REFUSED, WITHDRAWN, UNKNOWN or EXPIRED consent, NO_NUMBER, NO_MOBILE, NO_CALL.' }) reason!: string;
}

@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'Why a task is as it is.' })
export class TaskWhy {
  @Field(() => String, { nullable: true, description: 'Why it is not done (T4, T12).' }) suppressReason!: string | null;
  @Field(() => String, { nullable: true, description: 'Why its purpose is gone (T11, F11).' }) cancelCause!: string | null;
  @Field(() => String, { nullable: true, description: 'EARLIER, LATER or NOT_BEFORE: why T is another day than wanted.' }) moved!: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The day it was moved from.' }) movedFrom!: string | null;
  @Field(() => String, { nullable: true, description: 'The row of the caps that decided, such as CAP-5.' }) capRule!: string | null;
  @Field(() => Boolean, { description: 'The caps left its SMS only (CAP-6).' }) smsOnly!: boolean;
  @Field(() => [DroppedTaskStep], { description: 'Empty when every step of the rule is done.' }) droppedSteps!: DroppedTaskStep[];
  @Field(() => String, { nullable: true, description: 'What somebody wrote when ending it.' }) endReason!: string | null;
}

@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'A rule\'s code and names.' })
export class TaskRule {
  @Field(() => String, { description: 'Such as CR-21.' }) code!: string;
  @Field(() => String, { description: 'In Chinese.' }) nameZh!: string;
  @Field(() => String, { description: 'In English.' }) nameEn!: string;
}

@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'A task of the list has changed; without an id many have: read the list again.' })
export class WorkListChange {
  @Field(() => ID, { nullable: true, description: 'The task, `tsk_`; null when many have changed.' }) taskId!: string | null;
  @Field(() => WorkStateEnum, { nullable: true, description: 'Where it stands now; null when many have changed.' }) workState!: keyof typeof WorkStateEnum | null;
}
