import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { DomainEvent } from '../platform/events/event.js';
import type { LiveCtx } from '../platform/graphql/live.js';
import { liveEvents } from '../platform/graphql/live-events.js';
import { requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { concernsUnit, itemOf } from './complaint-list.js';
import { ComplaintListItem } from './complaint.types.js';

/** Every fact that changes what a list or a case file shows. */
const caseFacts: readonly string[] = [
  'complaint.registered', 'complaint.merged', 'complaint.contacted', 'complaint.contact-logged', 'complaint.feedback-given', 'complaint.investigated', 'complaint.proposed', 'complaint.agreed', 'complaint.rejected',
  'complaint.resolved', 'complaint.closed', 'complaint.reopened', 'complaint.judged-invalid', 'complaint.withdrawal-asked', 'complaint.withdrawn', 'complaint.severity-changed', 'complaint.assigned',
  'complaint.crisis-raised', 'complaint.dispatched', 'complaint.reviewed', 'complaint.cause-recorded', 'complaint.identified', 'complaint.taken-over', 'complaint.escalated', 'complaint.region-changed', 'escalation.advanced',
  'remedy.added', 'remedy.approved', 'remedy.completed', 'clock.breached', 'clock.met', 'clock.paused', 'clock.resumed', 'clock.late-entry-judged',
];

/** Facts of cases above the dealers carry no dealer; own cases are let through and then looked up in the scope. */
function mayConcern({ principal }: LiveCtx, { dealerId, payload }: DomainEvent): boolean {
  if (dealerId !== null) return principal.dealers('complaint:list').own.includes(dealerId);
  return principal.units('complaint:list').includes(String(payload['ownerUnitId']));
}

/** The case each time something happens to it; rights and scope are looked at with every fact (S10, L6). */
async function* changesAt(context: LiveCtx, unitId: string): AsyncGenerator<{ item: ComplaintListItem }> {
  requireId('org', unitId);
  const { principal } = context;
  const inReach = principal.everywhere || principal.units('complaint:list').includes(unitId) || principal.dealers('complaint:list').own.includes(unitId);
  if (!inReach) throw refuse('NOT_FOUND');
  for await (const { event, ctx } of liveEvents(context, caseFacts, 'complaint:list', mayConcern)) {
    const { complaintId, ownerUnitId, originUnitId, dealerId } = event.payload;
    if (!await concernsUnit(ctx, unitId, [ownerUnitId, originUnitId, dealerId])) continue;
    const item = await itemOf(ctx, String(complaintId));
    if (item) yield { item };
  }
}

@Resolver(() => ComplaintListItem)
export class ComplaintChangedResolver {
  @Can('complaint:list')
  @Subscription(() => ComplaintListItem, {
    subscribe: ({ context, args }: { context: LiveCtx; args: { unitId: string } }) => changesAt(context, args.unitId),
    description: 'A case at or below the unit each time something happens to it; a stub where the reader\'s level may not open it.',
  })
  complaintChanged(
    @Root() { item }: { item: ComplaintListItem },
    @Arg('unitId', () => ID, { description: 'The unit, `org_`, with everything below it; NOT_FOUND when it is not in the reader\'s scope.' }) _unitId: string,
  ): ComplaintListItem {
    return item;
  }
}
