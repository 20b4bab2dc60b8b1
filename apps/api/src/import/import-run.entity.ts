import type { ErrorCode } from '@dealercare/schema/error-codes';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, Id, instant, json, large, ref, whole, words } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime } from '../platform/graphql/scalars.js';
import type { ColumnPolicies, ValueMaps } from './import-template.entity.js';

export const ImportStatusEnum = {
  UPLOADED: 'UPLOADED', JUDGING: 'JUDGING', JUDGED: 'JUDGED', RUNNING: 'RUNNING', DONE: 'DONE', FAILED: 'FAILED', CANCELLED: 'CANCELLED', UNDOING: 'UNDOING', UNDONE: 'UNDONE',
} as const;
registerEnumType(ImportStatusEnum, {
  name: 'ImportStatus',
  description: 'UPLOADED -> JUDGING (dry run) -> JUDGED -> RUNNING -> DONE; UNDOING -> UNDONE takes an import back.',
  valuesConfig: meanings({
    UPLOADED: 'Taken and recognised; can be corrected.',
    JUDGING: 'The dry run goes on.',
    JUDGED: 'Every row has its verdict; nothing is imported yet.',
    RUNNING: 'Rows are being written.',
    DONE: 'Everything that was not refused is imported.',
    FAILED: 'Could not be done; `failure` says why.',
    CANCELLED: 'Given up before anything was written.',
    UNDOING: 'Is being taken back.',
    UNDONE: 'Taken back, except for what was changed since.',
  }),
});
export type ImportStatus = keyof typeof ImportStatusEnum;

export const EncodingEnum = { UTF8: 'utf8', GB18030: 'gb18030', UTF16LE: 'utf16le', UTF16BE: 'utf16be' } as const;
registerEnumType(EncodingEnum, {
  name: 'FileEncoding',
  description: 'How the characters of a file are written.',
  valuesConfig: meanings({
    UTF8: 'UTF-8, with or without a mark at the beginning.',
    GB18030: 'GB 18030, with GBK and GB 2312: Chinese Windows.',
    UTF16LE: 'UTF-16, low byte first: text out of Excel.',
    UTF16BE: 'UTF-16, high byte first.',
  }),
});
export type FileEncoding = (typeof EncodingEnum)[keyof typeof EncodingEnum];

/** One column of the file: its header and the field it fills; no field means that it is left out. */
export interface ColumnMapping {
  header: string;
  field: string | null;
}

export const FormatEnum = { CSV: 'CSV', XLSX: 'XLSX' } as const;
registerEnumType(FormatEnum, {
  name: 'ImportFormat',
  description: 'What kind of file a table came in.',
  valuesConfig: meanings({
    CSV: 'A table of text; `encoding` and `separator` say how it is written.',
    XLSX: 'A workbook; `sheet` says which of its tables is read.',
  }),
});

export const ImportWayEnum = { DESK: 'DESK', FOLDER: 'FOLDER', DOOR: 'DOOR' } as const;
registerEnumType(ImportWayEnum, {
  name: 'ImportWay',
  description: 'How a file came. What comes by itself is judged and written without anybody, unless too much of it is refused.',
  valuesConfig: meanings({
    DESK: 'Somebody has uploaded it.',
    FOLDER: 'Another system has laid it into the unit\'s folder.',
    DOOR: 'A partner\'s key has delivered it.',
  }),
});
export type ImportWay = keyof typeof ImportWayEnum;

@Can('import:read')
@ObjectType({ simpleResolvers: true, description: 'A sheet of a workbook.' })
export class ImportSheet {
  @Field(() => String, { description: 'As it is called in the workbook.' }) name!: string;
  @Field(() => Boolean, { description: 'Hidden in the workbook: read only when it is chosen.' }) hidden!: boolean;
}

/** One file on its way in: staged, judged row by row, then written; resumable at any row and undoable (H1-H9). */
@Can('import:read')
@ObjectType({ simpleResolvers: true, description: 'An import of one file.' })
@Entity('import_run')
@Index('import_run_list', ['unitId', 'createdAt', 'id'])
@Index('import_run_work', ['status', 'id'])
@Index('import_run_shape', ['unitId', 'shapeHash', 'id'])
export class ImportRun extends EditableRow {
  @Field(() => ID, { description: 'Begins with `imp_`.' }) @Id('imp') id!: string;
  @Column(ref('org')) unitId!: string;
  @Field(() => String, { nullable: true, description: 'What the file holds, such as CUSTOMERS; null until recognised or told.' }) @Column(code(30, { nullable: true })) kind!: string | null;
  @Field(() => String, { description: 'As it was uploaded.' }) @Column(words(200)) fileName!: string;
  @Column(code(64)) fileHash!: string;
  @Field(() => Int, { description: 'Of the uploaded file, in bytes; 100 MB at most (rulings 20).' }) @Column(large()) sizeBytes!: number;
  @Field(() => ImportWayEnum, { description: 'Who brought it.' }) @Column(code(8, { default: 'DESK' })) way!: ImportWay;
  @Field(() => FormatEnum, { description: 'A table of text or a workbook.' }) @Column(code(5, { default: 'CSV' })) format!: keyof typeof FormatEnum;
  @Field(() => String, { nullable: true, description: 'The sheet that is read; null for tables of text.' }) @Column(words(100, { nullable: true })) sheet!: string | null;
  @Field(() => [ImportSheet], { nullable: true, description: 'All sheets of the workbook; null for tables of text.' }) @Column(json({ nullable: true })) sheets!: ImportSheet[] | null;
  @Field(() => Int, { description: 'The line with the names of the columns, as recognised or corrected; what stands above is left out.' }) @Column(whole({ default: 1 })) headerLine!: number;
  /** The last line of the header: one further down where its cells are merged over two. */
  @Column(whole({ default: 1 })) headerEnd!: number;
  @Field(() => EncodingEnum, { description: 'As recognised or corrected.' }) @Column(code(10)) encoding!: FileEncoding;
  @Field(() => String, { description: 'What separates the columns.' }) @Column(code(1)) separator!: string;
  @Column(json()) columns!: ColumnMapping[];
  /** Of its headers: the next file of the same shape is read as this one was. */
  @Column(code(32, { nullable: true })) shapeHash!: string | null;
  @Column(ref('itp', { nullable: true })) templateId!: string | null;
  @Column(json({ nullable: true })) valueMaps!: ValueMaps | null;
  @Column(json({ nullable: true })) policies!: ColumnPolicies | null;
  /** Words that no reader understood, by field, with how often they came: to be mapped. */
  @Column(json({ nullable: true })) unknownWords!: Record<string, Record<string, number>> | null;
  @Field(() => ImportStatusEnum, { description: 'What can be done next hangs on it; IMPORT_STATE otherwise.' }) @Column(code(12)) status!: ImportStatus;
  @Field(() => Int, { description: 'Rows of the file; known after the dry run.' }) @Column(whole({ default: 0 })) rowsTotal!: number;
  @Field(() => Int, { description: 'Rows that the step under way has dealt with.' }) @Column(whole({ default: 0 })) rowsDone!: number;
  /** The line up to which rows are written. */
  @Column(whole({ default: 0 })) cursorLine!: number;
  @Column(json()) counts!: Record<string, number>;
  /** Steps in a row that broke off; a run that cannot be finished is parked instead of being tried for ever (R15). */
  @Column(whole({ default: 0 })) attempts!: number;
  @Column(code(40, { nullable: true })) failureCode!: ErrorCode | null;
  @Column(json({ nullable: true })) failureParams!: Record<string, string | number> | null;
  /** Under which the upload and the staged rows are sealed; destroyed with them. */
  @Column(ref('key')) subjectKeyId!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was done, failed or was taken back; null before.' }) @Column(instant({ nullable: true })) finishedAt!: Date | null;
}
