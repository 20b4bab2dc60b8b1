import { resolveSetting, type ResolvedSetting, type SettingEntry } from '@dealercare/domain/policy/resolve';
import type { SettingDefinition } from '@dealercare/domain/policy/setting';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../organisation/org-tree.js';
import type { App } from '../platform/context.js';
import { wireId } from '../platform/ids.js';
import { Remembered } from '../platform/remembered.js';

/** By unit, then by key. */
const settings = new Remembered(async (app) => {
  const rows = await app.database.read.rows('SELECT unit_id, setting_key, value, locked, valid_from FROM policy_setting');
  const entries = new Map<string, Map<string, SettingEntry[]>>();
  for (const [unit, key, value, locked, validFrom] of rows as [string, string, string | null, number, string][]) {
    const unitId = wireId('org', unit);
    const ofUnit = entries.get(unitId) ?? new Map<string, SettingEntry[]>();
    entries.set(unitId, ofUnit);
    ofUnit.set(key, [...(ofUnit.get(key) ?? []), { value: value === null ? null : JSON.parse(value) as unknown, locked: Number(locked) === 1, validFrom }]);
  }
  return entries;
});

export function forgetSettings(app: App): void {
  settings.forget(app);
}

/** Whether any unit has ever said anything about a key: otherwise it is as shipped everywhere. */
export async function isSetSomewhere(app: App, key: string): Promise<boolean> {
  return [...(await settings.get(app)).values()].some((entries) => entries.has(key));
}

/** A setting for a unit with where it comes from; at most a second old. */
export async function resolvedSetting(app: App, unitId: string, definition: Pick<SettingDefinition, 'key' | 'shipped'>): Promise<ResolvedSetting> {
  const tree = await orgTree(app);
  const entries = await settings.get(app);
  const chain = tree.chain(unitId);
  const today = localDateOf(app.time.now(), chain[0]?.timezone ?? 'Asia/Shanghai');
  return resolveSetting(chain.map(({ id }) => ({ unitId: id, entries: entries.get(id)?.get(definition.key) ?? [] })), definition.shipped, today);
}

/** The value that holds for a unit today. */
export async function setting<T>(app: App, unitId: string, definition: SettingDefinition<T>): Promise<T> {
  return (await resolvedSetting(app, unitId, definition)).value as T;
}
