import { Field, ID, ObjectType } from 'type-graphql';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { Can } from '../platform/access/can.js';
import { DateTime, LocalDay } from '../platform/graphql/scalars.js';
import { LocaleEnum, StaffStatusEnum, type StaffStatus } from './staff-user.entity.js';

@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'A role held at a unit.' })
export class Post {
  @Field(() => String, { description: 'Such as CARE_MANAGER (domain.md 3.2).' }) role!: string;
  @Field(() => OrgUnit, { description: 'Reaches this unit and everything below it.' }) unit!: OrgUnit;
}

/** Only ever the caller's own person, so that signing in may return it. */
@Can('anyone')
@ObjectType({ simpleResolvers: true, description: 'The person who is signed in.' })
export class Viewer {
  @Field(() => ID, { description: 'Begins with `usr_`.' }) id!: string;
  @Field(() => String, { description: 'As colleagues know it.' }) name!: string;
  @Field(() => String, { description: 'What is signed in with.' }) email!: string;
  @Field(() => LocaleEnum, { description: 'What errors and notices are written in.' }) locale!: 'zh-CN' | 'en';
  @Field(() => [String], { description: 'Actions that the viewer may do at one unit or more, such as complaint:escalate.' }) permissions!: string[];
  @Field(() => Boolean, { description: 'True when this installation shows invented data.' }) demo!: boolean;
  @Field(() => DateTime, { description: 'The product\'s clock; differs from the wall clock only in demo and tests.' }) now!: Date;
  @Field(() => Boolean, { description: 'A second factor is demanded of the viewer and not set up: nothing is open before it is (SECOND_FACTOR_FOR).' }) owesSecondFactor!: boolean;
  homeUnitId!: string;
}

@Can('staff:read')
@ObjectType({ simpleResolvers: true, description: 'Somebody who holds a post at a unit today.' })
export class StaffMember {
  @Field(() => ID, { description: 'Begins with `usr_`.' }) id!: string;
  @Field(() => String, { description: 'As colleagues know it.' }) name!: string;
  @Field(() => String, { description: 'What is signed in with.' }) email!: string;
  @Field(() => StaffStatusEnum, { description: 'Whether the person may sign in; DISABLED people are not listed.' }) status!: StaffStatus;
  @Field(() => [String], { description: 'The roles held at that unit, such as CARE_SPECIALIST.' }) roles!: string[];
  @Field(() => LocalDay, { description: 'The day from which the first of them is held.' }) since!: string;
}
