import { Ctx as Context, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { Ctx } from '../platform/context.js';
import { DealerProfile } from './dealer-profile.entity.js';
import { OrgUnit } from './org-unit.entity.js';
import { profileOf, unitById, visibleUnits } from './organisation.service.js';

@Resolver(() => OrgUnit)
export class OrganisationResolver {
  @Can('organisation:read')
  @Query(() => [OrgUnit], { description: 'The units in which the caller has a post, what lies below them and the chain above.' })
  orgUnits(@Context() ctx: Ctx): Promise<OrgUnit[]> {
    return visibleUnits(ctx);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit above it on the ladder.' })
  parent(@Root() unit: OrgUnit, @Context() ctx: Ctx): Promise<OrgUnit | null> | null {
    return unit.parentId ? unitById(ctx, unit.parentId) : null;
  }

  @FieldResolver(() => DealerProfile, { nullable: true, description: 'What messages say about the dealer; null for other units.' })
  profile(@Root() unit: OrgUnit, @Context() ctx: Ctx): Promise<DealerProfile | null> {
    return profileOf(ctx, unit.id);
  }
}
