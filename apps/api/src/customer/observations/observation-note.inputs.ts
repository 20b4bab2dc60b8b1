import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDay } from '../../platform/graphql/scalars.js';
import { ObservationCategoryEnum, ObservationMethodEnum } from './observation-note.entity.js';

@InputType({ description: 'What was observed.' })
export class NoteObservationInput {
  @Field(() => ID, { description: 'The customer, `cus_`.' }) customerId!: string;
  @Field(() => ObservationCategoryEnum, { description: 'What it is about.' }) category!: keyof typeof ObservationCategoryEnum;
  @Field(() => ObservationMethodEnum, { description: 'How it was learned.' }) method!: keyof typeof ObservationMethodEnum;
  @IsOptional() @MaxLength(40) @Field(() => String, { nullable: true, description: 'Where one looks for it, at most 40 characters.' }) point?: string | null;
  @Field(() => LocalDay, { description: 'When it was observed, today or before.' }) observedOn!: string;
  @IsNotEmpty() @MaxLength(500) @Field(() => String, { description: 'At most 500 characters; nothing on religion, health or politics (INV-31).' }) text!: string;
  @IsOptional() @MaxLength(200) @Field(() => String, { nullable: true, description: 'For what it is needed; must be said with EMPLOYER, EDUCATION and INCOME.' }) purpose?: string | null;
}

@InputType({ description: 'A note that is wrong or no longer needed.' })
export class RemoveObservationInput {
  @Field(() => ID, { description: 'The note, `obn_`.' }) observationNoteId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) expectedVersion!: number;
}
