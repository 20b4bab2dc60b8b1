import { In, Not } from 'typeorm';
import { staffCaller } from '../identity/staff-caller.js';
import { audit, difference } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { inserted, onDuplicate } from '../platform/database/dialect.js';
import { newId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { SavedView, ViewOrder, type ViewAudience } from './saved-view.entity.js';
import type { ArrangeViewsInput, ChangeViewInput, ForgetViewInput, KeepViewInput } from './view.inputs.js';
import { hasView, isMine, mayChangeView, requireShare, viewReach, type ViewReach } from './view-reach.js';

const MOST_VIEWS = 50;

/** The views of a list that somebody has, own ones first. */
export async function viewsOf(ctx: Ctx, list: string): Promise<SavedView[]> {
  const reach = await viewReach(ctx);
  const found = await ctx.db.manager.find(SavedView, {
    where: [{ list, ownerId: ctx.actor.id! }, { list, audience: Not('PRIVATE' as ViewAudience), unitId: In([...reach.below]) }], order: { id: 'ASC' },
  });
  return found.filter((view) => hasView(ctx, reach, view)).sort((a, b) => Number(isMine(ctx, b)) - Number(isMine(ctx, a)));
}

/** How somebody has arranged the views of a list for himself. */
export const orderOf = (ctx: Ctx, list: string): Promise<ViewOrder | null> => ctx.db.manager.findOneBy(ViewOrder, { userId: ctx.actor.id!, list });

/** Somebody else's private view and no view are the same. */
async function openView(tx: TxCtx, reach: ViewReach, viewId: string, expectedVersion: number): Promise<SavedView> {
  const view = await tx.db.manager.findOneBy(SavedView, { id: requireId('viw', viewId) });
  if (!view || !hasView(tx, reach, view)) throw refuse('NOT_FOUND');
  if (!mayChangeView(tx, reach, view)) throw refuse('VIEW_NOT_YOURS');
  requireVersion(view, expectedVersion);
  return view;
}

/** Of a private view the owner's home, of a shared one the unit that was named. */
async function unitFor(tx: TxCtx, reach: ViewReach, audience: ViewAudience, unitId: string | null | undefined): Promise<string> {
  // A foreign unit is not there, also where it would not be used.
  if (unitId && !reach.below.has(requireId('org', unitId)) && !reach.keeps.has(unitId)) throw refuse('NOT_FOUND');
  if (audience === 'PRIVATE') return (await staffCaller(tx)).homeUnitId;
  if (!unitId) throw refuse('INVALID_INPUT', {}, [{ path: 'input.unitId', code: 'REQUIRED' }]);
  requireShare(reach, audience, unitId);
  return unitId;
}

const told = ({ list, title, search, audience, unitId }: SavedView) => ({ list, title, search, audience, unitId });

/** Gives filters a name. */
export async function keepView(tx: TxCtx, { list, title, search, audience, unitId }: KeepViewInput): Promise<SavedView> {
  const reach = await viewReach(tx);
  const ownerId = tx.actor.id!;
  if (await tx.db.manager.countBy(SavedView, { list, ownerId }) >= MOST_VIEWS) throw refuse('VIEWS_TOO_MANY', { limit: MOST_VIEWS });
  const view = tx.db.manager.create(SavedView, {
    id: newId('viw'), list, title: title.trim(), search, audience, unitId: await unitFor(tx, reach, audience, unitId), ownerId, createdAt: tx.now, createdBy: ownerId, updatedAt: tx.now, version: 1,
  });
  await tx.db.manager.insert(SavedView, view as object);
  audit(tx, { unitId: view.unitId, action: 'view.keep', entity: 'saved_view', entityId: view.id, after: told(view) });
  return view;
}

/** Changes one's own view, or a shared one of the units whose rules one sets; nobody else's changes under his eyes without that. */
export async function changeView(tx: TxCtx, { viewId, expectedVersion, title, search, audience, unitId }: ChangeViewInput): Promise<SavedView> {
  const reach = await viewReach(tx);
  const view = await openView(tx, reach, viewId, expectedVersion);
  const next: Partial<SavedView> = { ...(title == null ? {} : { title: title.trim() }), ...(search == null ? {} : { search }) };
  if (audience != null) {
    // Whoever looks after a view of others may not make it private: it would be gone for its owner's team.
    if (audience === 'PRIVATE' && !isMine(tx, view)) throw refuse('VIEW_NOT_YOURS');
    Object.assign(next, { audience, unitId: await unitFor(tx, reach, audience, unitId ?? (view.audience === 'PRIVATE' ? null : view.unitId)) });
  }
  const changed = difference(told(view), { ...told(view), ...next });
  if (!changed) return view;
  await saveVersioned(tx, SavedView, view, next);
  audit(tx, { unitId: view.unitId, action: 'view.change', entity: 'saved_view', entityId: view.id, ...changed });
  return view;
}

/** Gives a view up, for everybody who had it; answers its list. */
export async function forgetView(tx: TxCtx, { viewId, expectedVersion }: ForgetViewInput): Promise<string> {
  const view = await openView(tx, await viewReach(tx), viewId, expectedVersion);
  await tx.db.manager.delete(SavedView, { id: view.id });
  audit(tx, { unitId: view.unitId, action: 'view.forget', entity: 'saved_view', entityId: view.id, before: told(view) });
  return view.list;
}

/** Which views stand in front and with which the list opens: for oneself only. */
export async function arrangeViews(tx: TxCtx, { list, pinned, defaultView }: ArrangeViewsInput): Promise<void> {
  const { id: userId } = await staffCaller(tx);
  await insertRows(tx.db, 'view_order', [{ userId, list, pinned: JSON.stringify([...new Set(pinned)]), defaultView: defaultView || null }],
    { suffix: onDuplicate(['user_id', 'list'], `pinned = ${inserted('pinned')}, default_view = ${inserted('default_view')}`) });
}
