import { Column, Entity, Index } from 'typeorm';
import { code, day, Id, instant, ref, words } from '../platform/database/column.js';

/**
 * A request to erase a person, and what stays of it: RESTRICTED while the law wants records kept (INV-29), then ERASED. HELD: a legal hold before
 * anybody asked. The blind indexes are the
 * tombstone: by them a file or a partner that brings the person again is recognised, and nothing can be read from them.
 */
@Entity('erasure')
@Index('erasure_customer', ['customerId'], { unique: true })
@Index('erasure_number', ['dealerId', 'numberIndex'])
@Index('erasure_phone', ['dealerId', 'phoneIndex'])
@Index('erasure_due', ['status', 'keptUntil', 'id'])
export class Erasure {
  @Id('era') id!: string;
  @Column(ref('org')) dealerId!: string;
  @Column(ref('cus')) customerId!: string;
  @Column(code(10)) status!: 'HELD' | 'RESTRICTED' | 'ERASED';
  @Column(code(32, { nullable: true })) numberIndex!: string | null;
  @Column(code(32, { nullable: true })) phoneIndex!: string | null;
  @Column(code(32, { nullable: true })) phone2Index!: string | null;
  @Column(code(32, { nullable: true })) idNumberIndex!: string | null;
  @Column(instant()) askedAt!: Date;
  @Column(ref('usr', { nullable: true })) askedBy!: string | null;
  @Column(words(300)) reason!: string;
  /** What keeps the records: COMPLAINT, RECORDS, HOLD. */
  @Column(code(12, { nullable: true })) keptFor!: string | null;
  /** The day on which the law lets go; null while nobody knows (an open complaint, a hold). */
  @Column(day({ nullable: true })) keptUntil!: string | null;
  /** A legal hold in words: nothing is erased before it is taken off. */
  @Column(words(300, { nullable: true })) hold!: string | null;
  @Column(instant({ nullable: true })) erasedAt!: Date | null;
  /** The person came back of their own will: the tombstone holds no longer. */
  @Column(instant({ nullable: true })) liftedAt!: Date | null;
}
