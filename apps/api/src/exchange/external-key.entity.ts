import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, instant, key, ref, words } from '../platform/database/column.js';

/** By which kinds of record partners keep keys of their own. */
export const externalKinds = ['CUSTOMERS', 'VEHICLES', 'REPAIR_ORDERS', 'APPOINTMENTS'] as const;
export type ExternalKind = (typeof externalKinds)[number];

/** What a partner's system calls a record of a dealer (O3). */
@Entity('external_key')
@Index('external_key_of', ['entityId'])
export class ExternalKey {
  @PrimaryColumn(key(ref('org'))) dealerId!: string;
  @PrimaryColumn(key(code(30))) system!: string;
  @PrimaryColumn(key(code(20))) kind!: ExternalKind;
  @PrimaryColumn(key(words(80))) externalId!: string;
  /** With its prefix: it may be of any kind. */
  @Column(code(32)) entityId!: string;
  /** The key by which it came. */
  @Column(code(32, { nullable: true })) namedBy!: string | null;
  @Column(instant()) namedAt!: Date;
}
