import { resolveSetting, type ResolvedSetting, type SettingEntry } from '@dealercare/domain/policy/resolve';
import { shippedParameters } from '@dealercare/domain/tier/parameters';
import { tierSchemes, type TierScheme } from '@dealercare/domain/tier/scheme';
import type { TierParameters } from '@dealercare/domain/tier/tier-parameter';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import type { App } from '../platform/context.js';
import { wireId } from '../platform/ids.js';
import { Remembered } from '../platform/remembered.js';

/** By unit, then by scheme, in the order of their numbers. */
const published = new Remembered(async (app) => {
  const rows = await app.database.read.rows('SELECT unit_id, scheme, parameters, locked, valid_from FROM tier_parameters ORDER BY unit_id, scheme, number');
  const entries = new Map<string, SettingEntry[]>();
  for (const [unit, scheme, parameters, locked, validFrom] of rows as [string, string, string | null, number, string][]) {
    const key = `${wireId('org', unit)}|${scheme}`;
    entries.set(key, [...(entries.get(key) ?? []), { value: parameters === null ? null : JSON.parse(parameters) as unknown, locked: Number(locked) === 1, validFrom }]);
  }
  return entries;
});

export function forgetParameters(app: App): void {
  published.forget(app);
}

export interface SchemeHere extends Omit<ResolvedSetting, 'value'> {
  scheme: TierScheme;
  /** Whole: what a unit left out is as shipped. */
  parameters: TierParameters;
}

/** A scheme's numbers as they hold for a unit, and whose they are (like a policy: nearest wins, locks from above hold). */
export async function schemeHere(app: App, unitId: string, scheme: TierScheme): Promise<SchemeHere> {
  const entries = await published.get(app);
  const chain = (await orgTree(app)).chain(unitId);
  const today = localDateOf(app.time.now(), chain[0]?.timezone ?? 'Asia/Shanghai');
  const { value, fromUnitId, lockedBy } = resolveSetting(chain.map(({ id }) => ({ unitId: id, entries: entries.get(`${id}|${scheme}`) ?? [] })), {}, today);
  return { scheme, parameters: { ...shippedParameters(scheme), ...value as TierParameters }, fromUnitId, lockedBy };
}

export const schemesHere = (app: App, unitId: string): Promise<SchemeHere[]> => Promise.all(tierSchemes.map((scheme) => schemeHere(app, unitId, scheme)));
