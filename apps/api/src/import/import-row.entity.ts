import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, json, key, longCipher, ref, whole, words } from '../platform/database/column.js';
import type { Finding, Verdict } from './import-kind.js';

/** One staged line of a file. */
@Entity('import_row')
@Index('import_row_key', ['runId', 'businessKey'])
@Index('import_row_person', ['runId', 'personIndex'])
@Index('import_row_verdict', ['runId', 'verdict', 'line'])
export class ImportRow {
  @PrimaryColumn(key(ref('imp'))) runId!: string;
  /** Counted like a text editor does: the header is line 1. */
  @PrimaryColumn(key(whole())) line!: number;
  /** The cells as they stand in the file, sealed. */
  @Column(longCipher()) cells!: string;
  @Column(code(10)) verdict!: Verdict;
  @Column(json()) findings!: Finding[];
  @Column(words(80, { nullable: true })) businessKey!: string | null;
  /** Blind index of the person's phone: finds repeated persons, and the row when the person is erased. */
  @Column(code(32, { nullable: true })) personIndex!: string | null;
  /** The record that the row became, and how it was before; for undo. */
  @Column(code(32, { nullable: true })) entityId!: string | null;
  @Column(longCipher({ nullable: true })) imageBefore!: string | null;
  @Column(whole({ nullable: true })) versionAfter!: number | null;
  @Column(code(10, { nullable: true })) undoResult!: string | null;
}
