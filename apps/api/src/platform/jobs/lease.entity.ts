import { Column, Entity, PrimaryColumn } from 'typeorm';
import { code, instant, json, key, large, words } from '../database/column.js';

/** Which process runs a job, until when, and how far the job has come. */
@Entity('job_lease')
export class JobLease {
  @PrimaryColumn(key(code(60))) name!: string;
  @Column(code(40)) holder!: string;
  /** Goes up with every change of holder: a worker that wakes after its lease finds a higher number and stops. */
  @Column(large({ default: 0 })) epoch!: number;
  /** Database time. */
  @Column(instant()) until!: Date;
  @Column(json({ nullable: true })) cursor!: Record<string, string | number> | null;
  @Column(instant({ nullable: true })) lastRunAt!: Date | null;
  @Column(words(300, { nullable: true })) lastError!: string | null;
}
