import { Column, Entity, PrimaryColumn } from 'typeorm';
import { code, key, ref, whole } from '../platform/database/column.js';

/**
 * The figures of one unit in one month, kept in the transactions that change what they count (docs/adr/0012). The unit is a dealer, or
 * one above for cases and clocks that have no dealer yet.
 */
@Entity('month_figures')
export class MonthFigures {
  @PrimaryColumn(key(ref('org'))) unitId!: string;
  @PrimaryColumn(key(code(7))) month!: string;
  @Column(whole({ default: 0 })) tasksDone!: number;
  @Column(whole({ default: 0 })) tasksLate!: number;
  @Column(whole({ default: 0 })) tasksMissed!: number;
  @Column(whole({ default: 0 })) clocksMet!: number;
  @Column(whole({ default: 0 })) clocksBreached!: number;
  @Column(whole({ default: 0 })) casesDealerFrontline!: number;
  @Column(whole({ default: 0 })) casesDealerManagement!: number;
  @Column(whole({ default: 0 })) casesRegion!: number;
  @Column(whole({ default: 0 })) casesManufacturer!: number;
}

/** How many cases of a unit and month have a cause; the empty code is for those whose cause nobody has found yet. */
@Entity('cause_figures')
export class CauseFigures {
  @PrimaryColumn(key(ref('org'))) unitId!: string;
  @PrimaryColumn(key(code(7))) month!: string;
  @PrimaryColumn(key(code(10))) causeCode!: string;
  @Column(whole({ default: 0 })) cases!: number;
}
