import type { Credit, PriceSensitivity } from '@dealercare/domain/tier/figures';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';
import { code, day, fen, Id, instant, key, ref, whole, yesNo } from '../platform/database/column.js';

/** What tiers are judged by, as of the dealer's last evaluation; derived, and written again when an order comes. */
@Entity('customer_figures')
@Index('customer_figures_spend', ['dealerId', 'spendFen'])
@Index('customer_figures_visit', ['dealerId', 'lastVisitOn', 'customerId'])
export class CustomerFiguresRow {
  @PrimaryColumn(key(ref('org'))) dealerId!: string;
  @PrimaryColumn(key(ref('cus'))) customerId!: string;
  @Column(day({ nullable: true })) relationFrom!: string | null;
  @Column(day({ nullable: true })) lastVisitOn!: string | null;
  @Column(whole()) cars!: number;
  @Column(day({ nullable: true })) newestCarOn!: string | null;
  @Column(day({ nullable: true })) repairEndOn!: string | null;
  @Column(whole()) visits!: number;
  @Column(whole()) paidVisits!: number;
  @Column(fen()) spendFen!: number;
  @Column(whole()) servicesDue!: number;
  @Column(whole()) servicesDone!: number;
  @Column(whole()) gapDays!: number;
  @Column(whole()) gaps!: number;
  @Column(yesNo()) loyal!: boolean;
  @Column(code(8, { nullable: true })) credit!: Credit | null;
  @Column(code(8, { nullable: true })) priceSensitivity!: PriceSensitivity | null;
  @Column(whole()) referrals!: number;
}

/** What staff have observed of a customer that counts for his tier. */
@Entity('customer_trait')
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'customer_trait_of' })
export class CustomerTrait {
  @PrimaryColumn(key(ref('org'))) dealerId!: string;
  @PrimaryColumn(key(ref('cus'))) customerId!: string;
  @Column(code(8, { nullable: true })) credit!: Credit | null;
  @Column(code(8, { nullable: true })) priceSensitivity!: PriceSensitivity | null;
  /** Why he stayed away, two levels: value, service … and below (C-064). */
  @Column(code(20, { nullable: true })) churnReason!: string | null;
  @Column(day({ nullable: true })) churnReasonOn!: string | null;
  @Column(instant()) updatedAt!: Date;
}

/** A customer brought another one. */
@Entity('referral')
@Index('referral_of', ['dealerId', 'customerId', 'referredOn'])
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'referral_by' })
export class Referral {
  @Id('ref') id!: string;
  @Column(ref('org')) dealerId!: string;
  @Column(ref('cus')) customerId!: string;
  @Column(day()) referredOn!: string;
  @Column(ref('usr', { nullable: true })) createdBy!: string | null;
  @Column(instant()) createdAt!: Date;
}
