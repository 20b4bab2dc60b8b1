import { parameterFaults, parametersOf, type ParameterFault } from '@dealercare/domain/tier/parameters';
import { tiersOf, tierSchemes, type TierScheme } from '@dealercare/domain/tier/scheme';
import { mainScheme } from '@dealercare/domain/tier/tier-settings';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import { unitById } from '../organisation/organisation.service.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { isDuplicate } from '../platform/database/retry.js';
import { publish } from '../platform/events/event.js';
import { bareId, newId, requireId } from '../platform/ids.js';
import { refuse, type FieldFault } from '../platform/refusal.js';
import { setting } from '../policy/settings-state.js';
import { forgetParameters, schemeHere } from './scheme-parameters.js';
import { TierParametersRow } from './tier-evaluation.entity.js';
import type { PublishTierParametersInput, TierCount, TierParameterInput, TierSchemeView } from './tier.types.js';

export function requireUnit(ctx: Ctx, unitId: string, action: 'policy:read' | 'policy:set'): void {
  requireId('org', unitId);
  if (!ctx.principal.everywhere && !ctx.principal.units(action).includes(unitId)) throw refuse('NOT_FOUND');
}

function fieldFault({ key, fault, low, high }: ParameterFault): FieldFault {
  const path = `parameters.${key}`;
  if (fault === 'UNKNOWN') return { path, code: 'SETTING_UNKNOWN', params: { key } };
  return fault === 'OUT_OF_RANGE' ? { path, code: 'OUT_OF_RANGE', params: { low: low!, high: high! } } : { path, code: 'TIER_PARAMETERS_CROSSED' };
}

/** Given numbers as a record; what is no number of the scheme, out of its bounds or against its order is named. */
export function requireSound(scheme: TierScheme, given: readonly TierParameterInput[]): Record<string, number> {
  const parameters = Object.fromEntries(given.map(({ key, value }) => [key, value]));
  const faults = parameterFaults(scheme, parameters);
  if (faults.length > 0) throw refuse('INVALID_INPUT', {}, faults.map(fieldFault));
  return parameters;
}

/** How many customers of the unit and below have which tier. */
async function countsOf(ctx: Ctx, unitId: string): Promise<Map<string, number>> {
  const dealers = (await orgTree(ctx.app)).dealersUnder(unitId);
  if (dealers.length === 0) return new Map();
  const list = inList(dealers.map(bareId));
  const rows = await ctx.db.rows(`SELECT scheme, tier, COUNT(*) FROM customer_tier WHERE dealer_id IN (${list.sql}) GROUP BY scheme, tier`, list.params);
  return new Map(rows.map(([scheme, tier, customers]) => [`${scheme}|${tier}`, Number(customers)]));
}

async function lastNumber(ctx: Ctx, unitId: string, scheme: TierScheme): Promise<number> {
  const [row] = await ctx.db.rows('SELECT MAX(number) FROM tier_parameters WHERE unit_id = ? AND scheme = ?', [bareId(unitId), scheme]);
  return Number(row![0] ?? 0);
}

async function view(ctx: Ctx, unitId: string, scheme: TierScheme, counts: ReadonlyMap<string, number>): Promise<TierSchemeView> {
  const { parameters, fromUnitId, lockedBy } = await schemeHere(ctx.app, unitId, scheme);
  const isMain = await setting(ctx.app, unitId, mainScheme) === scheme;
  return {
    scheme, isMain, inUse: isMain || parameters['active'] === 1, locked: lockedBy !== null && lockedBy !== unitId, lockedHere: lockedBy === unitId, from: fromUnitId ? await unitById(ctx, fromUnitId) : null,
    number: await lastNumber(ctx, unitId, scheme), parameters: parametersOf[scheme].map((parameter) => ({ ...parameter, value: parameters[parameter.key]! })),
    counts: tiersOf[scheme].map((tier): TierCount => ({ tier, customers: counts.get(`${scheme}|${tier}`) ?? 0 })),
  };
}

export async function tierSchemesOf(ctx: Ctx, unitId: string): Promise<TierSchemeView[]> {
  requireUnit(ctx, unitId, 'policy:read');
  const counts = await countsOf(ctx, unitId);
  return Promise.all(tierSchemes.map((scheme) => view(ctx, unitId, scheme, counts)));
}

/** Everybody below is judged again by the next run of the job. */
export async function judgeAgain(tx: TxCtx, unitId: string): Promise<void> {
  const dealers = (await orgTree(tx.app)).dealersUnder(unitId);
  if (dealers.length === 0) return;
  const list = inList(dealers.map(bareId));
  await tx.db.run(`UPDATE tier_evaluation SET again = 1, attempts = 0 WHERE dealer_id IN (${list.sql})`, list.params);
}

/** Publishes a unit's own numbers as its next version, or takes its own back. SETTING_LOCKED as INV-30 says. */
export async function publishTierParameters(tx: TxCtx, { unitId, scheme, locked, expectedNumber, ...given }: PublishTierParametersInput): Promise<TierSchemeView> {
  requireUnit(tx, unitId, 'policy:set');
  const parameters = given.parameters ? requireSound(scheme, given.parameters) : null;
  const tree = await orgTree(tx.app);
  const unit = tree.unit(unitId)!;
  if (unit.parentId && (await schemeHere(tx.app, unit.parentId, scheme)).lockedBy) throw refuse('SETTING_LOCKED', { key: scheme });
  const number = await lastNumber(tx, unitId, scheme);
  if (number !== expectedNumber) throw refuse('CONFLICT', { version: number });
  const before = (await schemeHere(tx.app, unitId, scheme)).parameters;
  const id = newId('tpv');
  try {
    await tx.db.manager.insert(TierParametersRow, {
      id, unitId, scheme, number: number + 1, parameters, locked: parameters !== null && locked, validFrom: localDateOf(tx.now, unit.timezone), createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, createdAt: tx.now,
    } as object);
  } catch (error) {
    if (isDuplicate(error)) throw refuse('CONFLICT', { version: number + 1 });
    throw error;
  }
  const changed = Object.keys(parameters ?? {}).filter((key) => before[key] !== parameters![key]);
  audit(tx, {
    unitId, action: 'tier.publish', entity: 'tier_parameters', entityId: id, before: { scheme, ...Object.fromEntries(changed.map((key) => [key, before[key]])) },
    after: { scheme, number: number + 1, locked, ...(parameters === null ? { takenBack: true } : Object.fromEntries(changed.map((key) => [key, parameters[key]]))) },
  });
  publish(tx, 'tier-parameters.published', null, { unitId, scheme });
  await judgeAgain(tx, unitId);
  forgetParameters(tx.app);
  tx.unit.afterwards.push(() => { forgetParameters(tx.app); });
  return publishedView(tx, unitId, scheme, number + 1, parameters, locked);
}

/** The answer, from what was written: the remembered numbers are read outside the transaction. */
async function publishedView(tx: TxCtx, unitId: string, scheme: TierScheme, number: number, parameters: Record<string, number> | null, locked: boolean): Promise<TierSchemeView> {
  const above = (await orgTree(tx.app)).unit(unitId)!.parentId;
  const inherited = parameters === null && above ? await schemeHere(tx.app, above, scheme) : null;
  const holds = (key: string, shipped: number): number => (parameters ?? inherited?.parameters ?? {})[key] ?? shipped;
  const shown = await view(tx, unitId, scheme, await countsOf(tx, unitId));
  return {
    ...shown, number, lockedHere: parameters !== null && locked, from: parameters === null ? (inherited?.fromUnitId ? await unitById(tx, inherited.fromUnitId) : null) : await unitById(tx, unitId),
    parameters: shown.parameters.map((parameter) => ({ ...parameter, value: holds(parameter.key, parameter.shipped) })), inUse: shown.isMain || holds('active', 0) === 1,
  };
}
