import { Column, Entity, PrimaryColumn } from 'typeorm';
import { code, instant, key, whole } from '../platform/database/column.js';

/** Failed sign-ins of one account or one address (S9); unknown accounts are counted like known ones. */
@Entity('sign_in_throttle')
export class SignInThrottle {
  /** Blind index over `account|…` or `address|…`. */
  @PrimaryColumn(key(code(32))) id!: string;
  @Column(whole()) failures!: number;
  @Column(instant()) firstAt!: Date;
  @Column(instant({ nullable: true })) lockedUntil!: Date | null;
}
