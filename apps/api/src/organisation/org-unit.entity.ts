import type { UnitType } from '@dealercare/domain/access/role';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, Id, ref, words } from '../platform/database/column.js';
import { meanings } from '../platform/graphql/meanings.js';

export const UnitTypeEnum = { MANUFACTURER: 'MANUFACTURER', REGION: 'REGION', DEALER: 'DEALER', GROUP: 'GROUP' } as const;
registerEnumType(UnitTypeEnum, {
  name: 'UnitType',
  description: 'Manufacturer, region and dealer form the ladder; a group owns dealers across regions and takes no part in it (A-30).',
  valuesConfig: meanings({
    MANUFACTURER: '主机厂: the head office of a brand, rung 4.',
    REGION: '区域: a field office of the manufacturer, rung 3.',
    DEALER: '经销商: a 4S shop or station, rungs 1 and 2.',
    GROUP: '经销商集团: an owner of dealers; reads reports, no place on the ladder.',
  }),
});

export const UnitStatusEnum = { ACTIVE: 'ACTIVE', CLOSED: 'CLOSED' } as const;
registerEnumType(UnitStatusEnum, {
  name: 'UnitStatus',
  description: 'Whether a unit works.',
  valuesConfig: meanings({
    ACTIVE: 'Takes in work.',
    CLOSED: 'Takes in nothing new; UNIT_CLOSED where it is chosen. Its history stays.',
  }),
});
export type UnitStatus = keyof typeof UnitStatusEnum;

/** A node of the organisation tree: manufacturer > region > dealer (C-001). */
@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'A manufacturer, a region, a dealer or a dealer group.' })
@Entity('org_unit')
@Index('org_unit_code', ['code'], { unique: true })
@Index('org_unit_parent', ['parentId'])
export class OrgUnit extends EditableRow {
  @Field(() => ID, { description: 'Begins with `org_`.' }) @Id('org') id!: string;
  @Field(() => UnitTypeEnum, { description: 'Its place on the ladder.' }) @Column(code(16)) type!: UnitType;
  @Field(() => ID, { nullable: true, description: 'The unit above it on the ladder; of a group the manufacturer that manages it.' }) @Column(ref('org', { nullable: true })) parentId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The dealer group that owns the dealer; reporting only.' }) @Column(ref('org', { nullable: true })) groupId!: string | null;
  @Field(() => String, { description: 'Short code, as it stands in case numbers.' }) @Column(code(20)) code!: string;
  @Field(() => String, { description: 'In Chinese.' }) @Column(words(80)) nameZh!: string;
  @Field(() => String, { description: 'In English.' }) @Column(words(80)) nameEn!: string;
  @Field(() => String, { description: 'IANA zone; decides which day it is here.' }) @Column(code(40)) timezone!: string;
  @Field(() => UnitStatusEnum, { description: 'Whether it works.' }) @Column(code(10)) status!: UnitStatus;
}
