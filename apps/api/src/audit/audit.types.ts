import { IsNotEmpty, IsOptional, MaxLength, MinLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import { accessDoors, type AccessDoor } from '../platform/audit/access-entry.entity.js';
import { CodeCondition, IdCondition, InstantCondition } from '../platform/filter/conditions.js';
import { meanings } from '../platform/graphql/meanings.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { connectionOf, PageArgs } from '../platform/paging/connection.js';

export const ActorKindEnum = { STAFF: 'STAFF', PARTNER: 'PARTNER', SYSTEM: 'SYSTEM', ANONYMOUS: 'ANONYMOUS' } as const;
registerEnumType(ActorKindEnum, {
  name: 'ActorKind',
  description: 'Who acted.',
  valuesConfig: meanings({ STAFF: 'A person of the house.', PARTNER: 'A partner\'s key.', SYSTEM: 'A job.', ANONYMOUS: 'Somebody who was not signed in.' }),
});

export const AccessDoorEnum = Object.fromEntries(accessDoors.map((door) => [door, door])) as { [D in AccessDoor]: D };
registerEnumType(AccessDoorEnum, {
  name: 'AccessDoor',
  description: 'Through which door a person\'s data were seen (J4).',
  valuesConfig: meanings({
    FILE: 'The customer\'s file was opened.', VEHICLE: 'A car was opened, with its owner.', COMPLAINT: 'A complaint was opened, with its customer.', TASK: 'A care task was opened, with its customer.',
    SEARCH: 'Found by phone number.', REVEAL: 'A number was shown in the clear.', EXPORT: 'Everything that is held was given out.', HISTORY: 'The changes of a record were read.', AUDIT: 'The audit was read.',
  }),
});

@Can('audit:read')
@ObjectType({ simpleResolvers: true, description: 'One field of a change.' })
export class AuditFieldChange {
  @Field(() => String, { description: 'Name of the field, such as name or phone.' }) field!: string;
  @Field(() => String, { nullable: true, description: 'What stood there before; null: nothing.' }) before!: string | null;
  @Field(() => String, { nullable: true, description: 'What stood there afterwards; null: nothing.' }) after!: string | null;
  @Field(() => Boolean, { description: 'The reader has no right to it: shown masked.' }) masked!: boolean;
  @Field(() => Boolean, { description: 'The value before can be put back, with `restoreCustomerValues` or `restoreVehicleValues`.' }) restorable!: boolean;
}

@Can('audit:read')
@ObjectType('AuditEntry', { simpleResolvers: true, description: 'A change of a record: who, what, before and after (J1).' })
export class AuditEntryType {
  @Field(() => ID, { description: 'Begins with `aud_`.' }) id!: string;
  unitId!: string;
  @Field(() => Int, { description: 'Its place in the chain of its unit, without gaps (J3).' }) seq!: number;
  @Field(() => DateTime, { description: 'When it happened.' }) at!: string;
  @Field(() => ActorKindEnum, { description: 'Who acted.' }) actorKind!: keyof typeof ActorKindEnum;
  actorId!: string | null;
  @Field(() => String, { description: 'The verb or step, such as customer.update.' }) action!: string;
  @Field(() => String, { description: 'The kind of record, such as customer.' }) entity!: string;
  @Field(() => String, { description: 'The record; of settings its key, of plans its day.' }) entityId!: string;
  @Field(() => String, { nullable: true, description: 'Why, where somebody said so.' }) reason!: string | null;
  @Field(() => String, { description: 'All changes of one request share it.' }) requestId!: string;
  @Field(() => Boolean, { description: 'The person was erased: the images cannot be read any more (INV-29).' }) erased!: boolean;
  @Field(() => [AuditFieldChange], { description: 'Field by field; empty for verbs without a change of fields.' }) changes!: AuditFieldChange[];
}
export const AuditEntryConnection = connectionOf(AuditEntryType, 'AuditEntry', 'audit:read');

@Can('audit:read')
@ObjectType('AccessEntry', { simpleResolvers: true, description: 'Somebody saw a person\'s data (J4).' })
export class AccessEntryType {
  @Field(() => ID, { description: 'Begins with `acc_`.' }) id!: string;
  unitId!: string;
  @Field(() => DateTime, { description: 'When.' }) at!: string;
  @Field(() => ActorKindEnum, { description: 'Who looked.' }) actorKind!: keyof typeof ActorKindEnum;
  actorId!: string | null;
  @Field(() => AccessDoorEnum, { description: 'How.' }) door!: AccessDoor;
  @Field(() => ID, { nullable: true, description: 'Whose data, `cus_`; null where nobody was found.' }) customerId!: string | null;
  @Field(() => String, { nullable: true, description: 'The record through which the person was seen; null for the file itself.' }) subjectId!: string | null;
  @Field(() => String, { nullable: true, description: 'Why, where it had to be said.' }) reason!: string | null;
}
export const AccessEntryConnection = connectionOf(AccessEntryType, 'AccessEntry', 'audit:read');

@InputType({ description: 'Changes by what is known of them; every given part must hold.' })
export class AuditFilter {
  @Field(() => IdCondition, { nullable: true, description: 'The unit in whose chain it stands.' }) unit?: IdCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Kinds of record, such as customer or policy_setting.' }) entity?: CodeCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Verbs, such as customer.update or import.undo.' }) action?: CodeCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'Members of staff who acted.' }) actor?: IdCondition | null;
  @Field(() => InstantCondition, { nullable: true, description: 'When it happened.' }) at?: InstantCondition | null;
}

@InputType({ description: 'Looks by what is known of them; every given part must hold.' })
export class AccessFilter {
  @Field(() => IdCondition, { nullable: true, description: 'The unit whose records were seen.' }) unit?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'Who was seen.' }) customer?: IdCondition | null;
  @Field(() => IdCondition, { nullable: true, description: 'Who looked.' }) actor?: IdCondition | null;
  @Field(() => CodeCondition, { nullable: true, description: 'Values of `AccessDoor`.' }) door?: CodeCondition | null;
  @Field(() => InstantCondition, { nullable: true, description: 'When.' }) at?: InstantCondition | null;
}

const REASON = 'Why the reader looks: needed from those who have nothing to do with the records themselves (auditors); stands in the access log.';

@ArgsType()
export class AuditArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Left out: every change in reach.' }) filter?: AuditFilter | null;
  @MaxLength(300) @Field(() => String, { nullable: true, description: REASON }) reason?: string | null;
}

@ArgsType()
export class HistoryArgs extends PageArgs {
  @Field(() => ID, { description: 'The customer, `cus_`, or the car, `veh_`.' }) recordId!: string;
  @MaxLength(300) @Field(() => String, { nullable: true, description: REASON }) reason?: string | null;
}

@ArgsType()
export class AccessArgs extends PageArgs {
  @Field(() => AccessFilter, { nullable: true, description: 'Left out: every look in reach.' }) filter?: AccessFilter | null;
  @MaxLength(300) @Field(() => String, { nullable: true, description: REASON }) reason?: string | null;
}

@InputType({ description: 'Which old values are put back, and why.' })
export class RestoreValuesInput {
  @Field(() => ID, { description: 'The change whose values before are wanted, `aud_`.' }) entryId!: string;
  @Field(() => Int, { description: 'The record\'s version as you saw it.' }) expectedVersion!: number;
  @Field(() => [String], { nullable: true, description: 'Only these fields; left out: all that can be put back.' }) fields?: string[] | null;
  @IsOptional() @IsNotEmpty() @MinLength(2) @MaxLength(300) @Field(() => String, { description: 'Why; stands in the audit.' }) reason!: string;
}

