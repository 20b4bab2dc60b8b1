import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, day, Id, instant, key, large, longWords, ref, words } from '../database/column.js';

/** One change of one row: who, what, before and after. Append-only; chained per unit so that any later change shows (R14). */
@Entity('audit_entry')
@Index('audit_chain_position', ['unitId', 'seq'], { unique: true })
@Index('audit_subject', ['entity', 'entityId', 'seq'])
@Index('audit_recent', ['unitId', 'id'])
export class AuditEntry {
  @Id('aud') id!: string;
  /** The dealer, or the upper unit, whose chain this entry belongs to. */
  @Column(ref('org')) unitId!: string;
  @Column(large()) seq!: number;
  @Column(instant()) at!: Date;
  @Column(code(10)) actorKind!: string;
  @Column(code(32, { nullable: true })) actorId!: string | null;
  @Column(code(60)) action!: string;
  @Column(code(40)) entity!: string;
  @Column(code(32)) entityId!: string;
  /** Under which person's key the images are sealed; null for rows about no person, whose images are plain JSON. */
  @Column(ref('key', { nullable: true })) subjectKeyId!: string | null;
  @Column(longWords({ nullable: true })) imageBefore!: string | null;
  @Column(longWords({ nullable: true })) imageAfter!: string | null;
  @Column(words(500, { nullable: true })) reason!: string | null;
  @Column(code(40)) requestId!: string;
  @Column(code(44)) previousHash!: string;
  @Column(code(44)) hash!: string;
}

/** The head of one unit's chain: the only row that its writers must queue for. */
@Entity('audit_chain')
export class AuditChain {
  @PrimaryColumn(key(ref('org'))) unitId!: string;
  @Column(large()) seq!: number;
  @Column(code(44)) hash!: string;
  /** Made with the key outside the database, so that nobody inside it can set the head back; null until the next entry. */
  @Column(code(44, { nullable: true })) seal!: string | null;
}

/** Where a chain stood at the end of a day. A copy is written outside the database: a tail that is cut off is missed there (J3). */
@Entity('audit_anchor')
export class AuditAnchor {
  @PrimaryColumn(key(ref('org'))) unitId!: string;
  @PrimaryColumn(key(day())) onDay!: string;
  @Column(large()) seq!: number;
  @Column(code(44)) hash!: string;
  @Column(code(44)) seal!: string;
}
