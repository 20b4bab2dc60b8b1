import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { code, Id, instant, longWords, ref, words } from '../platform/database/column.js';
import { DateTime } from '../platform/graphql/scalars.js';

/** A query that a partner has named beforehand: it may be sent by its hash, and a key may be held to such queries (O4). */
@Can('partner:manage')
@ObjectType({ simpleResolvers: true, description: 'A query that is registered for a key.' })
@Entity('partner_document')
@Index('partner_document_hash', ['keyId', 'hash'], { unique: true })
export class PartnerDocument {
  @Field(() => ID, { description: 'Begins with `pdo_`.' }) @Id('pdo') id!: string;
  @Column(ref('org')) unitId!: string;
  @Column(ref('pak')) keyId!: string;
  @Field(() => String, { description: 'SHA-256 of the text, in hexadecimal; what a request names.' }) @Column(code(64)) hash!: string;
  @Field(() => String, { description: 'Such as the name of its operation.' }) @Column(words(80)) name!: string;
  @Field(() => String, { description: 'The query, byte by byte as it was registered.' }) @Column(longWords()) text!: string;
  @Field(() => DateTime, { description: 'When it was registered.' }) @Column(instant()) createdAt!: Date;
  @Column(ref('usr', { nullable: true })) createdBy!: string | null;
}
