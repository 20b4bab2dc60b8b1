import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { key, ref, yesNo } from '../database/column.js';

/**
 * One person had two files, and so two data keys: what was sealed with either opens for the file that stays. Texts and audit images are never sealed
 * anew, so that neither a merge nor its undoing can lose one.
 */
@Entity('subject_key_link')
@Index('subject_key_link_other', ['otherId'])
export class SubjectKeyLink {
  @PrimaryColumn(key(ref('key'))) keyId!: string;
  /** Opens what the first does not. */
  @PrimaryColumn(key(ref('key'))) otherId!: string;
  /** Destroyed together with the first: erasing the person erases what the merged files held. */
  @Column(yesNo({ default: 1 })) goesWithIt!: boolean;
}
