import { Column, Entity } from 'typeorm';
import { code, Id, instant } from '../database/column.js';

/**
 * The data key of one person (or one import file): audit images, staged rows and messages about them are sealed with it.
 * Destroying the key erases them all at once, while hashes over the ciphertext stay valid (rulings 27).
 */
@Entity('subject_key')
export class SubjectKey {
  @Id('key') id!: string;
  /** The key, wrapped with the newest field key; null once destroyed. */
  @Column(code(200, { nullable: true })) wrapped!: string | null;
  @Column(instant()) createdAt!: Date;
  @Column(instant({ nullable: true })) destroyedAt!: Date | null;
}
