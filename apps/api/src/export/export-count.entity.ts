import { Column, Entity, PrimaryColumn } from 'typeorm';
import { day, key, large, ref } from '../platform/database/column.js';

/** How many rows somebody has taken out on a day of the home unit (H11). */
@Entity('export_count')
export class ExportCount {
  @PrimaryColumn(key(ref('usr'))) userId!: string;
  @PrimaryColumn(key(day())) day!: string;
  @Column(large({ default: 0 })) rowsOut!: number;
}
