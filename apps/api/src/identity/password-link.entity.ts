import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, instant, key, ref } from '../platform/database/column.js';

export type LinkPurpose = 'RESET' | 'INVITATION';

/** A mailed one-time link to set a password. The mail holds 256 random bits, the table only their hash; database time. */
@Entity('password_link')
@Index('password_link_user', ['userId'])
export class PasswordLink {
  @PrimaryColumn(key(code(44))) tokenHash!: string;
  @Column(ref('usr')) userId!: string;
  @Column(code(10)) purpose!: LinkPurpose;
  @Column(instant()) createdAt!: Date;
  @Column(instant()) expiresAt!: Date;
  @Column(instant({ nullable: true })) usedAt!: Date | null;
}
