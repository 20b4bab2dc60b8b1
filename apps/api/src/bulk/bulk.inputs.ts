import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CustomerFilter } from '../customer/customer.inputs.js';
import { BulkFieldEnum, type BulkField } from './bulk-run.entity.js';

@InputType({ description: 'Which customers: those picked, or everything that a list shows but a few (I1).' })
export class BulkSelectionInput {
  @Field(() => CustomerFilter, { nullable: true, description: 'As the list was filtered.' }) filter?: CustomerFilter | null;
  @IsOptional() @MaxLength(100) @Field(() => String, { nullable: true, description: 'As the list was searched.' }) search?: string | null;
  @IsOptional() @ArrayMaxSize(1000) @Field(() => [ID], { nullable: true, description: 'Only these, at most 1,000; left out: everything that matches.' }) picked?: string[] | null;
  @IsOptional() @ArrayMaxSize(1000) @Field(() => [ID], { nullable: true, description: 'All but these, at most 1,000.' }) except?: string[] | null;
}

@InputType({ description: 'A change of one field on many customers.' })
export class StartBulkInput {
  @Field(() => BulkSelectionInput, { description: 'Chosen at this moment: what would match later is not touched.' }) selection!: BulkSelectionInput;
  @Field(() => Int, { description: 'How many the person saw before saying yes; another number is refused with BULK_COUNT_CHANGED.' }) expectedCount!: number;
  @Field(() => BulkFieldEnum, { description: 'What is changed.' }) field!: BulkField;
  @IsOptional() @MaxLength(60) @Field(() => String, { nullable: true, description: 'What it is set to, as `BulkField` says; null empties it.' }) value?: string | null;
}
