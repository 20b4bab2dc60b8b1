import type { ErrorCode } from '@dealercare/schema/error-codes';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, Id, instant, json, large, ref, whole, words } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime } from '../platform/graphql/scalars.js';

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

/** One file on its way in: staged, judged row by row, then written; resumable at any row and undoable (H1-H9). */
@Can('import:read')
@ObjectType({ simpleResolvers: true, description: 'An import of one file.' })
@Entity('import_run')
@Index('import_run_list', ['unitId', 'createdAt', 'id'])
@Index('import_run_work', ['status', 'id'])
export class ImportRun extends EditableRow {
  @Field(() => ID, { description: 'Begins with `imp_`.' }) @Id('imp') id!: string;
  @Column(ref('org')) unitId!: string;
  @Field(() => String, { nullable: true, description: 'What the file holds, such as CUSTOMERS; null until recognised or told.' }) @Column(code(30, { nullable: true })) kind!: string | null;
  @Field(() => String, { description: 'As it was uploaded.' }) @Column(words(200)) fileName!: string;
  @Column(code(64)) fileHash!: string;
  @Field(() => Int, { description: 'Of the uploaded file, in bytes; 100 MB at most (rulings 20).' }) @Column(large()) sizeBytes!: number;
  @Field(() => EncodingEnum, { description: 'As recognised or corrected.' }) @Column(code(10)) encoding!: FileEncoding;
  @Field(() => String, { description: 'What separates the columns.' }) @Column(code(1)) separator!: string;
  @Column(json()) columns!: ColumnMapping[];
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
