import { Column, Entity, PrimaryColumn } from 'typeorm';
import { day, key, ref, whole } from '../platform/database/column.js';

/** How often somebody has seen a masked field in the clear on a day of the home unit (K3). */
@Entity('reveal_count')
export class RevealCount {
  @PrimaryColumn(key(ref('usr'))) userId!: string;
  @PrimaryColumn(key(day())) day!: string;
  @Column(whole({ default: 0 })) reveals!: number;
}
