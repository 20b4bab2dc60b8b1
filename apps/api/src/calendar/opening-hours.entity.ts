import type { OpeningWeek, OpenWindow } from '@dealercare/domain/time/opening-hours';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { EditableRow } from '../platform/base-rows.js';
import { code, day, Id, json, key, ref, words } from '../platform/database/column.js';

/** A unit's week; a unit without one opens like the next unit above that has one (A6, A7). */
@Entity('opening_week')
export class OpeningWeekRow extends EditableRow {
  @PrimaryColumn(key(ref('org'))) unitId!: string;
  @Column(json()) week!: OpeningWeek;
  @Column(code(10)) follows!: 'WEEK' | 'WORK_DAYS';
}

/** A day on which a unit and everything below it opens differently, or not at all. */
@Entity('opening_exception')
@Index('opening_exception_day', ['unitId', 'date'], { unique: true })
export class OpeningException extends EditableRow {
  @Id('oex') id!: string;
  @Column(ref('org')) unitId!: string;
  @Column(day()) date!: string;
  /** Empty: closed. */
  @Column(json()) windows!: readonly OpenWindow[];
  @Column(words(120)) reason!: string;
}
