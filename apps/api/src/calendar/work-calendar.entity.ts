import { Column, Entity, PrimaryColumn } from 'typeorm';
import { code, day, instant, key, large, whole, words, yesNo } from '../platform/database/column.js';

/** A day on which the national calendar departs from the week. */
@Entity('work_calendar_day')
export class WorkCalendarDay {
  @PrimaryColumn(key(code(2))) country!: string;
  @PrimaryColumn(key(day())) date!: string;
  @Column(yesNo()) working!: boolean;
  @Column(words(40, { default: '' })) name!: string;
}

/** A year whose adjusted days are published. */
@Entity('work_calendar_year')
export class WorkCalendarYear {
  @PrimaryColumn(key(code(2))) country!: string;
  @PrimaryColumn(key(whole())) year!: number;
  @Column(instant()) importedAt!: Date;
}

/** Goes up with every change of hours, exceptions or national days; stands on each clock that was computed with it. */
@Entity('calendar_version')
export class CalendarVersion {
  @PrimaryColumn(key(whole())) id!: number;
  @Column(large({ default: 1 })) version!: number;
}
