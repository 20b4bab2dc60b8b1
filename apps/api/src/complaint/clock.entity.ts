import type { ClockStatus, DueChange, Pause } from '@dealercare/domain/complaint/clock';
import type { MetAs } from '@dealercare/domain/complaint/clock-command';
import type { ClockKind } from '@dealercare/domain/complaint/clock-kind';
import type { Level } from '@dealercare/domain/complaint/level';
import type { ClockSpan } from '@dealercare/domain/time/clock-span';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { code, day, Id, instant, json, large, ref, whole, words, yesNo } from '../platform/database/column.js';
import { DateTime, LocalDay } from '../platform/graphql/scalars.js';
import { ClockKindEnum, ClockStatusEnum, LevelEnum } from './complaint.enums.js';
import { Complaint } from './complaint.entity.js';

/** One measured promise (A1). `nextMomentAt` is when the sweep has to look at it again. */
@Can('complaint:list')
@ObjectType('Clock', { simpleResolvers: true, description: 'A promise with its due time and whether it was kept.' })
@Entity('clock')
@Index('clock_moment', ['status', 'nextMomentAt'])
@Index('clock_round', ['subjectId', 'kind', 'level', 'cycle'], { unique: true })
@Index('clock_drill', ['dealerId', 'kind', 'dueOn'])
@Index('clock_due', ['status', 'dueAt', 'id'])
@Index('clock_provisional', ['provisional', 'status'])
@ForeignKey(() => Complaint, ['subjectId'], ['id'], { name: 'clock_of' })
export class CaseClock {
  @Field(() => ID, { description: 'Begins with `clk_`.' }) @Id('clk') id!: string;
  @Column(code(12)) subjectType!: 'COMPLAINT';
  @Column(ref('cmp')) subjectId!: string;
  @Field(() => ClockKindEnum, { description: 'Which promise it is.' }) @Column(code(20)) kind!: ClockKind;
  @Field(() => LevelEnum, { description: 'The rung that owes it.' }) @Column(code(20)) level!: Level;
  @Field(() => Int, { description: 'Counts the rounds of this kind (A3, A16).' }) @Column(whole({ default: 1 })) cycle!: number;
  /** The unit whose hours count. */
  @Column(ref('org')) unitId!: string;
  @Column(ref('org', { nullable: true })) dealerId!: string | null;
  @Column(json()) span!: ClockSpan;
  @Field(() => DateTime, { description: 'The event with which the promise began.' }) @Column(instant()) startedAt!: Date;
  @Column(instant()) countedFrom!: Date;
  @Field(() => DateTime, { description: 'Inclusive: what happens at that instant is in time (INV-09).' }) @Column(instant()) dueAt!: Date;
  @Field(() => LocalDay, { description: 'The day of the due time where the unit is.' }) @Column(day()) dueOn!: string;
  @Field(() => ClockStatusEnum, { description: 'Decided by when the event happened, not by when it was entered (INV-10).' }) @Column(code(10)) status!: ClockStatus;
  @Field(() => DateTime, { nullable: true, description: 'When the event happened that kept it; null while it has not.' }) @Column(instant({ nullable: true })) metAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'EVENT, or ATTEMPTED: tried in vain often enough (K3).' }) @Column(code(10, { nullable: true })) metAs!: MetAs | null;
  @Field(() => DateTime, { nullable: true, description: 'The due time that passed without the event.' }) @Column(instant({ nullable: true })) breachedAt!: Date | null;
  @Field(() => Boolean, { description: 'Evidence entered later showed that the promise had been kept (EX-164).' }) @Column(yesNo({ default: 0 })) breachUndone!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'An event entered late that waits for a manager\'s confirmation (rulings 13).' }) @Column(instant({ nullable: true })) lateAt!: Date | null;
  @Column(instant({ nullable: true })) lateEnteredAt!: Date | null;
  @Column(code(10, { nullable: true })) lateAs!: MetAs | null;
  @Field(() => Boolean, { description: 'A manager has confirmed an event that was entered late (rulings 13).' }) @Column(yesNo({ default: 0 })) confirmedLate!: boolean;
  @Column(json()) pauses!: readonly Pause[];
  @Column(json()) changes!: readonly DueChange[];
  @Field(() => String, { description: 'The setting that gave the length.' }) @Column(code(120)) policyKey!: string;
  @Field(() => Int, { description: 'The state of the unit\'s hours and of the national calendar that it was counted with.' }) @Column(large()) calendarVersion!: number;
  @Field(() => Boolean, { description: 'A year in it is not published yet; computed again when it is (rulings 16).' }) @Column(yesNo({ default: 0 })) provisional!: boolean;
  @Column(instant({ nullable: true })) nextMomentAt!: Date | null;
  /** Steps in a row that broke off; after five the clock is parked with its reason until somebody looks (R15). */
  @Column(whole({ default: 0 })) sweepTries!: number;
  @Column(words(300, { nullable: true })) sweepError!: string | null;
}
