import { openAbove } from '@dealercare/domain/access/sight-settings';
import { breadthOf } from '@dealercare/domain/access/can';
import type { Action } from '@dealercare/domain/access/action';
import { levelNumber } from '@dealercare/domain/complaint/level';
import { orgTree, type OrgTree, type TreeUnit } from '../organisation/org-tree.js';
import type { Ctx } from '../platform/context.js';
import { inList, type SqlValue } from '../platform/database/database.js';
import { bareId } from '../platform/ids.js';
import type { SqlPart } from '../platform/scope.js';
import { isSetSomewhere, setting } from '../policy/settings-state.js';
import { postsOf } from './case-actor.js';

const nothing: SqlPart = { sql: '1 = 0', params: [] };
const everything: SqlPart = { sql: '1 = 1', params: [] };

/** The units at which somebody stands with an action. Partners' keys and jobs say it by their topmost units. */
function seatUnits(ctx: Ctx, tree: OrgTree, action: Action): TreeUnit[] {
  const posts = postsOf(ctx);
  const unitIds = posts.length > 0
    ? posts.filter(({ role }) => breadthOf(role, action) === 'UNIT').map(({ unitId }) => unitId)
    : topmost(tree, ctx.principal.units(action));
  return [...new Set(unitIds)].flatMap((id) => tree.unit(id) ?? []);
}

function topmost(tree: OrgTree, unitIds: readonly string[]): string[] {
  const reach = new Set(unitIds);
  return unitIds.filter((id) => {
    const parent = tree.unit(id)?.parentId;
    return !parent || !reach.has(parent);
  });
}

function within(column: string, ids: readonly string[]): SqlPart {
  if (ids.length === 0) return nothing;
  const list = inList(ids.map(bareId));
  return { sql: ids.length === 1 ? `${column} = ?` : `${column} IN (${list.sql})`, params: list.params };
}

function anyOf(parts: readonly SqlPart[]): SqlPart {
  const present = parts.filter(({ sql }) => sql !== nothing.sql);
  if (present.length === 0) return nothing;
  return { sql: `(${present.map(({ sql }) => `(${sql})`).join(' OR ')})`, params: present.flatMap(({ params }): SqlValue[] => params) };
}

const both = (a: SqlPart, b: SqlPart): SqlPart => (a === nothing || b === nothing ? nothing : { sql: `${a.sql} AND ${b.sql}`, params: [...a.params, ...b.params] });

/** Own cases of people who see no others: those they own and those they took in. */
function ownCases(ctx: Ctx, action: Action, alias: string): SqlPart {
  const { own } = ctx.principal.dealers(action);
  if (own.length === 0 || !ctx.actor.id) return nothing;
  const me = bareId(ctx.actor.id);
  return both(within(`${alias}.dealer_id`, own), { sql: `(${alias}.owner_id = ? OR ${alias}.first_owner_id = ?)`, params: [me, me] });
}

const rungOfSeat = { REGION: levelNumber('REGION'), MANUFACTURER: levelNumber('MANUFACTURER') } as const;

/** Why somebody may open a case: a seat at its dealer, an own case, a case that the unit holds or took in, a rung reached, or a setting. */
export type OpeningRule = 'UNIT' | 'OWN' | 'HELD' | 'BEGAN_HERE' | 'LEVEL_REACHED' | 'POLICY';

/** A rule of the scope with the rows that it opens. */
export interface OpenRule {
  rule: OpeningRule;
  part: SqlPart;
}

/** What a region holds counts while the dealer is its own: a dealer that moved takes its cases along (rulings 4). */
function heldBy(tree: OrgTree, seat: TreeUnit, alias: string): SqlPart {
  const held = within(`${alias}.owner_unit_id`, [seat.id]);
  if (seat.type !== 'REGION') return held;
  return both(held, anyOf([{ sql: `${alias}.dealer_id IS NULL`, params: [] }, within(`${alias}.dealer_id`, tree.dealersUnder(seat.id))]));
}

/** Of what a unit holds, the part that is still its own. */
export async function stillHeld(ctx: Ctx, unitId: string, alias = 'c'): Promise<SqlPart> {
  const tree = await orgTree(ctx.app);
  const unit = tree.unit(unitId);
  return unit?.type === 'REGION' ? heldBy(tree, unit, alias) : everything;
}

/** Of these dealers those whose cases a setting opens to the levels above. */
async function openedByPolicy({ app }: Ctx, dealerIds: readonly string[]): Promise<string[]> {
  if (!await isSetSomewhere(app, openAbove.key)) return [];
  const opened = await Promise.all(dealerIds.map(async (id) => ((await setting(app, id, openAbove)) === 'ALL' ? id : null)));
  return opened.flatMap((id) => id ?? []);
}

/** From an upper seat: what the unit holds, what began there, what has reached its rung below it, and what the setting opens. */
async function openFromAbove(ctx: Ctx, tree: OrgTree, seat: TreeUnit, alias: string): Promise<OpenRule[]> {
  const rung = rungOfSeat[seat.type as keyof typeof rungOfSeat];
  if (!rung) return [];
  const dealers = tree.dealersUnder(seat.id);
  const below = anyOf([within(`${alias}.dealer_id`, dealers), both({ sql: `${alias}.dealer_id IS NULL`, params: [] }, within(`${alias}.owner_unit_id`, tree.under(seat.id).map(({ id }) => id)))]);
  return [
    { rule: 'HELD', part: heldBy(tree, seat, alias) },
    { rule: 'BEGAN_HERE', part: { sql: `${alias}.dealer_id IS NULL AND ${alias}.origin_unit_id = ?`, params: [bareId(seat.id)] } },
    { rule: 'LEVEL_REACHED', part: both(below, { sql: `${alias}.reached_level >= ?`, params: [rung] }) },
    { rule: 'POLICY', part: within(`${alias}.dealer_id`, await openedByPolicy(ctx, dealers)) },
  ];
}

/**
 * The rules of THE scope of complaints that may be opened (K4, rulings 4): dealer people their dealer's, or only their own; upper levels
 * what reached their rung, was dispatched by them, began with them, or is made theirs by a setting. The tree decides as it stands now,
 * so a dealer that moved to another region changes who sees, and no row is rewritten.
 */
export async function openRules(ctx: Ctx, alias = 'c'): Promise<OpenRule[]> {
  const tree = await orgTree(ctx.app);
  const seats = seatUnits(ctx, tree, 'complaint:read');
  const dealers = seats.filter(({ type }) => type === 'DEALER').map(({ id }) => id);
  const above = await Promise.all(seats.map((seat) => openFromAbove(ctx, tree, seat, alias)));
  return [{ rule: 'UNIT', part: within(`${alias}.dealer_id`, dealers) }, { rule: 'OWN', part: ownCases(ctx, 'complaint:read', alias) }, ...above.flat()];
}

/** Whatever one of the rules opens. */
export async function openScope(ctx: Ctx, alias = 'c'): Promise<SqlPart> {
  return ctx.principal.everywhere ? everything : anyOf((await openRules(ctx, alias)).map(({ part }) => part));
}

/** Whether everything that a unit holds may be opened: one of the seats is there. */
export async function opensAllOf(ctx: Ctx, unitId: string): Promise<boolean> {
  return ctx.principal.everywhere || seatUnits(ctx, await orgTree(ctx.app), 'complaint:read').some(({ id }) => id === unitId);
}

/** The scope of complaints that stand in somebody's lists, opened or as stubs: everything at and below the units. */
export async function listScope(ctx: Ctx, alias = 'c'): Promise<SqlPart> {
  if (ctx.principal.everywhere) return everything;
  const tree = await orgTree(ctx.app);
  const seats = seatUnits(ctx, tree, 'complaint:list');
  const dealers = [...new Set(seats.flatMap(({ id }) => tree.dealersUnder(id)))];
  const upper = [...new Map(seats.flatMap(({ id }) => tree.under(id)).filter(({ type }) => type !== 'DEALER').map((unit) => [unit.id, unit])).values()];
  const aboveDealers = both({ sql: `${alias}.dealer_id IS NULL`, params: [] }, within(`${alias}.owner_unit_id`, upper.map(({ id }) => id)));
  return anyOf([within(`${alias}.dealer_id`, dealers), aboveDealers, ownCases(ctx, 'complaint:list', alias)]);
}

/** Crisis alerts of everything at and below the units (MFR_PR sees them and nothing else). */
export async function crisisScope(ctx: Ctx, alias = 'c'): Promise<SqlPart> {
  if (ctx.principal.everywhere) return everything;
  const tree = await orgTree(ctx.app);
  const units = ctx.principal.units('complaint:crisis');
  return anyOf([within(`${alias}.dealer_id`, units.filter((id) => tree.unit(id)?.type === 'DEALER')), within(`${alias}.owner_unit_id`, units)]);
}

/** The highest rung at which somebody reads complaints: words of the rungs above stay there (S4). */
export async function readerRung(ctx: Ctx): Promise<number> {
  if (ctx.principal.everywhere) return levelNumber('MANUFACTURER');
  const seats = seatUnits(ctx, await orgTree(ctx.app), 'complaint:read');
  return seats.reduce((highest, { type }) => Math.max(highest, type === 'DEALER' ? levelNumber('DEALER_MANAGEMENT') : rungOfSeat[type as keyof typeof rungOfSeat] ?? 0), 0);
}
