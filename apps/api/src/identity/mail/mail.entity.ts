import { Column, Entity, Index } from 'typeorm';
import { cipher, code, Id, instant, ref, whole } from '../../platform/database/column.js';

/** What a mail is about; its words are made when it is sent (mail-texts.ts). */
export type MailKind = 'RESET' | 'INVITATION' | 'PASSWORD_CHANGED' | 'SECOND_FACTOR_ON' | 'SECOND_FACTOR_OFF';

/** A mail that is to be sent, or was. It holds neither words nor links: those are made at the moment of sending. Database time. */
@Entity('mail')
@Index('mail_due', ['dueAt'])
export class Mail {
  @Id('eml') id!: string;
  @Column(code(30)) kind!: MailKind;
  /** Null when only an address is known: whether anybody has it is looked up by the job, not by the door that was asked. */
  @Column(ref('usr', { nullable: true })) recipientId!: string | null;
  @Column(cipher({ nullable: true })) sealedAddress!: string | null;
  @Column(instant()) createdAt!: Date;
  /** Null once it is settled. */
  @Column(instant({ nullable: true })) dueAt!: Date | null;
  @Column(instant({ nullable: true })) leaseUntil!: Date | null;
  @Column(whole({ default: 0 })) tries!: number;
  /** SENT, NOBODY (no such person), or why it could not be sent. */
  @Column(code(40, { nullable: true })) outcome!: string | null;
}
