import { ArrayMaxSize, IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EncodingEnum, type FileEncoding } from './import-run.entity.js';

@InputType({ description: 'Which field a column fills.' })
export class ColumnMappingInput {
  @MaxLength(200) @Field(() => String, { description: 'As it stands in the file, at most 200 characters.' }) header!: string;
  @Field(() => String, { nullable: true, description: 'The field it fills; null leaves the column out.' }) field?: string | null;
}

@InputType({ description: 'Corrects what was recognised; what is left out stays.' })
export class CorrectImportInput {
  @Field(() => ID, { description: 'An import that is UPLOADED, JUDGED or FAILED, `imp_`.' }) runId!: string;
  @Field(() => Int, { description: 'The import\'s version as you saw it.' }) expectedVersion!: number;
  @Field(() => String, { nullable: true, description: 'A code of `importKinds`.' }) kind?: string | null;
  @Field(() => EncodingEnum, { nullable: true, description: 'In which the file is read again from its bytes.' }) encoding?: FileEncoding | null;
  @IsOptional() @IsIn([',', ';', '\t', '|']) @Field(() => String, { nullable: true, description: 'A comma, a semicolon, a tab or a bar.' }) separator?: string | null;
  @IsOptional() @ArrayMaxSize(200) @Field(() => [ColumnMappingInput], { nullable: true, description: 'Up to 200; columns that are not named stay as recognised.' })
  columns?: ColumnMappingInput[] | null;
}
