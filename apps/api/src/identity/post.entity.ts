import type { Role } from '@dealercare/domain/access/role';
import { Column, Entity, Index } from 'typeorm';
import { EditableRow } from '../platform/base-rows.js';
import { code, day, Id, ref, yesNo } from '../platform/database/column.js';

/** A role that somebody holds at a unit, from a day to a day (domain.md 3.2). */
@Entity('post')
@Index('post_user', ['userId'])
@Index('post_seat', ['unitId', 'role'])
export class StaffPost extends EditableRow {
  @Id('pst') id!: string;
  @Column(ref('usr')) userId!: string;
  @Column(code(20)) role!: Role;
  @Column(ref('org')) unitId!: string;
  @Column(day()) validFrom!: string;
  /** The last day; null while it is open. */
  @Column(day({ nullable: true })) validTo!: string | null;
  /** Who handed the post on for that time (C-014). */
  @Column(ref('usr', { nullable: true })) delegatedBy!: string | null;
  /** Heads the department of the manufacturer that the role belongs to (rulings 12). */
  @Column(yesNo({ default: 0 })) leads!: boolean;
}
