import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, instant, key, longCipher } from '../database/column.js';

/** A mutation that was sent with an idempotency key, and its answer. Kept for 24 hours (O6, R7). */
@Entity('idempotency_key')
@Index('idempotency_key_age', ['createdAt'])
export class IdempotencyKey {
  /** Blind index over caller and key: keys of two callers never meet. */
  @PrimaryColumn(key(code(32))) id!: string;
  @Column(code(44)) bodyHash!: string;
  /** What the mutation answered, encrypted: it may speak of people. */
  @Column(longCipher({ nullable: true })) answer!: string | null;
  @Column(instant()) createdAt!: Date;
}
