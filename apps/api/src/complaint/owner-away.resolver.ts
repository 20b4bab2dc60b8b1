import { isAway } from '@dealercare/domain/access/absence';
import { localDateOf } from '@dealercare/domain/time/zone';
import { Ctx as Context, FieldResolver, Resolver, Root } from 'type-graphql';
import { absencesOf, whoActsFor } from '../identity/absence-state.js';
import { StaffUser } from '../identity/staff-user.entity.js';
import { orgTree } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { LocalDay } from '../platform/graphql/scalars.js';
import { Complaint } from './complaint.entity.js';
import { staffById } from './staff-by-id.js';

async function zoneOf(ctx: Ctx, { dealerId, ownerUnitId }: Complaint): Promise<string> {
  return (await orgTree(ctx.app)).unit(dealerId ?? ownerUnitId)?.timezone ?? 'Asia/Shanghai';
}

/** Who reads that somebody owns a case must also read that he is away, and who has it meanwhile (A19). */
@Resolver(() => Complaint)
export class OwnerAwayResolver {
  @FieldResolver(() => LocalDay, { nullable: true, description: 'The last day on which the owner is away; null when the owner is there, or there is none.' })
  async ownerAwayUntil(@Root() complaint: Complaint, @Context() ctx: Ctx): Promise<string | null> {
    const { ownerId } = complaint;
    if (!ownerId) return null;
    const [absences, today] = [await absencesOf(ctx.app), localDateOf(ctx.now, await zoneOf(ctx, complaint))];
    const span = isAway(absences, ownerId, today) ? absences.find(({ userId, from, to }) => userId === ownerId && from <= today && today <= to) : null;
    return span?.to ?? null;
  }

  @FieldResolver(() => StaffUser, { nullable: true, description: 'Who owns the clocks while the owner is away; null: the owner, or the queue of the unit when `ownerAwayUntil` names a day.' })
  async ownerSubstitute(@Root() complaint: Complaint, @Context() ctx: Ctx): Promise<StaffUser | null> {
    const { ownerId, accusedIds } = complaint;
    if (!ownerId) return null;
    const acting = await whoActsFor(ctx, ownerId, await zoneOf(ctx, complaint));
    return acting === null || acting === ownerId || accusedIds.includes(acting) ? null : staffById(ctx, acting);
  }
}
