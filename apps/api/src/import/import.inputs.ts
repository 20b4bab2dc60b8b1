import type { ColumnPolicy } from '@dealercare/domain/import/column-policy';
import { ArrayMaxSize, IsIn, IsNotEmpty, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EncodingEnum, type FileEncoding } from './import-run.entity.js';
import { ColumnPolicyEnum } from './import.types.js';

@InputType({ description: 'Which field a column fills.' })
export class ColumnMappingInput {
  @MaxLength(200) @Field(() => String, { description: 'As it stands in the file, at most 200 characters.' }) header!: string;
  @Field(() => String, { nullable: true, description: 'The field it fills; null leaves the column out.' }) field?: string | null;
}

@InputType({ description: 'What a word of the other system means here.' })
export class ImportWordInput {
  @MaxLength(40) @Field(() => String, { description: 'The field in whose column it stands.' }) field!: string;
  @MaxLength(60) @Field(() => String, { description: 'As it stands in the file.' }) word!: string;
  @MaxLength(60) @Field(() => String, { description: 'A word of the field\'s `choices`.' }) means!: string;
}

@InputType({ description: 'What a column does with what is known already.' })
export class ImportPolicyInput {
  @MaxLength(40) @Field(() => String, { description: 'The field that the column fills.' }) field!: string;
  @Field(() => ColumnPolicyEnum, { description: 'Which of the two stays.' }) policy!: ColumnPolicy;
}

@InputType({ description: 'Keeps how an import was read for other files of its source.' })
export class SaveImportTemplateInput {
  @Field(() => ID, { description: 'The import whose columns, words and policies are kept, `imp_`.' }) runId!: string;
  @IsNotEmpty() @MaxLength(80) @Field(() => String, { description: 'What people call it, at most 80 characters; a name that is taken is kept anew.' }) name!: string;
  @Field(() => ID, { nullable: true, description: 'Its unit, or one above it that shares it with all below; left out: the import\'s own.' }) unitId?: string | null;
}

@InputType({ description: 'Corrects what was recognised; what is left out stays.' })
export class CorrectImportInput {
  @Field(() => ID, { description: 'An import that is UPLOADED, JUDGED or FAILED, `imp_`.' }) runId!: string;
  @Field(() => Int, { description: 'The import\'s version as you saw it.' }) expectedVersion!: number;
  @Field(() => String, { nullable: true, description: 'A code of `importKinds`.' }) kind?: string | null;
  @Field(() => EncodingEnum, { nullable: true, description: 'In which the file is read again from its bytes.' }) encoding?: FileEncoding | null;
  @IsOptional() @IsIn([',', ';', '\t', '|']) @Field(() => String, { nullable: true, description: 'A comma, a semicolon, a tab or a bar.' }) separator?: string | null;
  @Field(() => ID, { nullable: true, description: 'A template of `importTemplates` by which the file is read, `itp_`; IMPORT_TEMPLATE_UNFIT when the file lacks one of its columns.' }) templateId?: string | null;
  @IsOptional() @ArrayMaxSize(400) @Field(() => [ImportWordInput], { nullable: true, description: 'All words that are mapped; left out: as they were.' }) valueMaps?: ImportWordInput[] | null;
  @IsOptional() @ArrayMaxSize(200) @Field(() => [ImportPolicyInput], { nullable: true, description: 'All columns that do not overwrite; left out: as they were.' }) policies?: ImportPolicyInput[] | null;
  @IsOptional() @MaxLength(100) @Field(() => String, { nullable: true, description: 'The sheet of a workbook that is to be read, also a hidden one.' }) sheet?: string | null;
  @IsOptional() @Min(1) @Max(1000) @Field(() => Int, { nullable: true, description: 'The line with the names of the columns.' }) headerLine?: number | null;
  @IsOptional() @ArrayMaxSize(200) @Field(() => [ColumnMappingInput], { nullable: true, description: 'Up to 200; columns that are not named stay as recognised.' })
  columns?: ColumnMappingInput[] | null;
}
