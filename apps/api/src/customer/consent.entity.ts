import type { ConsentPurpose, ConsentStatus } from '@dealercare/domain/care/consent';
import type { Channel } from '@dealercare/domain/care/channel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { code, day, Id, instant, key, ref, words } from '../platform/database/column.js';
import { Customer } from './customer.entity.js';

/** What a customer has said last, by purpose and channel. */
@Entity('consent')
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'consent_customer' })
export class ConsentState {
  @PrimaryColumn(key(ref('org'))) dealerId!: string;
  @PrimaryColumn(key(ref('cus'))) customerId!: string;
  @PrimaryColumn(key(code(10))) purpose!: ConsentPurpose;
  @PrimaryColumn(key(code(14))) channel!: Channel;
  @Column(code(10)) status!: ConsentStatus;
  @Column(day({ nullable: true })) validTo!: string | null;
  @Column(ref('con')) recordId!: string;
}

/** Every word a customer has said on contacts, with its evidence; append-only (C4). */
@Entity('consent_record')
@Index('consent_record_customer', ['customerId', 'id'])
export class ConsentRecord {
  @Id('con') id!: string;
  @Column(ref('org')) dealerId!: string;
  @Column(ref('cus')) customerId!: string;
  @Column(code(10)) purpose!: ConsentPurpose;
  @Column(code(14)) channel!: Channel;
  @Column(code(10)) status!: ConsentStatus;
  @Column(day({ nullable: true })) validTo!: string | null;
  /** How it was learned: IMPORT, DESK, CALL, REPLY_WORD, PORTAL. */
  @Column(code(12)) source!: string;
  @Column(words(300, { default: '' })) evidence!: string;
  @Column(instant()) capturedAt!: Date;
  @Column(ref('usr', { nullable: true })) capturedBy!: string | null;
}
