import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, instant, key, ref, words } from '../platform/database/column.js';

export type SignInMethod = 'PASSWORD' | 'CODE' | 'SIGN_ON';

/** A signed-in browser. The cookie holds 256 random bits, the table only their hash; all times are database time. */
@Entity('session')
@Index('session_user', ['userId'])
@Index('session_id', ['id'])
export class Session {
  @PrimaryColumn(key(code(44))) tokenHash!: string;
  @Column(ref('usr')) userId!: string;
  @Column(instant()) createdAt!: Date;
  @Column(instant()) lastSeenAt!: Date;
  @Column(instant()) expiresAt!: Date;
  @Column(instant({ nullable: true })) revokedAt!: Date | null;
  @Column(code(45)) address!: string;
  @Column(words(200)) userAgent!: string;
  /** Stays the same when the token changes; how its person names it to end it. */
  @Column(ref('ses', { nullable: true })) id!: string | null;
  /** When a password or code was given again (step-up). */
  @Column(instant({ nullable: true })) provedAt!: Date | null;
  @Column(code(10, { nullable: true })) method!: SignInMethod | null;
}
