import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, Id, instant, json, key, ref, whole, words } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime } from '../platform/graphql/scalars.js';

export const BulkFieldEnum = { KEEPER: 'KEEPER', RELATION_LEVEL: 'RELATION_LEVEL', REVIEW_DUE: 'REVIEW_DUE' } as const;
registerEnumType(BulkFieldEnum, {
  name: 'BulkField',
  description: 'What is changed on many customers at once (I2).',
  valuesConfig: meanings({
    KEEPER: 'The person in charge, a `usr_` id; null: nobody.',
    RELATION_LEVEL: 'A value of `RelationLevel`; null: not judged.',
    REVIEW_DUE: 'The day on which the card is looked through again; null: none.',
  }),
});
export type BulkField = keyof typeof BulkFieldEnum;

export const BulkStatusEnum = { RUNNING: 'RUNNING', DONE: 'DONE', CANCELLED: 'CANCELLED', UNDOING: 'UNDOING', UNDONE: 'UNDONE' } as const;
registerEnumType(BulkStatusEnum, {
  name: 'BulkStatus',
  description: 'How far a change of many is.',
  valuesConfig: meanings({
    RUNNING: 'It is being made, some hundred rows at a time.',
    DONE: 'Every row has its result.',
    CANCELLED: 'Somebody stopped it; what was changed until then stays, and can be taken back.',
    UNDOING: 'It is being taken back.',
    UNDONE: 'Taken back, but for rows that somebody has changed since.',
  }),
});
export type BulkStatus = keyof typeof BulkStatusEnum;

/** A change of one field on everything that was chosen when it began. */
@Can('customer:write')
@ObjectType({ simpleResolvers: true, description: 'A change of one field on many customers, with a result for each.' })
@Entity('bulk_run')
@Index('bulk_run_starter', ['startedBy', 'id'])
@Index('bulk_run_status', ['status', 'id'])
export class BulkRun extends EditableRow {
  @Field(() => ID, { description: 'Begins with `blk_`.' }) @Id('blk') id!: string;
  /** The home unit of whoever began it, in whose audit chain it stands. */
  @Column(ref('org')) unitId!: string;
  @Column(ref('usr')) startedBy!: string;
  @Field(() => BulkFieldEnum, { description: 'What is changed.' }) @Column(code(16)) field!: BulkField;
  @Field(() => String, { nullable: true, description: 'What it is set to; null empties it.' }) @Column(words(60, { nullable: true })) value!: string | null;
  @Field(() => BulkStatusEnum, { description: 'How far it is.' }) @Column(code(10)) status!: BulkStatus;
  @Field(() => Int, { description: 'Rows that were chosen.' }) @Column(whole()) total!: number;
  @Field(() => Int, { description: 'Rows that were changed.' }) @Column(whole({ default: 0 })) changed!: number;
  @Field(() => Int, { description: 'Rows that had the value already.' }) @Column(whole({ default: 0 })) unchanged!: number;
  @Field(() => Int, { description: 'Rows on which it was refused; `problems` says why.' }) @Column(whole({ default: 0 })) refused!: number;
  @Field(() => Int, { description: 'Changes that were taken back.' }) @Column(whole({ default: 0 })) undone!: number;
  @Field(() => Int, { description: 'Changes that stay, because somebody has changed the file since.' }) @Column(whole({ default: 0 })) kept!: number;
  @Field(() => DateTime, { description: 'Until then it can be taken back.' }) @Column(instant()) undoUntil!: Date;
}

/** WAITING for its turn; then what came of it. */
export type BulkOutcome = 'WAITING' | 'CHANGED' | 'UNCHANGED' | 'REFUSED' | 'UNDONE' | 'KEPT';

/** One record of a bulk run: it was chosen when the run began, whatever its filter would find now. */
@Entity('bulk_row')
@Index('bulk_row_next', ['runId', 'outcome', 'recordId'])
export class BulkRow {
  @PrimaryColumn(key(ref('blk'))) runId!: string;
  @PrimaryColumn(key(ref('cus'))) recordId!: string;
  @Column(code(10)) outcome!: BulkOutcome;
  /** Why it was refused. */
  @Column(code(40, { nullable: true })) problem!: string | null;
  @Column(json({ nullable: true })) before!: { value: string | null } | null;
  @Column(whole({ nullable: true })) versionAfter!: number | null;
}
