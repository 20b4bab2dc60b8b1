import type { ErrorCode } from '@dealercare/schema/error-codes';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, day, Id, instant, json, large, longCipher, ref, whole, words, yesNo } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime } from '../platform/graphql/scalars.js';
import type { Locale } from '../platform/locale.js';
import { exportKindCodes, type ExportKindCode } from './export-kind.js';

export const ExportKindEnum = Object.fromEntries(exportKindCodes.map((name) => [name, name])) as { [C in ExportKindCode]: C };
registerEnumType(ExportKindEnum, {
  name: 'ExportKindCode',
  description: 'The sorts of record that can go out as a table.',
  valuesConfig: meanings({
    CUSTOMERS: 'Customers in use.', VEHICLES: 'Cars as a dealer knows them.', REPAIR_ORDERS: 'Visits to the workshop.', CARE_TASKS: 'Planned contacts.', CONTACTS: 'Calls, visits and messages.',
    COMPLAINTS: 'Cases; those that may not be opened as their stubs.',
  }),
});

export const ExportFormatEnum = { CSV: 'CSV', XLSX: 'XLSX' } as const;
export type ExportFormat = keyof typeof ExportFormatEnum;
registerEnumType(ExportFormatEnum, {
  name: 'ExportFormat',
  description: 'What the file is.',
  valuesConfig: meanings({ CSV: 'Text with commas, UTF-8 with a mark at the beginning, as spreadsheet programs want it.', XLSX: 'A workbook; a new sheet begins where one is full.' }),
});

export const ExportStatusEnum = { RUNNING: 'RUNNING', READY: 'READY', FAILED: 'FAILED', CANCELLED: 'CANCELLED', EXPIRED: 'EXPIRED' } as const;
export type ExportStatus = keyof typeof ExportStatusEnum;
registerEnumType(ExportStatusEnum, {
  name: 'ExportStatus',
  description: 'RUNNING -> READY -> EXPIRED.',
  valuesConfig: meanings({
    RUNNING: 'Waits for its turn or is being written.', READY: 'Can be fetched until it expires.', FAILED: 'Could not be done; `failure` says why.', CANCELLED: 'Given up; nothing of it is left.',
    EXPIRED: 'Its time is over, or somebody in it was erased; the file is destroyed.',
  }),
});

/** A table on its way out of the house: who asked for it, what is in it, how far it is (H10, H11). The file lies sealed in parts beside the database. */
@Can('export:run')
@ObjectType({ simpleResolvers: true, description: 'An export of records as a file.' })
@Entity('export_job')
@Index('export_job_mine', ['askedBy', 'id'])
@Index('export_job_work', ['status', 'expiresAt', 'id'])
@Index('export_job_unit', ['unitId', 'createdAt'])
export class ExportJob extends EditableRow {
  @Field(() => ID, { description: 'Begins with `xpt_`.' }) @Id('xpt') id!: string;
  @Column(ref('usr')) askedBy!: string;
  /** The asker's home: whose limits hold and whose audit has it. */
  @Column(ref('org')) unitId!: string;
  @Field(() => ExportKindEnum, { description: 'What its rows are.' }) @Column(code(20)) kind!: ExportKindCode;
  @Field(() => ExportFormatEnum, { description: 'What the file is.' }) @Column(code(5)) format!: ExportFormat;
  @Field(() => [String], { description: 'Names of its columns, in their order.' }) @Column(json()) columns!: string[];
  @Field(() => Boolean, { description: 'Numbers stand in it whole; false: masked.' }) @Column(yesNo({ default: 0 })) clear!: boolean;
  @Column(words(300, { nullable: true })) reason!: string | null;
  /** The language of headers and words. */
  @Column(code(5)) locale!: Locale;
  /** Filter and search, which may hold a name or a number. */
  @Column(longCipher()) queryCipher!: string;
  /** Under which the filter and the file are sealed; destroyed with them. */
  @Column(ref('key')) subjectKeyId!: string;
  @Field(() => ExportStatusEnum, { description: 'What can be done next hangs on it; EXPORT_STATE otherwise.' }) @Column(code(10)) status!: ExportStatus;
  @Field(() => Int, { description: 'Rows that matched when it was asked for.' }) @Column(whole()) rowsTotal!: number;
  @Field(() => Int, { description: 'Rows written so far.' }) @Column(whole({ default: 0 })) rowsDone!: number;
  /** Behind which row it goes on; null at the beginning. */
  @Column(code(120, { nullable: true })) afterRow!: string | null;
  /** Rows that came later are not in it. */
  @Column(code(26)) lastId!: string;
  /** How far the file itself is, so that it goes on to the byte. */
  @Column(json({ nullable: true })) fileState!: object | null;
  /** The parts of the file in their order. */
  @Column(json()) parts!: string[];
  @Field(() => Int, { description: 'Of the file, in bytes.' }) @Column(large({ default: 0 })) sizeBytes!: number;
  /** Whose rows are in it: who may fetch it, and whose erasure ends it. */
  @Column(json()) dealerIds!: string[];
  /** Steps in a row that broke off (R15). */
  @Column(whole({ default: 0 })) attempts!: number;
  @Column(code(40, { nullable: true })) failureCode!: ErrorCode | null;
  /** On whose count of the day its rows stand. */
  @Column(day()) countedOn!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it was ready, failed or was given up; null before.' }) @Column(instant({ nullable: true })) finishedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when it can be fetched; null before it is ready.' }) @Column(instant({ nullable: true })) expiresAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was fetched last; null: not yet.' }) @Column(instant({ nullable: true })) fetchedAt!: Date | null;
}
