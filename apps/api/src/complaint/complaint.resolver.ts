import { causePath, causeTree } from '@dealercare/domain/complaint/cause';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx as Context, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../customer/customer.entity.js';
import { customerById } from '../customer/customer-by-id.js';
import { seesPerson, shownName, shownPhone, sighted } from '../customer/person-sight.js';
import { StaffUser } from '../identity/staff-user.entity.js';
import { ContactLog } from '../messaging/contact-log.entity.js';
import { contactsOfComplaint } from '../messaging/contact-log.service.js';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitById } from '../organisation/organisation.service.js';
import { Can } from '../platform/access/can.js';
import { noteAccess } from '../platform/audit/access-log.js';
import type { Ctx } from '../platform/context.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { PageArgs, type Connection } from '../platform/paging/connection.js';
import { RepairOrder } from '../vehicle/repair-order.entity.js';
import { Vehicle } from '../vehicle/vehicle.entity.js';
import { orderById, vehicleById } from '../vehicle/vehicle.service.js';
import { alertsOfCase, clocksOfCase, escalationsOfCase, eventsOfCase, externalCasesOfCase, remediesOfCase, rootCauseOfCase } from './case-parts.js';
import { actionsOn, ladderOf } from './case-view.js';
import { CaseClock } from './clock.entity.js';
import { ComplaintEvent } from './complaint-event.entity.js';
import { ComplaintFilter, ComplaintOrderEnum } from './complaint-list.inputs.js';
import { complaintQueue, listComplaints, listedComplaint, possibleDuplicates, type ListedComplaint } from './complaint-list.js';
import { dueOrNull } from './complaint-rows.js';
import { Complaint } from './complaint.entity.js';
import { CauseType, ComplaintConnection, ComplaintListItem, LadderRung, RootCause } from './complaint.types.js';
import { CrisisAlert } from './crisis-alert.entity.js';
import { Escalation } from './escalation.entity.js';
import { ExternalCase } from './external-case.entity.js';
import { lookAt } from './find-case.js';
import { isOfficerOfCase } from './officer-sight.js';
import { RemedyAction } from './remedy-action.entity.js';
import { analysisOf } from './root-cause.service.js';
import { openContact, openText } from './sealed-texts.js';
import { staffById } from './staff-by-id.js';
import { refuse } from '../platform/refusal.js';
import { requireId } from '../platform/ids.js';

@ArgsType()
class ComplaintArgs extends PageArgs {
  @Field(() => ComplaintFilter, { nullable: true, description: 'Left out: everything in reach, ended cases too.' }) filter?: ComplaintFilter | null;
  @Field(() => ComplaintOrderEnum, { defaultValue: 'NEXT_DUE', description: 'What stands first.' }) order!: keyof typeof ComplaintOrderEnum;
  @Field(() => String, { nullable: true, description: 'A case number as it was heard, or a part of it.' }) search?: string | null;
}

/** Name and phone of somebody without a file: clear for the dealer's people who may read names, and for the desk that holds the case. */
const seesContact = (ctx: Ctx, { dealerId, ownerUnitId, ownerId }: Complaint): boolean =>
  ctx.principal.everywhere || (dealerId === null ? ctx.principal.actions.has('escalation:handle') && ctx.principal.units('escalation:handle').includes(ownerUnitId) : seesPerson(ctx, { dealerId, ownerUserId: ownerId }));

/** A row of a list came with its customer and stays masked as its neighbours are; the case file looks closer. */
const isListed = ({ listedCustomer }: ListedComplaint): boolean => listedCustomer !== undefined;

@Resolver(() => Complaint)
export class ComplaintResolver {
  @Can('complaint:list')
  @Query(() => ComplaintConnection, { description: 'Complaints in the reader\'s reach; stubs where its level may not open them (rulings 4).' })
  complaints(@Args(() => ComplaintArgs) args: ComplaintArgs, @Context() ctx: Ctx, @Info() info: GraphQLResolveInfo): Promise<Connection<ComplaintListItem>> {
    return listComplaints(ctx, args, info);
  }

  @Can('complaint:list')
  @Query(() => ComplaintConnection, { description: 'Open complaints whose turn it is at a unit, by their next deadline.' })
  complaintQueue(
    @Arg('unitId', () => ID, { description: 'The dealer, region or manufacturer whose turn it is, `org_`.' }) unitId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Context() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ComplaintListItem>> {
    return complaintQueue(ctx, unitId, page, info);
  }

  @Can('complaint:read')
  @Query(() => Complaint, { description: 'One case with everything that the reader\'s level may see; NOT_FOUND where it may not be opened (rulings 4).' })
  async complaint(@Arg('id', () => ID, { description: 'The `cmp_` id of the case.' }) id: string, @Context() ctx: Ctx): Promise<Complaint> {
    const file = await lookAt(ctx, requireId('cmp', id));
    if (!file) throw refuse('NOT_FOUND');
    const { dealerId, customerId } = file.complaint;
    if (dealerId && customerId) await noteAccess(ctx, [{ unitId: dealerId, customerId, door: 'COMPLAINT', subjectId: id }]);
    return file.complaint;
  }

  @Can('complaint:list')
  @Query(() => [CauseType], { name: 'causes', description: 'The catalogue of causes as a tree.' })
  causeCatalogue(): readonly CauseType[] {
    return causeTree;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Null while the case is above the dealers and not dispatched (rulings 1).' })
  dealer(@Root() { dealerId }: Complaint, @Context() ctx: Ctx): Promise<OrgUnit | null> | null {
    return dealerId ? unitById(ctx, dealerId) : null;
  }

  @Can('complaint:read')
  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit that must act now.' })
  ownerUnit(@Root() { ownerUnitId }: Complaint, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, ownerUnitId);
  }

  @Can('complaint:read')
  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit that took it in.' })
  originUnit(@Root() { originUnitId }: Complaint, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, originUnitId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'In the customer\'s words; null once the person was erased.' })
  description(@Root() { id, subjectKeyId, descriptionCipher }: Complaint, @Context() ctx: Ctx): Promise<string | null> {
    return openText(ctx, subjectKeyId, 'description', id, descriptionCipher);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the customer wants.' })
  remedySought(@Root() { id, subjectKeyId, remedySoughtCipher }: Complaint, @Context() ctx: Ctx): Promise<string | null> {
    return openText(ctx, subjectKeyId, 'remedySought', id, remedySoughtCipher);
  }

  @Can('complaint:read')
  @FieldResolver(() => String, { nullable: true, description: 'Of somebody without a file; masked like a customer\'s.' })
  async contactName(@Root() complaint: ListedComplaint, @Context() ctx: Ctx): Promise<string | null> {
    const name = openContact(ctx, complaint, 'contactNameCipher');
    return name && shownName(seesContact(ctx, complaint) || (!isListed(complaint) && await isOfficerOfCase(ctx, complaint.id)), name);
  }

  @Can('complaint:read')
  @FieldResolver(() => String, { nullable: true, description: 'Always masked; see revealComplainant.' })
  contactPhone(@Root() complaint: Complaint, @Context() ctx: Ctx): string | null {
    return shownPhone(openContact(ctx, complaint, 'contactPhoneCipher'));
  }

  @FieldResolver(() => Customer, { nullable: true, description: 'The complainant\'s file; null for somebody without one, and outside the reader\'s rights.' })
  async customer(@Root() complaint: ListedComplaint, @Context() ctx: Ctx): Promise<Customer | null> {
    if (isListed(complaint)) return complaint.listedCustomer ?? null;
    const customer = complaint.customerId ? await customerById(ctx, complaint.customerId) : null;
    return customer && sighted(ctx, customer);
  }

  @FieldResolver(() => Vehicle, { nullable: true, description: 'The car that it is about; null when it is about none.' })
  vehicle(@Root() { vehicleId }: Complaint, @Context() ctx: Ctx): Promise<Vehicle | null> | null {
    return vehicleId ? vehicleById(ctx, vehicleId) : null;
  }

  @FieldResolver(() => RepairOrder, { nullable: true, description: 'The visit that it is about.' })
  order(@Root() { orderId }: Complaint, @Context() ctx: Ctx): Promise<RepairOrder | null> | null {
    return orderId ? orderById(ctx, orderId) : null;
  }

  @Can('complaint:read')
  @FieldResolver(() => StaffUser, { nullable: true, description: 'Who must act at the dealer; null: the queue of the unit.' })
  owner(@Root() { ownerId }: Complaint, @Context() ctx: Ctx): Promise<StaffUser | null> | null {
    return ownerId ? staffById(ctx, ownerId) : null;
  }

  @Can('complaint:read')
  @FieldResolver(() => StaffUser, { nullable: true, description: 'The first person, who stays recorded (C-121).' })
  firstOwner(@Root() { firstOwnerId }: Complaint, @Context() ctx: Ctx): Promise<StaffUser | null> | null {
    return firstOwnerId ? staffById(ctx, firstOwnerId) : null;
  }

  @Can('complaint:read')
  @FieldResolver(() => [StaffUser], { description: 'Staff who are complained about.' })
  async accused(@Root() { accusedIds }: Complaint, @Context() ctx: Ctx): Promise<StaffUser[]> {
    return (await Promise.all(accusedIds.map((id) => staffById(ctx, id)))).flatMap((user) => user ?? []);
  }

  @Can('complaint:read')
  @FieldResolver(() => StaffUser, { nullable: true, description: 'The manager who looked at it before closing (INV-06); null before.' })
  reviewedBy(@Root() { reviewedById }: Complaint, @Context() ctx: Ctx): Promise<StaffUser | null> | null {
    return reviewedById ? staffById(ctx, reviewedById) : null;
  }

  @Can('complaint:read')
  @FieldResolver(() => StaffUser, { nullable: true, description: 'Who wrote down that the customer takes it back; a second person has still to confirm.' })
  withdrawalAskedBy(@Root() { withdrawalAskedById }: Complaint, @Context() ctx: Ctx): Promise<StaffUser | null> | null {
    return withdrawalAskedById ? staffById(ctx, withdrawalAskedById) : null;
  }

  @FieldResolver(() => CauseType, { nullable: true, description: 'What it is about, as told at intake.' })
  topic(@Root() { topic }: Complaint): CauseType | null {
    return topic ? causePath(topic).at(-1) ?? null : null;
  }

  @FieldResolver(() => [CauseType], { description: 'The causes found, the main one first.' })
  causes(@Root() { causeCodes }: Complaint): CauseType[] {
    return causeCodes.flatMap((code) => causePath(code).at(-1) ?? []);
  }

  @FieldResolver(() => ComplaintListItem, { nullable: true, description: 'The complaint that this one repeats.' })
  repeatOf(@Root() { repeatOfId }: Complaint, @Context() ctx: Ctx): Promise<ComplaintListItem | null> | null {
    return repeatOfId ? listedComplaint(ctx, repeatOfId) : null;
  }

  @FieldResolver(() => ComplaintListItem, { nullable: true, description: 'The case that goes on, of a duplicate.' })
  master(@Root() { masterId }: Complaint, @Context() ctx: Ctx): Promise<ComplaintListItem | null> | null {
    return masterId ? listedComplaint(ctx, masterId) : null;
  }

  @Can('complaint:read')
  @FieldResolver(() => [ComplaintListItem], { description: 'Other open cases of the same customer or car.' })
  possibleDuplicates(@Root() complaint: Complaint, @Context() ctx: Ctx): Promise<ComplaintListItem[]> {
    return possibleDuplicates(ctx, complaint);
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'The next due time of the unit that must act.' })
  nextDueAt(@Root() { nextDueAt }: Complaint): Date | null {
    return dueOrNull(nextDueAt);
  }

  @FieldResolver(() => [CaseClock], { description: 'All promises, in the order in which they began.' })
  async clocks(@Root() { id }: Complaint, @Context() ctx: Ctx): Promise<CaseClock[]> {
    return await clocksOfCase(ctx, id) ?? [];
  }

  @FieldResolver(() => [ComplaintEvent], { description: 'The history, oldest first.' })
  async events(@Root() { id }: Complaint, @Context() ctx: Ctx): Promise<ComplaintEvent[]> {
    return await eventsOfCase(ctx, id) ?? [];
  }

  @FieldResolver(() => [Escalation], { description: 'Every time the case climbed, oldest first.' })
  async escalations(@Root() { id }: Complaint, @Context() ctx: Ctx): Promise<Escalation[]> {
    return await escalationsOfCase(ctx, id) ?? [];
  }

  @FieldResolver(() => [RemedyAction], { description: 'What was promised, and what was decided against the cause.' })
  async remedies(@Root() { id }: Complaint, @Context() ctx: Ctx): Promise<RemedyAction[]> {
    return await remediesOfCase(ctx, id) ?? [];
  }

  @FieldResolver(() => [ContactLog], { description: 'Contacts with the customer about this case, newest first.' })
  async contacts(@Root() { id }: Complaint, @Context() ctx: Ctx): Promise<ContactLog[]> {
    return await contactsOfComplaint(ctx, id) ?? [];
  }

  @FieldResolver(() => RootCause, { nullable: true, description: 'Null until it was recorded; needed before closing (INV-06).' })
  async rootCause(@Root() complaint: Complaint, @Context() ctx: Ctx): Promise<RootCause | null> {
    const record = await rootCauseOfCase(ctx, complaint.id);
    const cause = record && causePath(record.causeCode).at(-1);
    if (!record || !cause) return null;
    const analysis = await analysisOf(ctx, complaint, record) ?? { whys: [], escapePoint: null, containment: null, investigation: null };
    return { ...analysis, cause, analysedBy: record.analysedById ? await staffById(ctx, record.analysedById) : null, archivedAt: record.archivedAt };
  }

  @FieldResolver(() => [ExternalCase], { description: 'The same case as authorities, courts and sites keep it.' })
  async externalCases(@Root() { id }: Complaint, @Context() ctx: Ctx): Promise<ExternalCase[]> {
    return await externalCasesOfCase(ctx, id) ?? [];
  }

  @Can('complaint:crisis')
  @FieldResolver(() => [CrisisAlert], { description: 'Early warnings raised for it.' })
  async crisisAlerts(@Root() { id }: Complaint, @Context() ctx: Ctx): Promise<CrisisAlert[]> {
    return await alertsOfCase(ctx, id) ?? [];
  }

  @Can('complaint:read')
  @FieldResolver(() => [String], { description: 'What the reader could do now, for buttons: transitions, works beside them, and ESCALATION_ actions.' })
  allowedActions(@Root() { id }: Complaint, @Context() ctx: Ctx): Promise<string[]> {
    return actionsOn(ctx, id);
  }

  @FieldResolver(() => [LadderRung], { description: 'The four rungs, from the desk upwards.' })
  ladder(@Root() { id }: Complaint, @Context() ctx: Ctx): Promise<LadderRung[]> {
    return ladderOf(ctx, id);
  }
}
