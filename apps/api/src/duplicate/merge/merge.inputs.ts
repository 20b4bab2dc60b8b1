import { mergeFields, type MergeField } from '@dealercare/domain/duplicate/merge-fields';
import { ArrayMaxSize, IsOptional, Length, Matches, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { meanings } from '../../platform/graphql/meanings.js';

export const MergeFieldEnum = Object.fromEntries(mergeFields.map((field) => [field, field])) as { [F in MergeField]: F };
registerEnumType(MergeFieldEnum, {
  name: 'MergeField',
  description: 'What is chosen one by one when two files become one (G4).',
  valuesConfig: meanings({
    NAME: 'The name, and with it whether it is a person.', SEX: 'Sex.', PHONE: 'The main phone; the other one stays as the second where that place is free.', PHONE2: 'The second phone.', ID_NUMBER: 'The ID number.',
    SOLAR_BIRTHDAY: 'Birthday.', LUNAR_BIRTHDAY: 'Lunar birthday.', OCCUPATION: 'Occupation.', ADDRESS: 'Address.', HOBBIES: 'Hobbies.', ORIGIN: 'How the customer came to the dealer.',
    EXTERNAL_NO: 'The number in the dealer\'s own system; rows of a file with the other number are passed over from then on.', OWNER: 'Who keeps the file.',
  }),
});

@InputType({ description: 'Two files of one person, and what is taken from which.' })
export class MergeCustomersInput {
  @Field(() => ID, { description: 'The file that stays, `cus_`.' }) survivorId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) survivorVersion!: number;
  @Field(() => ID, { description: 'The file that goes into it, `cus_`; its id leads to the other one from then on.' }) mergedId!: string;
  @Field(() => Int, { description: 'Its version as you saw it.' }) mergedVersion!: number;
  @ArrayMaxSize(20) @Field(() => [MergeFieldEnum], { description: 'Fields whose value comes from the file that goes in; all others stay as they are.' }) take!: MergeField[];
  @Length(8, 64) @Matches(/^[\x21-\x7e]+$/) @Field(() => String, { description: 'Made by the caller, once for this merge: sent again, it gives the same answer, whenever that is (G7).' }) operationId!: string;
  @IsOptional() @MaxLength(300) @Field(() => String, { nullable: true, description: 'Stands in the audit; no names or numbers.' }) reason?: string | null;
}

@InputType({ description: 'Which merge is taken back, and why.' })
export class UndoMergeInput {
  @Field(() => ID, { description: 'The merge, `mrg_`.' }) mergeId!: string;
  @MinLength(2) @MaxLength(300) @Field(() => String, { description: 'Stands in the audit; no names or numbers.' }) reason!: string;
}
