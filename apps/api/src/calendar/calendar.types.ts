import { Field, ObjectType } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import { LocalDay } from '../platform/graphql/scalars.js';
import { FollowsEnum } from './calendar.inputs.js';

@Can('calendar:read')
@ObjectType({ simpleResolvers: true, description: 'A day on which a unit opens differently.' })
export class OpeningDay {
  @Field(() => LocalDay, { description: 'Where the unit is.' }) date!: string;
  @Field(() => [String], { description: 'Windows such as "08:30-12:00"; empty: closed.' }) windows!: string[];
}

@Can('calendar:read')
@ObjectType({ simpleResolvers: true, description: 'When a unit opens, as inherited down the tree.' })
export class UnitOpening {
  @Field(() => String, { description: 'IANA zone of the times.' }) zone!: string;
  @Field(() => [[String]], { description: 'Seven lists of windows, Monday first.' }) week!: string[][];
  @Field(() => FollowsEnum, { description: 'Whether national days off and adjusted working days change the week.' }) follows!: keyof typeof FollowsEnum;
  @Field(() => [OpeningDay], { description: 'Days with other hours, of the unit and of those above it.' }) exceptions!: OpeningDay[];
}

@Can('calendar:read')
@ObjectType({ simpleResolvers: true, description: 'A year of the national calendar of adjusted working days.' })
export class WorkYear {
  @Field(() => String, { description: 'Four digits.' }) year!: string;
  @Field(() => Boolean, { description: 'false: computed from the law until the State Council publishes it; deadlines in it are provisional.' }) published!: boolean;
}
