import type { LikenessReason } from '@dealercare/domain/duplicate/likeness';
import type { MergeField } from '@dealercare/domain/duplicate/merge-fields';
import { Field, Int, ObjectType } from 'type-graphql';
import { Customer } from '../customer/customer.entity.js';
import { Can } from '../platform/access/can.js';
import { DuplicatePair, LikenessReasonEnum } from './duplicate-pair.entity.js';
import { MergeFieldEnum } from './merge/merge.inputs.js';

@Can('customer:write')
@ObjectType({ simpleResolvers: true, description: 'A file that may be of the same person.' })
export class LookAlike {
  @Field(() => Customer, { description: 'The file.' }) customer!: Customer;
  @Field(() => Boolean, { description: 'It owns the very car that was asked for: no likeness, but the file itself.' }) isKnown!: boolean;
  @Field(() => Int, { description: 'How alike, 0 to 100.' }) score!: number;
  @Field(() => [LikenessReasonEnum], { description: 'Why, what weighs most first.' }) reasons!: LikenessReason[];
}

@Can('customer:write')
@ObjectType({ simpleResolvers: true, description: 'What both files say of one field.' })
export class MergeFieldComparison {
  @Field(() => MergeFieldEnum, { description: 'The field.' }) field!: MergeField;
  @Field(() => String, { nullable: true, description: 'What the file that stays says; numbers masked.' }) survivor!: string | null;
  @Field(() => String, { nullable: true, description: 'What the other one says; numbers masked.' }) other!: string | null;
  @Field(() => Boolean, { description: 'The values are not the same, even where both look alike masked.' }) differs!: boolean;
  @Field(() => Boolean, { description: 'The other one\'s value is proposed: what somebody typed before what a file brought, and then the newer one (G4).' }) takesOther!: boolean;
}

@Can('customer:write')
@ObjectType({ simpleResolvers: true, description: 'How many rows of a table would move.' })
export class MovingRows {
  @Field(() => String, { description: 'The table, such as `repair_order` or `vehicle`.' }) table!: string;
  @Field(() => Int, { description: 'Rows.' }) rows!: number;
}

@Can('customer:write')
@ObjectType({ simpleResolvers: true, description: 'Two files side by side.' })
export class MergeComparison {
  @Field(() => Customer, { description: 'The file that would stay.' }) survivor!: Customer;
  @Field(() => Customer, { description: 'The file that would go into it.' }) other!: Customer;
  @Field(() => Int, { description: 'How alike they are, 0 to 100.' }) score!: number;
  @Field(() => [LikenessReasonEnum], { description: 'Why, what weighs most first.' }) reasons!: LikenessReason[];
  @Field(() => DuplicatePair, { nullable: true, description: 'What became of them so far; null: never listed.' }) pair!: DuplicatePair | null;
  @Field(() => [MergeFieldComparison], { description: 'Fields of which either file says something.' }) fields!: MergeFieldComparison[];
  @Field(() => [MovingRows], { description: 'What of the other one would move.' }) moves!: MovingRows[];
}
