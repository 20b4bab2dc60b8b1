import { levelNumber } from '@dealercare/domain/complaint/level';
import type { Severity } from '@dealercare/domain/complaint/severity-scale';
import type { EscalationTrigger } from '@dealercare/domain/complaint/status';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx as Context, Field, FieldResolver, Info, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../customer/customer.entity.js';
import { StaffUser } from '../identity/staff-user.entity.js';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitById } from '../organisation/organisation.service.js';
import { Can } from '../platform/access/can.js';
import type { Ctx } from '../platform/context.js';
import { PageArgs, type Connection } from '../platform/paging/connection.js';
import { Vehicle } from '../vehicle/vehicle.entity.js';
import { clocksOfCase } from './case-parts.js';
import { actionsOnEscalation } from './case-view.js';
import { CaseClock } from './clock.entity.js';
import { ComplaintEvent } from './complaint-event.entity.js';
import { casesOfCustomer, casesOfVehicle, listedComplaint } from './complaint-list.js';
import { readerRung } from './complaint-scope.js';
import { EscalationTriggerEnum, SeverityEnum } from './complaint.enums.js';
import { ComplaintListItem, PlanStepType } from './complaint.types.js';
import { CrisisAlert } from './crisis-alert.entity.js';
import { Escalation } from './escalation.entity.js';
import { RemedyAction } from './remedy-action.entity.js';
import { openText } from './sealed-texts.js';
import { staffById } from './staff-by-id.js';
import { subjectKeyOf } from './subject-key.js';
import { CrisisAlertConnection, crisisStub, listAlerts } from './crisis-list.js';

/** What an upper level writes to the dealer; its other words stay above (S4). */
const addressedBelow: ReadonlySet<string> = new Set([
  'DISPATCH', 'ESCALATION_PLAN', 'ESCALATION_REPLAN', 'ESCALATION_RETURN', 'ESCALATION_HAND_BACK', 'ESCALATION_REQUEST_DEALER',
]);

@Resolver(() => ComplaintEvent)
export class ComplaintEventResolver {
  @FieldResolver(() => StaffUser, { nullable: true, description: 'Null for timers, rules and partners.' })
  actor(@Root() { actorId }: ComplaintEvent, @Context() ctx: Ctx): Promise<StaffUser | null> | null {
    return actorId ? staffById(ctx, actorId) : null;
  }

  @FieldResolver(() => String, { description: 'Codes, ids and numbers that describe it, as JSON.' })
  facts(@Root() { facts }: ComplaintEvent): string {
    return JSON.stringify(facts);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The words; null where they were not written for the reader\'s level.' })
  async note(@Root() { id, complaintId, noteCipher, authorLevel, type }: ComplaintEvent, @Context() ctx: Ctx): Promise<string | null> {
    if (noteCipher === null) return null;
    const isFromAbove = authorLevel !== null && levelNumber(authorLevel) > await readerRung(ctx);
    if (isFromAbove && !addressedBelow.has(type)) return null;
    const key = await subjectKeyOf(ctx, complaintId);
    return key && openText(ctx, key, 'note', id, noteCipher);
  }
}

@Can('complaint:read')
@ObjectType({ simpleResolvers: true, description: 'Why an escalation was returned and what the dealer has still to do (E3).' })
class EscalationReturn {
  @Field(() => String, { description: 'In the words of the officer.' }) reason!: string;
  @Field(() => [String], { description: 'One line each; the dealer answers within 1 working day.' }) missingSteps!: string[];
}

interface StoredStep { text: string; ownerId: string | null; dueAt: string | null }

@Resolver(() => Escalation)
export class EscalationPartsResolver {
  @FieldResolver(() => EscalationTriggerEnum, { description: 'Why the case climbed.' })
  trigger(@Root() { escalationTrigger }: Escalation): EscalationTrigger {
    return escalationTrigger;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit that was asked.' })
  toUnit(@Root() { toUnitId }: Escalation, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, toUnitId);
  }

  @FieldResolver(() => StaffUser, { nullable: true, description: 'Null when a timer or a rule asked.' })
  requestedBy(@Root() { requestedById }: Escalation, @Context() ctx: Ctx): Promise<StaffUser | null> | null {
    return requestedById ? staffById(ctx, requestedById) : null;
  }

  @FieldResolver(() => StaffUser, { nullable: true, description: 'Who took it.' })
  officer(@Root() { officerId }: Escalation, @Context() ctx: Ctx): Promise<StaffUser | null> | null {
    return officerId ? staffById(ctx, officerId) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Null where it was written above the reader\'s level.' })
  async reason(@Root() { id, complaintId, fromLevel, reasonCipher }: Escalation, @Context() ctx: Ctx): Promise<string | null> {
    if (reasonCipher === null || levelNumber(fromLevel) > await readerRung(ctx)) return null;
    const key = await subjectKeyOf(ctx, complaintId);
    return key && openText(ctx, key, 'reason', id, reasonCipher);
  }

  @FieldResolver(() => [PlanStepType], { description: 'The plan: what, who, until when.' })
  async plan(@Root() { id, complaintId, planCipher }: Escalation, @Context() ctx: Ctx): Promise<PlanStepType[]> {
    const key = planCipher && await subjectKeyOf(ctx, complaintId);
    const text = key ? await openText(ctx, key, 'plan', id, planCipher) : null;
    const steps = text === null ? [] : JSON.parse(text) as StoredStep[];
    return Promise.all(steps.map(async ({ text: words, ownerId, dueAt }) => ({ text: words, owner: ownerId ? await staffById(ctx, ownerId) : null, dueAt: dueAt === null ? null : new Date(dueAt) })));
  }

  @FieldResolver(() => EscalationReturn, { nullable: true, description: 'Filled when it was given back (E3).' })
  async returned(@Root() { id, complaintId, returnCipher }: Escalation, @Context() ctx: Ctx): Promise<EscalationReturn | null> {
    const key = returnCipher && await subjectKeyOf(ctx, complaintId);
    const text = key ? await openText(ctx, key, 'returned', id, returnCipher) : null;
    return text === null ? null : JSON.parse(text) as EscalationReturn;
  }

  @FieldResolver(() => [String], { description: 'What the reader could do with it now.' })
  allowedActions(@Root() escalation: Escalation, @Context() ctx: Ctx): Promise<string[]> {
    return actionsOnEscalation(ctx, escalation);
  }

  @FieldResolver(() => ComplaintListItem, { nullable: true, description: 'As it stands in lists; a stub where the reader\'s level may not open it.' })
  case(@Root() { complaintId }: Escalation, @Context() ctx: Ctx): Promise<ComplaintListItem | null> {
    return listedComplaint(ctx, complaintId);
  }
}

@Resolver(() => RemedyAction)
export class RemedyResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What exactly was promised; null when nothing was written or the person was erased.' })
  async text(@Root() { id, complaintId, textCipher }: RemedyAction, @Context() ctx: Ctx): Promise<string | null> {
    const key = textCipher && await subjectKeyOf(ctx, complaintId);
    return key ? openText(ctx, key, 'remedy', id, textCipher) : null;
  }

  @FieldResolver(() => StaffUser, { nullable: true, description: 'Who sees to it (INV-08).' })
  owner(@Root() { ownerId }: RemedyAction, @Context() ctx: Ctx): Promise<StaffUser | null> | null {
    return ownerId ? staffById(ctx, ownerId) : null;
  }

  @FieldResolver(() => StaffUser, { nullable: true, description: 'Who took the amount on, within the limit of the post (A-29).' })
  approvedBy(@Root() { approvedById }: RemedyAction, @Context() ctx: Ctx): Promise<StaffUser | null> | null {
    return approvedById ? staffById(ctx, approvedById) : null;
  }
}

@Resolver(() => CaseClock)
export class ClockPartsResolver {
  @FieldResolver(() => ComplaintListItem, { nullable: true, description: 'The case whose promise it is.' })
  case(@Root() { subjectId }: CaseClock, @Context() ctx: Ctx): Promise<ComplaintListItem | null> {
    return listedComplaint(ctx, subjectId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit whose hours count.' })
  unit(@Root() { unitId }: CaseClock, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, unitId);
  }
}

@Resolver(() => CrisisAlert)
export class CrisisAlertResolver {
  @Can('complaint:crisis')
  @Query(() => CrisisAlertConnection, { description: 'Early warnings in the reader\'s reach, newest first.' })
  crisisAlerts(@Args(() => PageArgs) page: PageArgs, @Context() ctx: Ctx): Promise<Connection<CrisisAlert>> {
    return listAlerts(ctx, page);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The number of the case.' })
  async number(@Root() { complaintId }: CrisisAlert, @Context() ctx: Ctx): Promise<string | null> {
    return (await crisisStub(ctx, complaintId))?.number ?? null;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Null for a case above the dealers.' })
  async dealer(@Root() { complaintId }: CrisisAlert, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return (await crisisStub(ctx, complaintId))?.dealer ?? null;
  }

  @FieldResolver(() => SeverityEnum, { nullable: true, description: 'Of the case now; null where the reader may not see it.' })
  async severity(@Root() { complaintId }: CrisisAlert, @Context() ctx: Ctx): Promise<Severity | null> {
    return (await crisisStub(ctx, complaintId))?.severity ?? null;
  }
}

/** What the complaint room knows of a customer. */
@Resolver(() => Customer)
export class CustomerComplaintsResolver {
  @Can('complaint:list')
  @FieldResolver(() => [ComplaintListItem], { description: 'The last complaints that the reader may open, newest first.' })
  async complaints(@Root() { id }: Customer, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<ComplaintListItem[]> {
    return await casesOfCustomer(ctx, id, info) ?? [];
  }
}

/** What the complaint room knows of a car. */
@Resolver(() => Vehicle)
export class VehicleComplaintsResolver {
  @Can('complaint:list')
  @FieldResolver(() => [ComplaintListItem], { description: 'The last complaints that the reader may open, newest first.' })
  async complaints(@Root() { id }: Vehicle, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<ComplaintListItem[]> {
    return await casesOfVehicle(ctx, id, info) ?? [];
  }
}

/** All clocks of a case in a list; stubs show them too. */
@Resolver(() => ComplaintListItem)
export class ListItemResolver {
  @FieldResolver(() => [CaseClock], { description: 'All promises of the case in the order in which they began; stubs show them too.' })
  async clocks(@Root() { id }: ComplaintListItem, @Context() ctx: Ctx): Promise<CaseClock[]> {
    return await clocksOfCase(ctx, id) ?? [];
  }
}
