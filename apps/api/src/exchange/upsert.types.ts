import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import { meanings } from '../platform/graphql/meanings.js';

export const UpsertOutcomeEnum = { CREATED: 'CREATED', UPDATED: 'UPDATED', UNCHANGED: 'UNCHANGED', REFUSED: 'REFUSED' } as const;
export type UpsertOutcome = keyof typeof UpsertOutcomeEnum;
registerEnumType(UpsertOutcomeEnum, {
  name: 'UpsertOutcome',
  description: 'What became of a record of a batch.',
  valuesConfig: meanings({ CREATED: 'It is new.', UPDATED: 'Something in it was changed.', UNCHANGED: 'It says nothing new.', REFUSED: 'It was left out; `faults` say why. The others are not touched by it.' }),
});

@Can('record:upsert')
@ObjectType({ simpleResolvers: true, description: 'Something noticed in a record.' })
export class UpsertFault {
  @Field(() => String, { description: 'Where, such as `input.records.3.phone`.' }) path!: string;
  @Field(() => String, { description: 'Such as PHONE_INVALID.' }) code!: string;
  @Field(() => String, { description: 'In the caller\'s language.' }) message!: string;
}

@Can('record:upsert')
@ObjectType({ simpleResolvers: true, description: 'What became of one record of a batch.' })
export class UpsertResult {
  @Field(() => Int, { description: 'Its place in the batch, from 0.' }) index!: number;
  @Field(() => String, { description: 'Your key of it.' }) externalId!: string;
  @Field(() => UpsertOutcomeEnum, { description: 'What became of it.' }) outcome!: UpsertOutcome;
  @Field(() => ID, { nullable: true, description: 'The record here; null when it was refused.' }) id!: string | null;
  @Field(() => [UpsertFault], { description: 'Why it was refused; empty otherwise.' }) faults!: UpsertFault[];
  @Field(() => [UpsertFault], { description: 'What was noticed and left standing, such as a wrong check digit.' }) remarks!: UpsertFault[];
}
