import { Column, Entity, Index } from 'typeorm';
import { code, Id, instant, ref, words } from '../database/column.js';

/**
 * Through which door somebody came to see a person's data. FILE: the customer's file. VEHICLE, COMPLAINT, TASK: a record with the person on it.
 * SEARCH: found by phone. REVEAL: a number in the clear. EXPORT: everything at once. HISTORY: the changes of a record. AUDIT: the audit itself.
 */
export const accessDoors = ['FILE', 'VEHICLE', 'COMPLAINT', 'TASK', 'SEARCH', 'REVEAL', 'EXPORT', 'HISTORY', 'AUDIT'] as const;
export type AccessDoor = (typeof accessDoors)[number];

/** Somebody looked (J4). Ids only: it tells who saw whom, and nothing about them. */
@Entity('access_entry')
@Index('access_entry_list', ['unitId', 'id'])
@Index('access_entry_customer', ['customerId', 'id'])
@Index('access_entry_actor', ['actorId', 'id'])
@Index('access_entry_age', ['at', 'id'])
export class AccessEntry {
  @Id('acc') id!: string;
  @Column(ref('org')) unitId!: string;
  /** Whose data it was; null where nobody was found, or the look was not at one person. */
  @Column(ref('cus', { nullable: true })) customerId!: string | null;
  @Column(code(10)) actorKind!: string;
  @Column(code(32, { nullable: true })) actorId!: string | null;
  @Column(code(20)) door!: AccessDoor;
  /** The record through which the person was seen. */
  @Column(code(32, { nullable: true })) subjectId!: string | null;
  @Column(words(300, { nullable: true })) reason!: string | null;
  @Column(code(40)) requestId!: string;
  @Column(instant()) at!: Date;
}
