import { Column, Entity, Index } from 'typeorm';
import { code, Id, instant, json, ref } from '../database/column.js';

/** A past-tense fact, written in the transaction that made it true. Subscriptions and later rooms read it from here. */
@Entity('outbox')
@Index('outbox_tail', ['createdAt', 'id'])
export class OutboxEvent {
  @Id('evt') id!: string;
  @Column(code(60)) type!: string;
  /** The dealer whose people may hear of it; null for facts of upper levels. */
  @Column(ref('org', { nullable: true })) dealerId!: string | null;
  /** Ids and codes only; never personal data. */
  @Column(json()) payload!: EventPayload;
  /** Database time: the tail compares it with the database's clock. */
  @Column(instant()) createdAt!: Date;
}

type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };

export type EventPayload = Readonly<Record<string, Fact>>;
