import { Entity, Index, PrimaryColumn } from 'typeorm';
import { exactWords, key, ref, yesNo } from '../platform/database/column.js';

/**
 * A piece of a customer's name: from any character, syllable or initial to the end (ADR 0020). What somebody types is the beginning of some piece,
 * so that a part of a name is one index range and never a scan.
 */
@Entity('name_gram')
@Index('name_gram_customer', ['customerId'])
export class NameGramRow {
  @PrimaryColumn(key(ref('org'))) dealerId!: string;
  /** Begins where the name begins: those are found first. */
  @PrimaryColumn(key(yesNo())) head!: boolean;
  @PrimaryColumn(key(exactWords(24))) gram!: string;
  @PrimaryColumn(key(ref('cus'))) customerId!: string;
}
