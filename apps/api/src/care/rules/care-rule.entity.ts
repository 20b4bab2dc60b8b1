import type { CareRule as Rule } from '@dealercare/domain/care/rule';
import { Column, Entity, Index } from 'typeorm';
import { EditableRow } from '../../platform/base-rows.js';
import { code, day, Id, json, ref } from '../../platform/database/column.js';

/** A unit's own form of a care rule from a day on; the nearest unit wins, else what ships (B1). */
@Entity('care_rule')
@Index('care_rule_code', ['unitId', 'ruleCode', 'validFrom'], { unique: true })
export class CareRuleRow extends EditableRow {
  @Id('crl') id!: string;
  @Column(ref('org')) unitId!: string;
  @Column(code(20)) ruleCode!: string;
  /** null: the unit takes its own form back and inherits again. */
  @Column(json({ nullable: true })) rule!: Rule | null;
  @Column(day()) validFrom!: string;
}
