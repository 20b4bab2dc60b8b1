import { Arg, Args, Ctx as Context, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { customerById } from '../customer/customer-by-id.js';
import { Customer } from '../customer/customer.entity.js';
import { staffName } from '../messaging/staff-name.js';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitById } from '../organisation/organisation.service.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import type { Connection } from '../platform/paging/connection.js';
import { Vehicle } from '../vehicle/vehicle.entity.js';
import { listAccess } from './access-list.js';
import { listAudit, recordHistory } from './audit-list.js';
import { AccessArgs, AccessEntryConnection, AccessEntryType, AuditArgs, AuditEntryConnection, AuditEntryType, HistoryArgs, RestoreValuesInput } from './audit.types.js';
import * as restore from './restore.service.js';

const nameOf = (ctx: Ctx, { actorKind, actorId }: { actorKind: string; actorId: string | null }): Promise<string | null> | string | null =>
  (actorKind === 'STAFF' && actorId ? staffName(ctx, actorId) : actorId);

@Resolver(() => AuditEntryType)
export class AuditResolver {
  @Can('audit:read')
  @Query(() => AuditEntryConnection, { description: 'Changes of records in reach, newest first; REASON_REQUIRED from auditors without one.' })
  auditEntries(@Args(() => AuditArgs) args: AuditArgs, @Context() ctx: Ctx): Promise<Connection<AuditEntryType>> {
    return listAudit(ctx, args);
  }

  @Can('audit:read')
  @Query(() => AuditEntryConnection, { description: 'Every change of one customer or car, newest first; NOT_FOUND out of reach, REASON_REQUIRED from auditors without one.' })
  recordHistory(@Args(() => HistoryArgs) args: HistoryArgs, @Context() ctx: Ctx): Promise<Connection<AuditEntryType>> {
    return recordHistory(ctx, args);
  }

  @Can('audit:read')
  @Query(() => AccessEntryConnection, { description: 'Who has seen whose data, newest first (J4); REASON_REQUIRED from auditors without one.' })
  accessEntries(@Args(() => AccessArgs) args: AccessArgs, @Context() ctx: Ctx): Promise<Connection<AccessEntryType>> {
    return listAccess(ctx, args);
  }

  @Can('audit:read')
  @Mutation(() => Customer, { description: 'Puts old values of a customer back (J2); needs the right to change the file too, NOT_FOUND without it.' })
  restoreCustomerValues(
    @Arg('input', () => RestoreValuesInput, { description: 'Refused also with NOTHING_TO_RESTORE, PERSON_ERASED, CUSTOMER_NOT_ACTIVE, DUPLICATE.' }) input: RestoreValuesInput,
    @Context() ctx: TxCtx,
  ): Promise<Customer> {
    return restore.restoreCustomerValues(ctx, input);
  }

  @Can('audit:read')
  @Mutation(() => Vehicle, { description: 'Puts old values of a car back (J2); needs the right to change it too, NOT_FOUND without it.' })
  restoreVehicleValues(@Arg('input', () => RestoreValuesInput, { description: 'Refused also with NOTHING_TO_RESTORE.' }) input: RestoreValuesInput, @Context() ctx: TxCtx): Promise<Vehicle> {
    return restore.restoreVehicleValues(ctx, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit in whose chain it stands.' })
  unit(@Root() { unitId }: AuditEntryType, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, unitId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the colleague; of jobs and keys their own.' })
  actorName(@Root() entry: AuditEntryType, @Context() ctx: Ctx): Promise<string | null> | string | null {
    return nameOf(ctx, entry);
  }
}

@Resolver(() => AccessEntryType)
export class AccessEntryResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit whose records were seen.' })
  unit(@Root() { unitId }: AccessEntryType, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, unitId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Name of the colleague; of keys their id.' })
  actorName(@Root() entry: AccessEntryType, @Context() ctx: Ctx): Promise<string | null> | string | null {
    return nameOf(ctx, entry);
  }

  @Can('customer:read')
  @FieldResolver(() => Customer, { nullable: true, description: 'Who was seen; null out of the reader\'s scope.' })
  customer(@Root() { customerId }: AccessEntryType, @Context() ctx: Ctx): Promise<Customer | null> | null {
    return customerId ? customerById(ctx, customerId) : null;
  }
}
