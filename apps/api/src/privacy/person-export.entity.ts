import { Column, Entity, Index } from 'typeorm';
import { Id, instant, ref, words } from '../platform/database/column.js';

/** Everything held about a person, asked for by somebody: fetched by that one alone, and for a short while. */
@Entity('person_export')
@Index('person_export_customer', ['dealerId', 'customerId', 'id'])
export class PersonExport {
  @Id('exp') id!: string;
  @Column(ref('org')) dealerId!: string;
  @Column(ref('cus')) customerId!: string;
  @Column(ref('usr')) askedBy!: string;
  @Column(words(300)) reason!: string;
  @Column(instant()) askedAt!: Date;
  @Column(instant()) expiresAt!: Date;
  @Column(instant({ nullable: true })) fetchedAt!: Date | null;
}
