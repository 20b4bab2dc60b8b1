import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Customer } from '../../customer/customer.entity.js';
import { Can } from '../../platform/access/can.js';
import { DealerRow } from '../../platform/base-rows.js';
import { code, day, Id, instant, json, longCipher, ref, words } from '../../platform/database/column.js';
import { DateTime, LocalDay } from '../../platform/graphql/scalars.js';

/** Rows that moved, by the table and column that named the file: ids only. */
export type MovedRows = Readonly<Record<string, readonly string[]>>;

/**
 * One file that went into another of the same dealer (G5), with what is needed to undo it for thirty days (G6): which rows moved, and sealed with the
 * surviving person's key how both files and their tasks stood before.
 */
@Can('customer:read')
@ObjectType({ simpleResolvers: true, description: 'A file that went into another one of the same person.' })
@Entity('customer_merge')
@Index('customer_merge_once', ['dealerId', 'operationId'], { unique: true })
@Index('customer_merge_into', ['dealerId', 'customerId', 'id'])
@Index('customer_merge_of', ['dealerId', 'mergedId', 'id'])
@Index('customer_merge_old', ['undoUntil', 'id'])
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'customer_merge_survivor' })
@ForeignKey(() => Customer, ['dealerId', 'mergedId'], ['dealerId', 'id'], { name: 'customer_merge_merged' })
export class CustomerMerge extends DealerRow {
  @Field(() => ID, { description: 'Begins with `mrg_`.' }) @Id('mrg') id!: string;
  /** The surviving file. */
  @Column(ref('cus')) customerId!: string;
  @Field(() => ID, { description: 'The file that went in, `cus_`; asked for by this id, the surviving one answers.' }) @Column(ref('cus')) mergedId!: string;
  @Field(() => String, { description: 'As the caller gave it; the same one again gives this answer again (G7).' }) @Column(code(64)) operationId!: string;
  @Field(() => DateTime, { description: 'When.' }) @Column(instant()) mergedAt!: Date;
  @Column(ref('usr', { nullable: true })) mergedBy!: string | null;
  @Column(words(300, { nullable: true })) reason!: string | null;
  @Field(() => LocalDay, { description: 'The last day on which it can be undone (G6).' }) @Column(day()) undoUntil!: string;
  /** How both files and their tasks stood; blanked when the thirty days are over. */
  @Column(longCipher()) image!: string;
  @Column(json({ nullable: true })) moved!: MovedRows | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was undone; null: it holds.' }) @Column(instant({ nullable: true })) undoneAt!: Date | null;
  @Column(ref('usr', { nullable: true })) undoneBy!: string | null;
  @Column(words(300, { nullable: true })) undoReason!: string | null;
  /** How many rows of each table came after the merge and so stayed with the surviving file when it was undone. */
  @Column(json({ nullable: true })) stayed!: Readonly<Record<string, number>> | null;
}
