import { duplicateVerdicts, type DuplicateVerdict } from '@dealercare/domain/duplicate/verdict';
import { IsOptional, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { SexEnum } from '../customer/customer.entity.js';
import { meanings } from '../platform/graphql/meanings.js';
import { LocalDay } from '../platform/graphql/scalars.js';
import { PageArgs } from '../platform/paging/connection.js';
import { PairStatusEnum, type PairStatus } from './duplicate-pair.entity.js';

const VerdictEnum = Object.fromEntries(duplicateVerdicts.map((verdict) => [verdict, verdict])) as { [V in DuplicateVerdict]: V };
registerEnumType(VerdictEnum, {
  name: 'DuplicateVerdict',
  description: 'What somebody decides on two files that look alike.',
  valuesConfig: meanings({ SAME: 'One person: to be merged.', DIFFERENT: 'Two people.', HOUSEHOLD: 'Two people of one household.' }),
});

@InputType({ description: 'What is known of somebody before a file is begun; texts as people write them.' })
export class LookAlikesInput {
  @Field(() => ID, { description: 'The dealer whose files are looked through, `org_`.' }) dealerId!: string;
  @IsOptional() @MaxLength(80) @Field(() => String, { nullable: true, description: 'Compared also by its sound and with variant characters.' }) name?: string | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'Compared with both numbers of a file.' }) phone?: string | null;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'The second one, likewise.' }) phone2?: string | null;
  @IsOptional() @MaxLength(30) @Field(() => String, { nullable: true, description: 'An ID number.' }) idNumber?: string | null;
  @IsOptional() @MaxLength(30) @Field(() => String, { nullable: true, description: 'The owner of exactly this car is the file itself: `isKnown`.' }) vin?: string | null;
  @IsOptional() @MaxLength(20) @Field(() => String, { nullable: true, description: 'A plate.' }) plate?: string | null;
  @Field(() => LocalDay, { nullable: true, description: 'The birthday by the civil calendar.' }) birthday?: string | null;
  @Field(() => SexEnum, { nullable: true, description: 'Null: not known.' }) sex?: keyof typeof SexEnum | null;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true, description: 'An address.' }) address?: string | null;
}

@InputType({ description: 'Two files of one dealer, and what somebody decides on them.' })
export class JudgeDuplicateInput {
  @Field(() => ID, { description: 'One of both, `cus_`.' }) customerId!: string;
  @Field(() => ID, { description: 'The other one, `cus_`.' }) otherId!: string;
  @Field(() => VerdictEnum, { description: 'Not asked again until something new speaks for one person.' }) verdict!: DuplicateVerdict;
}

@ArgsType()
export class DuplicatePairArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'One dealer, `org_`; all in reach when left out.' }) dealerId?: string | null;
  @Field(() => PairStatusEnum, { defaultValue: 'OPEN', description: 'What became of them.' }) status!: PairStatus;
}
