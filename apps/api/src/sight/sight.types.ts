import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { Can } from '../platform/access/can.js';
import { meanings } from '../platform/graphql/meanings.js';

export const SightRuleEnum = {
  UNIT: 'UNIT', OWN: 'OWN', ABOVE: 'ABOVE', HELD: 'HELD', BEGAN_HERE: 'BEGAN_HERE', DISPATCHED: 'DISPATCHED', LEVEL_REACHED: 'LEVEL_REACHED', POLICY: 'POLICY', PARTNER: 'PARTNER',
} as const;
export type SightRule = keyof typeof SightRuleEnum;
registerEnumType(SightRuleEnum, {
  name: 'SightRule',
  description: 'Why somebody can open a record (K5).',
  valuesConfig: meanings({
    UNIT: 'Works at the dealer whose record it is, in a post that sees all of them.',
    OWN: 'Keeps the customer, owns the case or took it in; the post sees only its own.',
    ABOVE: 'Works at a unit above the dealer, in a post that reads what lies below with people masked.',
    HELD: 'The unit holds the case now.',
    BEGAN_HERE: 'The case began at the unit and no dealer has it.',
    DISPATCHED: 'The unit gave the case to the dealer.',
    LEVEL_REACHED: 'The case has come to the rung of the unit (K4).',
    POLICY: 'The setting complaint.openAbove opens the dealer\'s cases to the levels above.',
    PARTNER: 'A key with a scope for the dealer.',
  }),
});

export const SightKindEnum = { STAFF: 'STAFF', PARTNER: 'PARTNER' } as const;
registerEnumType(SightKindEnum, {
  name: 'SightKind',
  description: 'Who can open a record.',
  valuesConfig: meanings({
    STAFF: 'A member of staff.',
    PARTNER: 'A partner\'s key.',
  }),
});

@Can('staff:read')
@ObjectType({ simpleResolvers: true, description: 'One reason for which somebody can open a record.' })
export class SightReason {
  @Field(() => SightRuleEnum, { description: 'The rule of the scope that opens it.' }) rule!: SightRule;
  @Field(() => String, { nullable: true, description: 'The role that is held, such as REGION_OFFICER; null for keys.' }) role!: string | null;
  @Field(() => OrgUnit, { nullable: true, description: 'Where the role is held, or for which unit the key was made.' }) unit!: OrgUnit | null;
}

@Can('staff:read')
@ObjectType({ simpleResolvers: true, description: 'Somebody who can open a record now, and why.' })
export class Watcher {
  @Field(() => ID, { description: 'Begins with `usr_` or `pak_`.' }) id!: string;
  @Field(() => SightKindEnum, { description: 'A person or a key.' }) kind!: keyof typeof SightKindEnum;
  @Field(() => String, { nullable: true, description: 'Null where the reader does not see the people of that unit; role and unit are always told.' }) name!: string | null;
  @Field(() => Boolean, { description: 'Sees names and addresses in the clear; numbers are masked for everybody.' }) seesNames!: boolean;
  @Field(() => [SightReason], { description: 'Every reason; one is enough.' }) reasons!: SightReason[];
}

@Can('staff:read')
@ObjectType({ simpleResolvers: true, description: 'Who can open a record (K5).' })
export class WhoCanSee {
  @Field(() => [Watcher], { description: 'The people of the dealer first, then upwards, then keys; at most 200.' }) watchers!: Watcher[];
  @Field(() => Int, { description: 'All of them, also those beyond the 200.' }) total!: number;
}
