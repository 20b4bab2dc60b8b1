import { tierSchemes, type TierScheme } from '@dealercare/domain/tier/scheme';
import { registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, Id, instant, key, ref, whole, words, yesNo } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';

export const TierSchemeEnum = Object.fromEntries(tierSchemes.map((scheme) => [scheme, scheme])) as { [S in TierScheme]: S };
registerEnumType(TierSchemeEnum, {
  name: 'TierScheme',
  description: 'A way to sort customers by their value, or the ladder on which they are lost.',
  valuesConfig: meanings({
    ABCD: 'A loyal, B opportunity, C marginal, D lost; by a score of features (DT-T1).',
    MATRIX: 'DIAMOND, GOLD, SILVER, ORDINARY by spend and frequency, with a watch over them (DT-T2).',
    PYRAMID: 'VIP, MAIN, USUAL, SMALL by the rank of spend (DT-T3).',
    ABC_VOLUME: 'A, B, C by the share of sales (DT-T3).',
    RFM: 'Segments of recency, frequency and money in fifths (DT-T3).',
    CHURN: 'ACTIVE, THIN_ICE, AT_RISK, LOST by how long nothing was seen of the customer (D5).',
  }),
});

/**
 * The present tier of a customer in one scheme (INV-13). The one that counts may be given by hand until a day (INV-14).
 * Derived: no foreign key, so that a file which nobody used can go; the next evaluation takes what it left behind away.
 */
@Entity('customer_tier')
@Index('customer_tier_list', ['dealerId', 'scheme', 'tier', 'customerId'])
@Index('customer_tier_override', ['dealerId', 'overrideUntil'])
export class CustomerTier {
  @PrimaryColumn(key(ref('org'))) dealerId!: string;
  @PrimaryColumn(key(ref('cus'))) customerId!: string;
  @PrimaryColumn(key(code(12))) scheme!: TierScheme;
  @Column(code(12)) tier!: string;
  /** What the rule gives, whatever stands there by hand. */
  @Column(code(12)) computedTier!: string;
  @Column(whole({ nullable: true })) score!: number | null;
  @Column(yesNo({ default: 0 })) watch!: boolean;
  @Column(day()) since!: string;
  @Column(code(12, { nullable: true })) previousTier!: string | null;
  @Column(day({ nullable: true })) slippingSince!: string | null;
  @Column(day({ nullable: true })) overrideUntil!: string | null;
  @Column(ref('usr', { nullable: true })) overrideBy!: string | null;
  @Column(words(300, { nullable: true })) overrideReason!: string | null;
}

export const MoveCauseEnum = { EVALUATION: 'EVALUATION', OVERRIDE: 'OVERRIDE', OVERRIDE_ENDED: 'OVERRIDE_ENDED' } as const;
export type MoveCause = keyof typeof MoveCauseEnum;
registerEnumType(MoveCauseEnum, {
  name: 'TierMoveCause',
  description: 'Why a tier changed.',
  valuesConfig: meanings({
    EVALUATION: 'The rule gave another tier.',
    OVERRIDE: 'Somebody set it by hand, with a reason and an end.',
    OVERRIDE_ENDED: 'What was set by hand ended; the rule holds again.',
  }),
});

/** A change of tier. From null: judged for the first time; to null: the file is no longer in use. */
@Entity('tier_move')
@Index('tier_move_customer', ['dealerId', 'customerId', 'id'])
@Index('tier_move_told', ['dealerId', 'customerId', 'movedAt', 'id'])
@Index('tier_move_flow', ['dealerId', 'scheme', 'movedOn', 'fromTier', 'toTier'])
export class TierMove {
  @Id('tmv') id!: string;
  @Column(ref('org')) dealerId!: string;
  @Column(ref('cus')) customerId!: string;
  @Column(code(12)) scheme!: TierScheme;
  @Column(code(12, { nullable: true })) fromTier!: string | null;
  @Column(code(12, { nullable: true })) toTier!: string | null;
  @Column(whole({ nullable: true })) score!: number | null;
  @Column(code(16)) cause!: MoveCause;
  @Column(day()) movedOn!: string;
  @Column(instant()) movedAt!: Date;
}
