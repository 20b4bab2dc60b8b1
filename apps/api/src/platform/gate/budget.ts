import type { App, Ctx } from '../context.js';
import { refuse } from '../refusal.js';
import { minuteNow, purseOf } from './purse.js';

/** What a partner's query has cost and what is left of the key's minute, as the answer tells it. */
export interface Spending {
  cost: number;
  limit: number;
  remaining: number;
  /** Seconds until the budget is whole again. */
  resetSeconds: number;
}

const spendings = new WeakMap<Ctx, Spending>();

export const spendingOf = (ctx: Ctx): Spending | undefined => spendings.get(ctx);

/** A partner's queries cost something (see cost.ts), and a key may spend so much a minute (rule 8, O5). What is refused costs nothing. */
export async function spend(ctx: Ctx, cost: number, limit: number): Promise<void> {
  if (ctx.actor.kind !== 'PARTNER' || !ctx.actor.id) return;
  const { number, endsInSeconds } = minuteNow();
  const { paid, spent } = await purseOf(ctx.app).spend(ctx.actor.id, number, cost, limit);
  spendings.set(ctx, { cost, limit, remaining: Math.max(0, limit - spent), resetSeconds: endsInSeconds });
  if (!paid) throw refuse('RATE_LIMITED', { retryAfterSeconds: endsInSeconds });
}

/** What a key has spent in the minute under way. */
export const spentThisMinute = (app: App, keyId: string): Promise<number> => purseOf(app).spent(keyId, minuteNow().number);
