import { Column, Entity, PrimaryColumn } from 'typeorm';
import { code, instant, key, whole } from '../platform/database/column.js';

/** The one link by which an empty installation is set up: only the hash of what was printed. A new start writes a new one; once used it stays. */
@Entity('setup_link')
export class SetupLink {
  /** Always 1: there is one. */
  @PrimaryColumn(key(whole())) id!: number;
  @Column(code(44)) tokenHash!: string;
  @Column(instant()) createdAt!: Date;
  @Column(instant()) expiresAt!: Date;
  @Column(instant({ nullable: true })) usedAt!: Date | null;
}
