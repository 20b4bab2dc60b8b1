import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { Can } from '../platform/access/can.js';
import { LocalDay } from '../platform/graphql/scalars.js';

@Can('policy:read')
@ObjectType({ simpleResolvers: true, description: 'A setting as it holds for a unit, and where it comes from (INV-30).' })
export class PolicyValue {
  @Field(() => String, { description: 'Names the setting, such as sla.firstContact.general.' }) key!: string;
  @Field(() => String, { description: 'In Chinese.' }) nameZh!: string;
  @Field(() => String, { description: 'In English.' }) nameEn!: string;
  @Field(() => String, { description: 'The value as JSON: a number, true or false, a word, or {"mode":"BUSINESS","amount":120}.' }) value!: string;
  @Field(() => String, { description: 'What kind of value it holds, as JSON.' }) kind!: string;
  @Field(() => Boolean, { description: 'A unit above has locked it.' }) locked!: boolean;
  @Field(() => Boolean, { description: 'This unit itself has locked it for those below.' }) lockedHere!: boolean;
  @Field(() => OrgUnit, { nullable: true, description: 'The unit whose value it is; null: as shipped.' }) from!: OrgUnit | null;
}

@InputType({ description: 'A unit\'s own value of a setting, inherited by everything below.' })
export class SetPolicyInput {
  @Field(() => ID, { description: 'The unit, `org_`.' }) unitId!: string;
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { description: 'From `PolicyValue.key`.' }) key!: string;
  @MaxLength(2000) @Field(() => String, { nullable: true, description: 'JSON; null takes the unit\'s own value back.' }) value?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Units below may not override it.' }) locked!: boolean;
  @Field(() => LocalDay, { nullable: true, description: 'From which day on; today when left out.' }) validFrom?: string | null;
}
