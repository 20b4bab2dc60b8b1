import { Column, Entity, PrimaryColumn } from 'typeorm';
import { code, instant, key, ref } from '../platform/database/column.js';

/** What came by itself, each file once by its contents, and each day on which nothing came. */
@Entity('import_delivery')
export class ImportDelivery {
  @PrimaryColumn(key(ref('org'))) unitId!: string;
  /** The hash of the file, or the day of the alarm. */
  @PrimaryColumn(key(code(64))) mark!: string;
  @Column(instant()) createdAt!: Date;
}
