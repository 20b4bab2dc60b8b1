import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { cipher, code, instant, key, large, ref } from '../../platform/database/column.js';

/** An authenticator of somebody (TOTP). Counts once a code of it was given; database time. */
@Entity('second_factor')
export class SecondFactor {
  @PrimaryColumn(key(ref('usr'))) userId!: string;
  @Column(cipher()) sealedSecret!: string;
  /** The last half minute whose code was accepted: the same one, and older ones, are refused. */
  @Column(large({ default: 0 })) lastStep!: number;
  @Column(instant()) createdAt!: Date;
  @Column(instant({ nullable: true })) confirmedAt!: Date | null;
}

/** A code that replaces the authenticator once, for somebody who has lost it. */
@Entity('recovery_code')
@Index('recovery_code_user', ['userId'])
export class RecoveryCode {
  /** Blind index over the person and the code. */
  @PrimaryColumn(key(code(32))) codeHash!: string;
  @Column(ref('usr')) userId!: string;
  @Column(instant({ nullable: true })) usedAt!: Date | null;
}

/** Somebody has given the right password and now owes a code. Database time. */
@Entity('sign_in_challenge')
@Index('sign_in_challenge_user', ['userId'])
export class SignInChallenge {
  @PrimaryColumn(key(code(44))) tokenHash!: string;
  @Column(ref('usr')) userId!: string;
  @Column(instant()) expiresAt!: Date;
}
