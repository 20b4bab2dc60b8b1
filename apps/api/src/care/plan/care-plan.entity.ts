import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Can } from '../../platform/access/can.js';
import { code, day, instant, json, key, ref, whole } from '../../platform/database/column.js';
import { meanings } from '../../platform/graphql/meanings.js';
import { DateTime, LocalDay } from '../../platform/graphql/scalars.js';

export const PlanStatusEnum = { DUE: 'DUE', RUNNING: 'RUNNING', DONE: 'DONE' } as const;
registerEnumType(PlanStatusEnum, {
  name: 'CarePlanStatus',
  description: 'How far the planning of a day is.',
  valuesConfig: meanings({
    DUE: 'Asked for and not begun.',
    RUNNING: 'Goes on in the background; the counts grow.',
    DONE: 'All customers of the day were looked at.',
  }),
});
export type PlanStatus = keyof typeof PlanStatusEnum;

/** Where the planning of a day stands, so that a killed run goes on where it was. */
export interface PlanCursor {
  /** Phase of the run, see plan-phases. */
  phase: number;
  /** The range of that phase, and the last row read in it. */
  range: number;
  at: string;
  id: string;
}

export interface PlanCounts {
  planned: number;
  suppressed: number;
  missed: number;
  cancelled: number;
  /** Moved, merged or suppressed by the caps. */
  capped: number;
}

export const noCounts: PlanCounts = { planned: 0, suppressed: 0, missed: 0, cancelled: 0, capped: 0 };

/** One dealer's planning of one day (T1): whether it is done, and how far it has come. */
@Entity('care_plan')
@Index('care_plan_status', ['status', 'planDay'])
export class CarePlan {
  @PrimaryColumn(key(ref('org'))) dealerId!: string;
  @PrimaryColumn(key(day())) planDay!: string;
  @Column(code(8)) status!: PlanStatus;
  @Column(json({ nullable: true })) reached!: PlanCursor | null;
  @Column(json()) counts!: PlanCounts;
  @Column(whole({ default: 0 })) attempts!: number;
  @Column(instant({ nullable: true })) startedAt!: Date | null;
  @Column(instant({ nullable: true })) finishedAt!: Date | null;
}

@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'The planning of a dealer\'s day: what it has written so far.' })
export class CarePlanRun {
  @Field(() => ID, { description: 'Whose day it is, `org_`.' }) dealerId!: string;
  @Field(() => LocalDay, { description: 'The dealer\'s day that is planned.' }) day!: string;
  @Field(() => PlanStatusEnum, { description: 'RUNNING and DUE mean: ask again in a moment.' }) status!: PlanStatus;
  @Field(() => Int, { description: 'New tasks (T1).' }) planned!: number;
  @Field(() => Int, { description: 'Tasks that consent, a complaint or the caps forbid (T4).' }) suppressed!: number;
  @Field(() => Int, { description: 'Tasks whose window ended without a contact (T9).' }) missed!: number;
  @Field(() => Int, { description: 'Tasks whose purpose is gone (T11).' }) cancelled!: number;
  @Field(() => Int, { description: 'Moved, merged or suppressed by the caps.' }) capped!: number;
  @Field(() => DateTime, { nullable: true, description: 'Null until it is done.' }) finishedAt!: Date | null;
}
