import type { ResponsibleUnit } from '@dealercare/domain/complaint/clock-kind';
import type { Level } from '@dealercare/domain/complaint/level';
import type { UnitTime } from '@dealercare/domain/time/opening-hours';
import type { WorkCalendar } from '@dealercare/domain/time/work-calendar';
import { unitTime } from '../calendar/calendar-state.js';
import { unitTimeSince } from '../calendar/hours-of-then.js';
import { orgTree } from '../organisation/org-tree.js';
import { profileOf } from '../organisation/organisation.service.js';
import type { App, Ctx } from '../platform/context.js';

/** The units of a case as the tree has them now: a dealer that moved to another region brings the new one (A4). */
export interface CaseUnits {
  /** The dealer, or the upper unit that holds a case which was not dispatched. */
  baseId: string;
  dealerId: string | null;
  regionId: string | null;
  manufacturerId: string | null;
  /** Decides which day it is. */
  zone: string;
  /** Null above the dealers (rulings 17). */
  goLiveOn: string | null;
}

export async function unitsOf(ctx: Ctx, { dealerId, ownerUnitId }: { dealerId: string | null; ownerUnitId: string }): Promise<CaseUnits> {
  const tree = await orgTree(ctx.app);
  const baseId = dealerId ?? ownerUnitId;
  const profile = dealerId === null ? null : await profileOf(ctx, dealerId);
  return {
    baseId, dealerId,
    regionId: tree.ancestor(baseId, 'REGION')?.id ?? null,
    manufacturerId: tree.ancestor(baseId, 'MANUFACTURER')?.id ?? null,
    zone: tree.unit(baseId)?.timezone ?? 'Asia/Shanghai',
    goLiveOn: profile?.goLiveOn ?? null,
  };
}

/** The unit that answers for a clock; the one that holds the case stands in where there is none of that kind. */
export function unitOf(units: CaseUnits, responsible: ResponsibleUnit): string {
  const found = { DEALER: units.dealerId, REGION: units.regionId, MANUFACTURER: units.manufacturerId }[responsible];
  return found ?? units.baseId;
}

/** The unit of a rung. */
export function unitOfLevel(units: CaseUnits, level: Level): string {
  if (level === 'REGION' || level === 'MANUFACTURER') return unitOf(units, level);
  return unitOf(units, 'DEALER');
}

/** Opening hours and national calendar of units, looked up once and then at hand. */
export class UnitTimes {
  readonly #times = new Map<string, UnitTime>();

  constructor(private readonly app: App) {}

  async load(unitIds: readonly (string | null)[]): Promise<void> {
    for (const id of unitIds) if (id !== null && !this.#times.has(id)) this.#times.set(id, await unitTime(this.app, id));
  }

  /** The hours by which running clocks of a unit were counted, where they were others (rulings 14). */
  async recall(unitId: string, versions: readonly number[]): Promise<void> {
    this.#times.set(unitId, await unitTimeSince(this.app, unitId, [...versions, ...(this.#times.get(unitId)?.earlier?.keys() ?? [])]));
  }

  /** A calendar that is being published counts at once. */
  replaceCalendar(calendar: WorkCalendar): void {
    for (const [id, time] of this.#times) this.#times.set(id, { ...time, calendar });
  }

  of(unitId: string): UnitTime {
    const time = this.#times.get(unitId);
    if (!time) throw new Error(`the hours of ${unitId} were not loaded`);
    return time;
  }
}
