import type { CapPolicy } from '@dealercare/domain/care/cap-policy';
import { capPolicyOf, horizonDaysOf, planSettingsOf, retryPlanOf } from '@dealercare/domain/care/care-settings';
import type { PlanningDealer } from '@dealercare/domain/care/plan-facts';
import type { RetryPlan } from '@dealercare/domain/care/attempt';
import type { CareRule } from '@dealercare/domain/care/rule';
import { localDateOf } from '@dealercare/domain/time/zone';
import { unitTime } from '../../calendar/calendar-state.js';
import { careValues, contactHoursOf } from '../../messaging/contact-settings.js';
import type { Ctx } from '../../platform/context.js';
import { bareId } from '../../platform/ids.js';
import { rulesOf } from '../rules/rules-state.js';

/** A dealer as planning, calling and the caps see it: its time, its settings and its rules. */
export interface CaringDealer extends PlanningDealer {
  id: string;
  zone: string;
  caps: CapPolicy;
  retry: RetryPlan;
  horizonDays: number;
  rules: ReadonlyMap<string, CareRule>;
}

/** Nothing is planned for a dealer without a go-live day: no day of the calendar is as late. */
const NEVER = '9999-12-31';

async function goLiveOf(ctx: Ctx, dealerId: string): Promise<string> {
  const [row] = await ctx.db.rows('SELECT go_live_on FROM dealer_profile WHERE unit_id = ?', [bareId(dealerId)]);
  return row ? String(row[0]) : NEVER;
}

/** @param today the dealer's day; by default the one of `ctx.now` */
export async function caringDealer(ctx: Ctx, dealerId: string, today?: string): Promise<CaringDealer> {
  const [time, values, rules, goLive] = await Promise.all([unitTime(ctx.app, dealerId), careValues(ctx.app, dealerId), rulesOf(ctx.app, dealerId), goLiveOf(ctx, dealerId)]);
  const { zone } = time.hours;
  return {
    id: dealerId, zone, time, hours: contactHoursOf(values), today: today ?? localDateOf(ctx.now, zone), goLive, settings: planSettingsOf(values),
    caps: capPolicyOf(values), retry: retryPlanOf(values), horizonDays: horizonDaysOf(values), rules: new Map(rules.map(({ rule }) => [rule.code, rule])),
  };
}

/** Dealers are asked for once per batch: `dealers(id)`. */
export function dealersOnce(ctx: Ctx): (dealerId: string) => Promise<CaringDealer> {
  const known = new Map<string, Promise<CaringDealer>>();
  return (dealerId) => {
    let found = known.get(dealerId);
    if (!found) known.set(dealerId, (found = caringDealer(ctx, dealerId)));
    return found;
  };
}
