import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { EditableRow } from '../platform/base-rows.js';
import { code, Id, instant, longCipher, ref } from '../platform/database/column.js';
import { Complaint } from './complaint.entity.js';

/** The cause after analysis; archived when the case closes (K9). */
@Entity('root_cause')
@Index('root_cause_case', ['complaintId'], { unique: true })
@Index('root_cause_code', ['causeCode', 'archivedAt'])
@ForeignKey(() => Complaint, ['complaintId'], ['id'], { name: 'root_cause_of' })
export class RootCauseRecord extends EditableRow {
  @Id('rca') id!: string;
  @Column(ref('cmp')) complaintId!: string;
  @Column(code(10)) causeCode!: string;
  /** The five whys, the escape point, the containment and the investigation note, sealed. */
  @Column(longCipher()) analysisCipher!: string;
  @Column(ref('usr', { nullable: true })) analysedById!: string | null;
  @Column(instant({ nullable: true })) archivedAt!: Date | null;
}
