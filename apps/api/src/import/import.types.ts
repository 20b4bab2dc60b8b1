import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import { meanings } from '../platform/graphql/meanings.js';
import { connectionOf } from '../platform/paging/connection.js';
import { ImportRun } from './import-run.entity.js';

export const VerdictEnum = { CREATE: 'CREATE', UPDATE: 'UPDATE', UNCHANGED: 'UNCHANGED', REPEATED: 'REPEATED', REFUSED: 'REFUSED' } as const;
registerEnumType(VerdictEnum, {
  name: 'ImportVerdict',
  description: 'What the import does with a row.',
  valuesConfig: meanings({
    CREATE: 'A new record.',
    UPDATE: 'Changes a record that is known by its number, VIN or order number.',
    UNCHANGED: 'Says nothing new.',
    REPEATED: 'The same record stands further up in the file.',
    REFUSED: 'Has an error; goes into the error file and is not imported.',
  }),
});

export const GravityEnum = { WARNING: 'WARNING', ERROR: 'ERROR' } as const;
registerEnumType(GravityEnum, {
  name: 'FindingGravity',
  description: 'How much a finding weighs.',
  valuesConfig: meanings({
    WARNING: 'Imported all the same, with a remark.',
    ERROR: 'The row is refused.',
  }),
});

@Can('import:read')
@ObjectType({ simpleResolvers: true, description: 'A field that a column of the file can fill.' })
export class ImportFieldType {
  @Field(() => String, { description: 'Sent as `field` in a column mapping.' }) name!: string;
  @Field(() => String, { description: 'In Chinese.' }) nameZh!: string;
  @Field(() => String, { description: 'In English.' }) nameEn!: string;
  @Field(() => Boolean, { description: 'Without a column for it the dry run is refused: IMPORT_COLUMNS_MISSING.' }) required!: boolean;
}

@Can('import:read')
@ObjectType('ImportKind', { simpleResolvers: true, description: 'A kind of file that can be imported.' })
export class ImportKindType {
  @Field(() => String, { description: 'Such as CUSTOMERS; sent as `kind`.' }) code!: string;
  @Field(() => String, { description: 'In Chinese.' }) nameZh!: string;
  @Field(() => String, { description: 'In English.' }) nameEn!: string;
  @Field(() => [ImportFieldType], { description: 'What its columns can fill.' }) fields!: readonly ImportFieldType[];
}

@Can('import:run')
@ObjectType({ simpleResolvers: true, description: 'A column of the file and what it fills.' })
export class ImportColumn {
  @Field(() => String, { description: 'As it stands in the first line of the file.' }) header!: string;
  @Field(() => String, { nullable: true, description: 'The field it fills; null: left out.' }) field!: string | null;
  @Field(() => [String], { description: 'The first cells of the column; none for those who may not import, since cells hold people in the clear.' }) samples!: string[];
}

@Can('import:read')
@ObjectType({ simpleResolvers: true, description: 'How many rows have which verdict; they grow while a step is under way.' })
export class ImportCounts {
  @Field(() => Int, { description: 'Rows that make a new record.' }) create!: number;
  @Field(() => Int, { description: 'Rows that change a record.' }) update!: number;
  @Field(() => Int, { description: 'Rows that say nothing new.' }) unchanged!: number;
  @Field(() => Int, { description: 'Rows whose record stands further up in the file.' }) repeated!: number;
  @Field(() => Int, { description: 'Rows with an error.' }) refused!: number;
  @Field(() => Int, { description: 'Rows that are imported and yet have a remark.' }) warnings!: number;
  @Field(() => Int, { description: 'Records that undo took back.' }) reverted!: number;
  @Field(() => Int, { description: 'Records that undo left because they were changed since.' }) kept!: number;
}

@Can('import:read')
@ObjectType({ simpleResolvers: true, description: 'Why an import ended in FAILED.' })
export class ImportFailure {
  @Field(() => String, { description: 'Of the refusal, such as FILE_TOO_MANY_ROWS.' }) code!: string;
  @Field(() => String, { description: 'In the reader\'s language.' }) message!: string;
}

@Can('import:read')
@ObjectType({ simpleResolvers: true, description: 'Something noticed in a row.' })
export class ImportFinding {
  @Field(() => String, { description: 'The field of the kind that it is about.' }) field!: string;
  @Field(() => String, { description: 'Such as PHONE_INVALID.' }) code!: string;
  @Field(() => GravityEnum, { description: 'Whether the row is refused for it.' }) gravity!: keyof typeof GravityEnum;
  @Field(() => String, { description: 'In the reader\'s language.' }) message!: string;
}

@Can('import:read')
@ObjectType('ImportRow', { simpleResolvers: true, description: 'One line of the file and what happens to it.' })
export class ImportRowType {
  id!: string;
  @Field(() => Int, { description: 'The line in the file, the header being line 1.' }) line!: number;
  @Field(() => VerdictEnum, { description: 'What the import does with it.' }) verdict!: keyof typeof VerdictEnum;
  @Field(() => String, { nullable: true, description: 'The customer number, VIN or order number of the row.' }) businessKey!: string | null;
  @Field(() => [ImportFinding], { description: 'Empty when nothing was noticed.' }) findings!: ImportFinding[];
  @Can('import:run') @Field(() => [String], { description: 'The cells as they stand in the file.' }) cells!: string[];
}

export const ImportRunConnection = connectionOf(ImportRun, 'ImportRun', 'import:read');
export const ImportRowConnection = connectionOf(ImportRowType, 'ImportRow', 'import:read');
