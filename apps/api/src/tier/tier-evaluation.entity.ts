import type { TierScheme } from '@dealercare/domain/tier/scheme';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, Id, instant, json, key, ref, whole, yesNo } from '../platform/database/column.js';
import type { EvaluationBasis } from './evaluation-basis.js';

/** How far the evaluation of a dealer's customers is, and what they were measured against: explanations are told from it. */
@Entity('tier_evaluation')
export class TierEvaluation {
  @PrimaryColumn(key(ref('org'))) dealerId!: string;
  @Column(day()) day!: string;
  @Column(code(8)) phase!: 'FIGURES' | 'TIERS' | 'DONE';
  /** The last customer that is done in this phase, bare; empty at its begin. */
  @Column(code(26)) reached!: string;
  @Column(json({ nullable: true })) basis!: EvaluationBasis | null;
  @Column(whole({ default: 0 })) moved!: number;
  @Column(whole({ default: 0 })) attempts!: number;
  /** Asked for again: parameters or settings have changed. */
  @Column(yesNo({ default: 0 })) again!: boolean;
  @Column(instant({ nullable: true })) doneAt!: Date | null;
}

/** A customer of whom something happened that counts. */
@Entity('tier_mark')
export class TierMark {
  @PrimaryColumn(key(ref('org'))) dealerId!: string;
  @PrimaryColumn(key(ref('cus'))) customerId!: string;
}

/** The numbers of a scheme as a unit published them; the nearest unit's hold, unless one above has locked them (INV-30). */
@Entity('tier_parameters')
@Index('tier_parameters_number', ['unitId', 'scheme', 'number'], { unique: true })
export class TierParametersRow {
  @Id('tpv') id!: string;
  @Column(ref('org')) unitId!: string;
  @Column(code(12)) scheme!: TierScheme;
  /** From 1 in each unit and scheme; the last one holds. */
  @Column(whole()) number!: number;
  /** Null: the unit takes its own numbers back. */
  @Column(json({ nullable: true })) parameters!: Record<string, number> | null;
  @Column(yesNo({ default: 0 })) locked!: boolean;
  @Column(day()) validFrom!: string;
  @Column(ref('usr', { nullable: true })) createdBy!: string | null;
  @Column(instant()) createdAt!: Date;
}
