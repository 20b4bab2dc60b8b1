import type { OpeningHours, OpeningWeek, OpenWindow } from '@dealercare/domain/time/opening-hours';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { json, key, large, ref } from '../platform/database/column.js';

export interface WeekRow { week: OpeningWeek; follows: OpeningHours['follows'] }

/** What stood before a change; null where nothing did. */
export type Replaced =
  | { kind: 'WEEK'; held: WeekRow | null }
  | { kind: 'EXCEPTION'; date: string; held: readonly OpenWindow[] | null }
  | { kind: 'YEAR'; year: number; held: readonly (readonly [date: string, working: boolean])[] | null };

/** One row for each version of the calendar: what it replaced, so that the hours of then can be told (rulings 35). */
@Entity('calendar_change')
@Index('calendar_change_unit', ['unitId', 'version'])
export class CalendarChange {
  @PrimaryColumn(key(large())) version!: number;
  /** Empty: the national calendar. */
  @Column(ref('org', { nullable: true })) unitId!: string | null;
  @Column(json()) replaced!: Replaced;
}
