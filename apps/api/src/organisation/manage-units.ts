import { joinGroup, placeUnder, workingBelow, type PlaceVerdict } from '@dealercare/domain/access/tree-rules';
import { localDateOf } from '@dealercare/domain/time/zone';
import { audit, difference, type Change } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { forUpdate } from '../platform/database/dialect.js';
import { publish } from '../platform/events/event.js';
import { newId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { DealerProfile } from './dealer-profile.entity.js';
import { forgetOrgTree, readTree, type OrgTree, type TreeUnit } from './org-tree.js';
import { OrgUnit } from './org-unit.entity.js';
import type { CreateUnitInput, MoveDealerInput, SetDealerGroupInput, UnitInput, UpdateUnitInput } from './organisation.inputs.js';

const mayManage = (ctx: Ctx, unitId: string | null): boolean =>
  unitId !== null && (ctx.principal.everywhere || ctx.principal.units('organisation:manage').includes(unitId));

/** A unit in reach, as the tree stands in this transaction; what is out of reach is not there. */
function inReach(tx: TxCtx, tree: OrgTree, unitId: string): TreeUnit {
  requireId('org', unitId);
  const unit = tree.unit(unitId);
  if (!unit || !mayManage(tx, unitId)) throw refuse('NOT_FOUND');
  return unit;
}

/** Where a unit stands, whether it works and which days count for it is decided above it, not by itself. */
function requireAbove(tx: TxCtx, unit: TreeUnit): void {
  if (!mayManage(tx, unit.parentId)) throw refuse('FORBIDDEN');
}

function requirePlace(verdict: PlaceVerdict, path: string): void {
  if (verdict === 'WRONG_PLACE') throw refuse('INVALID_INPUT', {}, [{ path: `input.${path}`, code: 'UNIT_WRONG_PLACE' }]);
  if (verdict === 'CLOSED') throw refuse('UNIT_CLOSED');
}

export function requireZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw refuse('INVALID_INPUT', {}, [{ path: 'input.timezone', code: 'VALUE_INVALID', params: { value: zone } }]);
  }
}

/** Changes of the tree wait for each other: a region is not closed while a dealer moves into it. */
async function openTree(tx: TxCtx): Promise<OrgTree> {
  await tx.db.rows(`SELECT id FROM org_unit WHERE type = 'MANUFACTURER' ORDER BY id${forUpdate()}`);
  return readTree(tx.db, forUpdate());
}

/** Other processes see it at their next look, within a second; this one as soon as it is committed. */
function told(tx: TxCtx, unit: OrgUnit, action: string, images: Pick<Change, 'before' | 'after'>): OrgUnit {
  audit(tx, { unitId: unit.id, action, entity: 'org_unit', entityId: unit.id, ...images });
  publish(tx, 'organisation.changed', unit.type === 'DEALER' ? unit.id : null, { unitId: unit.id });
  tx.unit.afterwards.push(() => { forgetOrgTree(tx.app); });
  return unit;
}

async function opened(tx: TxCtx, tree: OrgTree, { unitId, expectedVersion }: UnitInput): Promise<{ place: TreeUnit; unit: OrgUnit }> {
  const place = inReach(tx, tree, unitId);
  const unit = await tx.db.manager.findOneByOrFail(OrgUnit, { id: unitId });
  requireVersion(unit, expectedVersion);
  return { place, unit };
}

async function changed(tx: TxCtx, unit: OrgUnit, action: string, changes: Partial<OrgUnit>): Promise<OrgUnit> {
  const images = difference({ ...unit }, { ...changes });
  await saveVersioned(tx, OrgUnit, unit, changes);
  return images ? told(tx, unit, action, images) : unit;
}

/** Makes a region, a dealer with its profile, or a dealer group. */
export async function createUnit(tx: TxCtx, input: CreateUnitInput): Promise<OrgUnit> {
  const tree = await openTree(tx);
  const parent = inReach(tx, tree, input.parentId);
  requirePlace(placeUnder(input.type, parent), 'parentId');
  if (tree.units.some(({ code }) => code === input.code)) throw refuse('INVALID_INPUT', {}, [{ path: 'input.code', code: 'DUPLICATE', params: { value: input.code } }]);
  if (input.type === 'DEALER' && !input.profile) throw refuse('INVALID_INPUT', {}, [{ path: 'input.profile', code: 'REQUIRED' }]);
  return insertUnit(tx, { ...input, timezone: requireZone(input.timezone ?? parent.timezone) });
}

interface NewUnit extends Omit<CreateUnitInput, 'parentId' | 'timezone'> {
  parentId: string | null;
  timezone: string;
}

/** Writes a unit whose place has been looked at; the first start uses it for the manufacturer too. */
export async function insertUnit(tx: TxCtx, { type, parentId, code, nameZh, nameEn, timezone, profile, goLiveOn }: NewUnit): Promise<OrgUnit> {
  const stamps = { createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1 };
  const unit = tx.db.manager.create(OrgUnit, { id: newId('org'), type, parentId, groupId: null, code, nameZh: nameZh.trim(), nameEn: nameEn.trim(), timezone, status: 'ACTIVE', ...stamps });
  await tx.db.manager.insert(OrgUnit, unit as object);
  if (type === 'DEALER' && profile) {
    await tx.db.manager.insert(DealerProfile, { ...profile, unitId: unit.id, goLiveOn: goLiveOn ?? localDateOf(tx.now, timezone), ...stamps });
  }
  return told(tx, unit, 'organisation.create-unit', { before: null, after: { type, parentId, code, nameZh, nameEn, timezone } });
}

async function changeProfile(tx: TxCtx, unitId: string, { profile, goLiveOn }: UpdateUnitInput): Promise<void> {
  if (!profile && !goLiveOn) return;
  const row = await tx.db.manager.findOneBy(DealerProfile, { unitId });
  if (!row) throw refuse('INVALID_INPUT', {}, [{ path: 'input.profile', code: 'UNIT_WRONG_PLACE' }]);
  const changes = { ...profile, ...(goLiveOn ? { goLiveOn } : {}) };
  const shown = difference({ ...row }, changes);
  if (!shown) return;
  await tx.db.manager.update(DealerProfile, { unitId }, { ...changes, updatedAt: tx.now, version: row.version + 1 });
  audit(tx, { unitId, action: 'organisation.update-profile', entity: 'dealer_profile', entityId: unitId, ...shown });
}

/** Names and what messages say; what days and deadlines hang on only from the unit above. */
export async function updateUnit(tx: TxCtx, input: UpdateUnitInput): Promise<OrgUnit> {
  const tree = await openTree(tx);
  const { place, unit } = await opened(tx, tree, input);
  const { nameZh, nameEn, timezone, goLiveOn } = input;
  if ((timezone && timezone !== unit.timezone) || goLiveOn) requireAbove(tx, place.parentId === null ? { ...place, parentId: place.id } : place);
  await changeProfile(tx, unit.id, input);
  return changed(tx, unit, 'organisation.update-unit', {
    ...(nameZh ? { nameZh: nameZh.trim() } : {}), ...(nameEn ? { nameEn: nameEn.trim() } : {}), ...(timezone ? { timezone: requireZone(timezone) } : {}),
  });
}

/** A closed unit takes in nothing new and keeps its history. UNIT_HAS_WORKING while something works below it. */
export async function closeUnit(tx: TxCtx, input: UnitInput): Promise<OrgUnit> {
  const tree = await openTree(tx);
  const { place, unit } = await opened(tx, tree, input);
  requireAbove(tx, place);
  const working = workingBelow(place, tree.under(place.id));
  if (working > 0) throw refuse('UNIT_HAS_WORKING', { count: working });
  return changed(tx, unit, 'organisation.close-unit', { status: 'CLOSED' });
}

export async function reopenUnit(tx: TxCtx, input: UnitInput): Promise<OrgUnit> {
  const tree = await openTree(tx);
  const { place, unit } = await opened(tx, tree, input);
  requireAbove(tx, place);
  const parent = place.parentId && tree.unit(place.parentId);
  if (parent && !parent.active) throw refuse('UNIT_CLOSED');
  return changed(tx, unit, 'organisation.reopen-unit', { status: 'ACTIVE' });
}

/**
 * Puts a dealer into another region at once (rulings 4). No row of its customers, tasks or cases is rewritten: everybody asks the tree, so
 * the new region sees and receives from the next look on, and what is due to climb climbs there.
 */
export async function moveDealer(tx: TxCtx, { regionId, ...input }: MoveDealerInput): Promise<OrgUnit> {
  const tree = await openTree(tx);
  const { place, unit } = await opened(tx, tree, input);
  requireAbove(tx, place);
  const region = inReach(tx, tree, regionId);
  if (place.type !== 'DEALER') throw refuse('INVALID_INPUT', {}, [{ path: 'input.unitId', code: 'UNIT_WRONG_PLACE' }]);
  requirePlace(placeUnder('DEALER', region), 'regionId');
  return changed(tx, unit, 'organisation.move-dealer', { parentId: region.id });
}

/** Into a dealer group or out of it: for its reports, not for the ladder. */
export async function setDealerGroup(tx: TxCtx, { groupId, ...input }: SetDealerGroupInput): Promise<OrgUnit> {
  const tree = await openTree(tx);
  const { place, unit } = await opened(tx, tree, input);
  requireAbove(tx, place);
  if (groupId) requirePlace(joinGroup(place.type, inReach(tx, tree, groupId)), 'groupId');
  else if (place.type !== 'DEALER') throw refuse('INVALID_INPUT', {}, [{ path: 'input.unitId', code: 'UNIT_WRONG_PLACE' }]);
  return changed(tx, unit, 'organisation.set-group', { groupId: groupId ?? null });
}
