import type { Role } from '@dealercare/domain/access/role';
import type { Level } from '@dealercare/domain/complaint/level';
import type { Recipient } from '@dealercare/domain/complaint/recipient';
import { resolveSeat, type Seat, type SeatVerdict } from '@dealercare/domain/complaint/seat';
import { seatsAt, type Seat as HeldPost } from '../identity/seats.js';
import type { Ctx } from '../platform/context.js';
import { grouped, loader } from '../platform/loader.js';
import type { CaseUnits } from './case-units.js';

/** Which posts fill a seat of the ladder, in order of preference. */
const seatPosts: readonly { role: Recipient; level: Level; posts: readonly Role[]; leads?: true }[] = [
  { role: 'OWNER', level: 'DEALER_FRONTLINE', posts: ['CARE_SPECIALIST'] },
  { role: 'MANAGER', level: 'DEALER_MANAGEMENT', posts: ['CARE_MANAGER', 'CARE_DIRECTOR'] },
  { role: 'MANAGER', level: 'DEALER_MANAGEMENT', posts: ['SERVICE_MANAGER', 'SERVICE_DIRECTOR'] },
  { role: 'GM', level: 'DEALER_MANAGEMENT', posts: ['GENERAL_MANAGER', 'STATION_HEAD'] },
  { role: 'REGION_OFFICER', level: 'REGION', posts: ['REGION_OFFICER'] },
  { role: 'REGION_MANAGER', level: 'REGION', posts: ['REGION_MANAGER'] },
  { role: 'MANUFACTURER', level: 'MANUFACTURER', posts: ['MFR_SERVICE'] },
  { role: 'HEAD_OFFICE', level: 'MANUFACTURER', posts: ['MFR_SERVICE', 'MFR_SALES'] },
  { role: 'PR', level: 'MANUFACTURER', posts: ['MFR_PR'] },
  // The department that handles complaints is after-sales; where nobody heads it, its administrator hears of it (rulings 12).
  { role: 'HEAD_OF_DEPARTMENT', level: 'MANUFACTURER', posts: ['MFR_SERVICE'], leads: true },
  { role: 'HEAD_OF_DEPARTMENT', level: 'MANUFACTURER', posts: ['MFR_ADMIN'] },
];

/** Who holds posts at units today; asked once per unit and request. */
const postsAt = loader<HeldPost[]>(async (ctx, unitIds) => grouped(await seatsAt(ctx, unitIds), ({ unitId }) => unitId));

async function heldAt(ctx: Ctx, unitId: string | null): Promise<HeldPost[]> {
  return unitId === null ? [] : await postsAt(ctx, unitId) ?? [];
}

const unitAt = (units: CaseUnits, level: Level): string | null => {
  if (level === 'REGION') return units.regionId;
  return level === 'MANUFACTURER' ? units.manufacturerId : units.dealerId;
};

/** The seats of the case's units as they are held now, those of `first` before others of its rung. */
async function chainOf(ctx: Ctx, units: CaseUnits, first: Recipient | null): Promise<Seat[]> {
  const held = await Promise.all([units.dealerId, units.regionId, units.manufacturerId].map((unitId) => heldAt(ctx, unitId)));
  const posts = held.flat();
  const chain = seatPosts.flatMap(({ role, level, posts: roles, leads }): Seat[] => {
    const unitId = unitAt(units, level);
    if (unitId === null) return [];
    const holderIds = [...new Set(posts.filter((post) => post.unitId === unitId && roles.includes(post.role) && (!leads || post.leads)).map(({ userId }) => userId))];
    return leads && holderIds.length === 0 ? [] : [{ unitId, level, role, holderIds }];
  });
  return [...chain.filter(({ role }) => role === first), ...chain.filter(({ role }) => role !== first)];
}

/** The first seat with somebody in it from that rung upwards (A4). */
export async function seatFrom(ctx: Ctx, units: CaseUnits, level: Level, accusedIds: readonly string[]): Promise<SeatVerdict> {
  return resolveSeat(level, await chainOf(ctx, units, null), accusedIds);
}

/** Everybody who holds a seat of that rung. */
export async function holdersAt(ctx: Ctx, units: CaseUnits, level: Level): Promise<string[]> {
  return (await chainOf(ctx, units, null)).filter((seat) => seat.level === level).flatMap(({ holderIds }) => holderIds);
}

/** The people of a seat, or of the next one above that is held. */
export async function seatOf(ctx: Ctx, units: CaseUnits, recipient: Recipient, accusedIds: readonly string[]): Promise<SeatVerdict> {
  const level = seatPosts.find(({ role }) => role === recipient)?.level ?? 'MANUFACTURER';
  return resolveSeat(level, await chainOf(ctx, units, recipient), accusedIds);
}

/** Whether somebody still holds a post at one of the units. */
export async function isPresent(ctx: Ctx, userId: string, unitIds: readonly (string | null)[]): Promise<boolean> {
  const held = await Promise.all(unitIds.map((unitId) => heldAt(ctx, unitId)));
  return held.flat().some((post) => post.userId === userId);
}
