import { defaultRules } from '@dealercare/domain/care/default-rules';
import type { CareRule } from '@dealercare/domain/care/rule';
import { resolveSetting, type SettingEntry } from '@dealercare/domain/policy/resolve';
import { localDateOf } from '@dealercare/domain/time/zone';
import { orgTree } from '../../organisation/org-tree.js';
import type { App } from '../../platform/context.js';
import { wireId } from '../../platform/ids.js';
import { Remembered } from '../../platform/remembered.js';

/** A rule as it holds for a unit, and whose form it is; null: as shipped. */
export interface ResolvedRule {
  rule: CareRule;
  fromUnitId: string | null;
}

const entryKey = (unitId: string, ruleCode: string): string => `${unitId}|${ruleCode}`;

const rules = new Remembered(async (app) => {
  const rows = await app.database.read.rows('SELECT unit_id, rule_code, rule, valid_from FROM care_rule');
  const entries = new Map<string, SettingEntry[]>();
  for (const [unit, ruleCode, rule, validFrom] of rows as [string, string, string | null, string][]) {
    const key = entryKey(wireId('org', unit), ruleCode);
    entries.set(key, [...(entries.get(key) ?? []), { value: rule === null ? null : JSON.parse(rule) as CareRule, locked: false, validFrom }]);
  }
  return entries;
});

/** After a change in this process. */
export function forgetRules(app: App): void {
  rules.forget(app);
}

/** Every care rule as it holds for a unit today: dealer, then region, then manufacturer, then as shipped; at most a second old. */
export async function rulesOf(app: App, unitId: string): Promise<ResolvedRule[]> {
  const entries = await rules.get(app);
  const chain = (await orgTree(app)).chain(unitId);
  const today = localDateOf(app.time.now(), chain[0]?.timezone ?? 'Asia/Shanghai');
  return defaultRules.map((shipped) => {
    const levels = chain.map(({ id }) => ({ unitId: id, entries: entries.get(entryKey(id, shipped.code)) ?? [] }));
    const { value, fromUnitId } = resolveSetting(levels, shipped, today);
    return { rule: value as CareRule, fromUnitId };
  });
}

export async function ruleOf(app: App, unitId: string, code: string): Promise<CareRule | null> {
  return (await rulesOf(app, unitId)).find(({ rule }) => rule.code === code)?.rule ?? null;
}
