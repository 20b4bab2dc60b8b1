import type { PartnerScope } from '@dealercare/domain/access/partner-scope';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, Id, instant, json, ref, whole, words, yesNo } from '../platform/database/column.js';
import { limits } from '../platform/gate/gate.js';
import { DateTime } from '../platform/graphql/scalars.js';

/** A partner's key: only hashes of its secrets stand here, each is shown once (K6). */
@Can('partner:manage')
@ObjectType({ simpleResolvers: true, description: 'A key with which a partner uses the API.' })
@Entity('api_key')
@Index('api_key_prefix', ['prefix'], { unique: true })
@Index('api_key_unit', ['unitId', 'id'])
export class ApiKey extends EditableRow {
  @Field(() => ID, { description: 'Begins with `pak_`.' }) @Id('pak') id!: string;
  @Column(ref('org')) unitId!: string;
  @Column(json({ nullable: true })) moreUnitIds!: string[] | null;
  @Field(() => String, { description: 'Whose key it is.' }) @Column(words(80)) name!: string;
  @Field(() => String, { description: 'The part before the dot; safe to show and to log.' }) @Column(code(20)) prefix!: string;
  @Column(code(44)) secretHash!: string;
  /** The secret before the last rotation, which goes on for a while beside the new one. */
  @Column(code(44, { nullable: true })) previousHash!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Until then the secret before the last rotation is good as well; null or past: only the newest is.' })
  @Column(instant({ nullable: true })) previousUntil!: Date | null;
  @Field(() => [String], { description: 'What it may do, from `apiKeyScopes`; anything else answers FORBIDDEN.' }) @Column(json()) scopes!: PartnerScope[];
  @Column(json({ nullable: true })) addresses!: string[] | null;
  @Column(whole({ nullable: true })) costPerMinute!: number | null;
  @Field(() => Boolean, { description: 'True when it may run only documents that were registered for it; anything else answers DOCUMENT_NOT_REGISTERED.' })
  @Column(yesNo({ default: 0 })) registeredOnly!: boolean;
  @Field(() => DateTime, { description: 'From this instant on it is no key any more.' }) @Column(instant()) expiresAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When somebody ended it; null while it holds.' }) @Column(instant({ nullable: true })) revokedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Null while it was never used; noted at most once a minute.' }) @Column(instant({ nullable: true })) lastUsedAt!: Date | null;
}

export const unitIdsOf = ({ unitId, moreUnitIds }: Pick<ApiKey, 'unitId' | 'moreUnitIds'>): string[] => [unitId, ...moreUnitIds ?? []];

export const costPerMinuteOf = ({ costPerMinute }: Pick<ApiKey, 'costPerMinute'>): number => costPerMinute ?? limits.costPerMinute;
