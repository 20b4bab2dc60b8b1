import { Column, Entity, PrimaryColumn } from 'typeorm';
import { code, day, key, whole } from '../platform/database/column.js';

/** The last number given to a case on a day under a unit's code. */
@Entity('complaint_sequence')
export class ComplaintSequence {
  @PrimaryColumn(key(code(12))) unitCode!: string;
  @PrimaryColumn(key(day())) onDay!: string;
  @Column(whole()) lastNumber!: number;
}
