import type { StaffPrincipal } from '../identity/principal-of.js';
import { orgTree } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { refuse } from '../platform/refusal.js';
import type { SavedView, ViewAudience } from './saved-view.entity.js';

/** Where somebody stands when views are shared: at which units, and below which. */
export interface ViewReach {
  at: ReadonlySet<string>;
  below: ReadonlySet<string>;
  /** Units whose shared views the person looks after. */
  keeps: ReadonlySet<string>;
}

export async function viewReach(ctx: Ctx): Promise<ViewReach> {
  if (ctx.actor.kind !== 'STAFF') throw refuse('FORBIDDEN', { action: 'view' });
  const tree = await orgTree(ctx.app);
  const at = new Set(((ctx.principal as Partial<StaffPrincipal>).posts ?? []).map(({ unitId }) => unitId));
  const chains = [...at].flatMap((unitId) => tree.chain(unitId));
  return { at, below: new Set(chains.flatMap(({ id, groupId }) => (groupId ? [id, groupId] : [id]))), keeps: new Set(ctx.principal.units('policy:set')) };
}

export const isMine = (ctx: Ctx, { ownerId }: SavedView): boolean => ownerId === ctx.actor.id;

export function hasView(ctx: Ctx, reach: ViewReach, view: SavedView): boolean {
  if (isMine(ctx, view)) return true;
  return view.audience === 'TEAM' ? reach.at.has(view.unitId) : view.audience === 'ORGANISATION' && reach.below.has(view.unitId);
}

/** One's own; of others a shared one only by whoever sets the unit's rules (twenty #4633: never silently for everybody). */
export const mayChangeView = (ctx: Ctx, reach: ViewReach, view: SavedView): boolean => isMine(ctx, view) || (hasView(ctx, reach, view) && reach.keeps.has(view.unitId));

/** With one's own team everybody shares; for all below a unit whoever sets its rules. */
export function requireShare(reach: ViewReach, audience: ViewAudience, unitId: string): void {
  const may = audience === 'TEAM' ? reach.at.has(unitId) || reach.keeps.has(unitId) : reach.keeps.has(unitId);
  if (!may) throw refuse(reach.below.has(unitId) ? 'VIEW_NOT_SHAREABLE' : 'NOT_FOUND');
}
