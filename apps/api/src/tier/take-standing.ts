import { shippedParameters } from '@dealercare/domain/tier/parameters';
import { shippedBasis, type FigureBasis } from '@dealercare/domain/tier/figures';
import type { TierScheme } from '@dealercare/domain/tier/scheme';
import { emptyStanding, standingOf, type Distribution, type Standing } from '@dealercare/domain/tier/standing';
import type { TierParameters } from '@dealercare/domain/tier/tier-parameter';
import { basisSettings, mainScheme } from '@dealercare/domain/tier/tier-settings';
import type { Ctx } from '../platform/context.js';
import { bareId } from '../platform/ids.js';
import { setting } from '../policy/settings-state.js';
import type { EvaluationBasis } from './evaluation-basis.js';
import { schemesHere } from './scheme-parameters.js';

type Schemes = EvaluationBasis['schemes'];
const ranking: readonly TierScheme[] = ['PYRAMID', 'ABC_VOLUME', 'RFM'];

async function distribution<V extends number | string>(ctx: Ctx, dealerId: string, column: string, read: (value: unknown) => V): Promise<Distribution<V>> {
  const rows = await ctx.db.rows(`SELECT ${column}, COUNT(*) FROM customer_figures WHERE dealer_id = ? AND visits > 0 GROUP BY ${column} ORDER BY ${column} DESC`, [bareId(dealerId)]);
  return rows.map(([value, count]) => [read(value), Number(count)] as const);
}

/** What the dealer's customers are measured against: those who came within the window. */
export async function takeStanding(ctx: Ctx, dealerId: string, schemes: Schemes): Promise<Standing> {
  const [totals] = await ctx.db.rows('SELECT COUNT(*), COALESCE(SUM(spend_fen), 0), COALESCE(SUM(paid_visits), 0) FROM customer_figures WHERE dealer_id = ? AND visits > 0', [bareId(dealerId)]);
  const [customers, spendFen, visits] = totals!.map(Number) as [number, number, number];
  if (!ranking.some((scheme) => schemes[scheme])) return { ...emptyStanding, customers, spendFen, visits };
  const found = { spend: await distribution(ctx, dealerId, 'spend_fen', Number), visits: await distribution(ctx, dealerId, 'paid_visits', Number), recency: await distribution(ctx, dealerId, 'last_visit_on', String) };
  const numbers = (scheme: 'PYRAMID' | 'ABC_VOLUME'): TierParameters => schemes[scheme] ?? shippedParameters(scheme);
  return standingOf({ customers, spendFen, visits }, found, { pyramid: numbers('PYRAMID'), volume: numbers('ABC_VOLUME') });
}

/** What holds at a dealer today, before anything is measured. */
export async function basisHere(ctx: Ctx, dealerId: string, day: string): Promise<Omit<EvaluationBasis, 'standing'>> {
  const main = await setting(ctx.app, dealerId, mainScheme);
  const figures = { ...shippedBasis };
  for (const key of Object.keys(basisSettings) as (keyof FigureBasis)[]) figures[key] = await setting(ctx.app, dealerId, basisSettings[key]);
  const schemes: Schemes = {};
  // The main scheme is in use whatever its switch says: the file, complaints and care go by it.
  for (const { scheme, parameters } of await schemesHere(ctx.app, dealerId)) if (parameters['active'] === 1 || scheme === main) schemes[scheme] = parameters;
  return { day, main, figures, schemes };
}
