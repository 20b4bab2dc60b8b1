import { Column, Entity, Index } from 'typeorm';
import { EditableRow } from '../platform/base-rows.js';
import { code, day, Id, json, ref, yesNo } from '../platform/database/column.js';

/** A setting of one unit from a day on. Nearest unit wins, unless one above has locked the key (INV-30). */
@Entity('policy_setting')
@Index('policy_setting_key', ['unitId', 'settingKey', 'validFrom'], { unique: true })
export class PolicySetting extends EditableRow {
  @Id('pol') id!: string;
  @Column(ref('org')) unitId!: string;
  @Column(code(80)) settingKey!: string;
  /** null: the unit takes back its own value and inherits again from that day. */
  @Column(json({ nullable: true })) value!: unknown;
  @Column(yesNo({ default: 0 })) locked!: boolean;
  @Column(day()) validFrom!: string;
}
