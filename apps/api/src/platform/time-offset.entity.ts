import { Column, Entity, PrimaryColumn } from 'typeorm';
import { key, large, whole } from './database/column.js';

/** How far the product's clock is ahead of the wall clock: one row, moved in demo and test only (rulings 25). */
@Entity('time_offset')
export class TimeOffset {
  @PrimaryColumn(key(whole())) id!: number;
  @Column(large({ default: 0 })) offsetMs!: number;
}
