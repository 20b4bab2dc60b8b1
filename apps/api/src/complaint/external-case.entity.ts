import type { SiteStatus } from '@dealercare/domain/complaint/site-case';
import type { ExternalChannel } from '@dealercare/domain/complaint/status';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, day, Id, json, ref, words } from '../platform/database/column.js';
import { LocalDay } from '../platform/graphql/scalars.js';
import { ExternalChannelEnum, SiteStatusEnum } from './complaint.enums.js';
import { Complaint } from './complaint.entity.js';

/** The case as an authority, a court or a complaint site keeps it; known there by its number. */
@Can('complaint:read')
@ObjectType({ simpleResolvers: true, description: 'The case as somebody outside the trade keeps it.' })
@Entity('external_case')
@Index('external_case_number', ['unitId', 'channel', 'caseNo'], { unique: true })
@Index('external_case_of_complaint', ['complaintId'])
@ForeignKey(() => Complaint, ['complaintId'], ['id'], { name: 'external_case_of' })
export class ExternalCase extends EditableRow {
  @Field(() => ID, { description: 'Begins with `exc_`.' }) @Id('exc') id!: string;
  @Column(ref('cmp')) complaintId!: string;
  /** The unit that received it: numbers are unique there. */
  @Column(ref('org')) unitId!: string;
  @Field(() => ExternalChannelEnum, { description: 'Who keeps it.' }) @Column(code(24)) channel!: ExternalChannel;
  @Field(() => String, { description: 'The number there.' }) @Column(words(60)) caseNo!: string;
  @Field(() => LocalDay, { nullable: true, description: 'The day on which they received it; null when not told.' }) @Column(day({ nullable: true })) receivedOn!: string | null;
  @Field(() => SiteStatusEnum, { nullable: true, description: 'Of complaint sites only; null for the others.' }) @Column(code(12, { nullable: true })) siteStatus!: SiteStatus | null;
  @Field(() => String, { nullable: true, description: 'As the site writes it; null when it does not.' }) @Column(words(60, { nullable: true })) brand!: string | null;
  @Field(() => String, { nullable: true, description: 'As the site writes it; null when it does not.' }) @Column(words(60, { nullable: true })) series!: string | null;
  @Field(() => String, { nullable: true, description: 'Model year and trim.' }) @Column(words(120, { nullable: true })) trimLine!: string | null;
  @Field(() => [String], { description: 'The site\'s own fault codes.' }) @Column(json()) faultCodes!: string[];
  /** Blind index of the description, to notice that the site has changed it. */
  @Column(code(32, { nullable: true })) textIndex!: string | null;
}
