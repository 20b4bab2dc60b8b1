import { In } from 'typeorm';
import type { Ctx } from '../platform/context.js';
import { loader } from '../platform/loader.js';
import { DealerProfile } from './dealer-profile.entity.js';
import { orgTree } from './org-tree.js';
import { OrgUnit } from './org-unit.entity.js';

/** Names of units stand beside every case and task a caller may see, so they are loaded without a scope of their own. */
export const unitById = loader<OrgUnit>(async (ctx, ids) => {
  const units = await ctx.db.manager.findBy(OrgUnit, { id: In([...ids]) });
  return new Map(units.map((unit) => [unit.id, unit]));
});

export const profileOf = loader<DealerProfile>(async (ctx, unitIds) => {
  const profiles = await ctx.db.manager.findBy(DealerProfile, { unitId: In([...unitIds]) });
  return new Map(profiles.map((profile) => [profile.unitId, profile]));
});

/** The units the caller stands in, what lies below them, and the chain above (which a dealer may know by name). */
export async function visibleUnits(ctx: Ctx): Promise<OrgUnit[]> {
  const tree = await orgTree(ctx.app);
  const below = ctx.principal.units('organisation:read');
  const ids = new Set(below.flatMap((id) => tree.chain(id).map((unit) => unit.id)));
  const units = await ctx.db.manager.findBy(OrgUnit, { id: In([...ids]) });
  const order = ['MANUFACTURER', 'REGION', 'GROUP', 'DEALER'];
  return units.sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || a.code.localeCompare(b.code));
}
