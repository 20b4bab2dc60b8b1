import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { Can } from '../platform/access/can.js';
import { LocalDay } from '../platform/graphql/scalars.js';
import { Absence } from './absence.entity.js';
import { StaffStatusEnum, StaffUser, type StaffStatus } from './staff-user.entity.js';

@Can('staff:manage')
@ObjectType({ simpleResolvers: true, description: 'A post that somebody holds or is going to hold.' })
export class HeldPost {
  @Field(() => ID, { description: 'Begins with `pst_`.' }) id!: string;
  @Field(() => String, { description: 'Such as CARE_MANAGER (domain.md 3.2).' }) role!: string;
  @Field(() => OrgUnit, { nullable: true, description: 'Where it is held.' }) unit!: OrgUnit | null;
  @Field(() => LocalDay, { description: 'The first day.' }) validFrom!: string;
  @Field(() => LocalDay, { nullable: true, description: 'The last day; null while it is open.' }) validTo!: string | null;
  @Field(() => Boolean, { description: 'Heads the department of the manufacturer to which the role belongs.' }) leads!: boolean;
  @Field(() => StaffUser, { nullable: true, description: 'Who handed it on for that time (C-014).' }) delegatedBy!: StaffUser | null;
  @Field(() => Boolean, { description: 'Whether the caller may change or end it.' }) mayChange!: boolean;
  @Field(() => Int, { description: 'Send it back as expectedVersion with a change.' }) version!: number;
}

@Can('staff:manage')
@ObjectType({ simpleResolvers: true, description: 'A member of staff as those see him who manage him.' })
export class Person {
  @Field(() => ID, { description: 'Begins with `usr_`.' }) id!: string;
  @Field(() => String, { description: 'As colleagues know it.' }) name!: string;
  @Field(() => String, { description: 'What is signed in with.' }) email!: string;
  @Field(() => StaffStatusEnum, { description: 'Whether the person may sign in.' }) status!: StaffStatus;
  @Field(() => Boolean, { description: 'Whether a password was set; without one the person was only invited, or signs in elsewhere.' }) hasPassword!: boolean;
  @Field(() => OrgUnit, { nullable: true, description: 'The unit that stands first for the person.' }) homeUnit!: OrgUnit | null;
  @Field(() => [HeldPost], { description: 'Of today and later, at units within the caller\'s reach.' }) posts!: HeldPost[];
  @Field(() => [Absence], { description: 'Of today and later.' }) absences!: Absence[];
  @Field(() => Boolean, { description: 'Whether the caller may change the account: nobody manages a person who may do more.' }) mayChange!: boolean;
  @Field(() => Int, { description: 'Send it back as expectedVersion with a change.' }) version!: number;
}
