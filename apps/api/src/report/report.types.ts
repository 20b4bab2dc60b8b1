import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Can } from '../platform/access/can.js';

@Can('report:read')
@ObjectType('MonthFigures', { simpleResolvers: true, description: 'The figures of one unit in one month. Tasks count in the month of their day, clocks in that of their due day, cases in that of their receipt.' })
export class MonthFiguresRow {
  @Field(() => ID, { description: 'A dealer, or a unit above for what has no dealer yet.' }) unitId!: string;
  @Field(() => String, { description: 'Such as 2026-03.' }) month!: string;
  @Field(() => Int, { description: 'Customers reached on the day.' }) tasksDone!: number;
  @Field(() => Int, { description: 'Customers reached after the day.' }) tasksLate!: number;
  @Field(() => Int, { description: 'Nobody was reached in the window.' }) tasksMissed!: number;
  @Field(() => Int, { description: 'Promises kept.' }) clocksMet!: number;
  @Field(() => Int, { description: 'Promises broken.' }) clocksBreached!: number;
  @Field(() => Int, { description: 'Cases that stand with the front line.' }) casesDealerFrontline!: number;
  @Field(() => Int, { description: 'Cases that stand with dealer management.' }) casesDealerManagement!: number;
  @Field(() => Int, { description: 'Cases that stand with the region.' }) casesRegion!: number;
  @Field(() => Int, { description: 'Cases that stand with the manufacturer.' }) casesManufacturer!: number;
}

@Can('report:read')
@ObjectType('CauseFigures', { simpleResolvers: true, description: 'How many cases of a unit and month have a cause.' })
export class CauseFiguresRow {
  @Field(() => ID, { description: 'A dealer, or a unit above for cases that have no dealer yet.' }) unitId!: string;
  @Field(() => String, { description: 'Such as 2026-03.' }) month!: string;
  @Field(() => String, { nullable: true, description: 'Code of the catalogue (DT-CAUSE); null where nobody has found one yet.' }) causeCode!: string | null;
  @Field(() => Int, { description: 'Cases received in the month, each counted once under its main cause.' }) cases!: number;
}
