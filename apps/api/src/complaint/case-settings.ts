import { caseLimitSettings, caseLimitsFrom, remedyLimitsFrom } from '@dealercare/domain/complaint/case-limit-setting';
import type { CaseLimits } from '@dealercare/domain/complaint/case-limits';
import { responsibleUnit } from '@dealercare/domain/complaint/clock-kind';
import { clockPolicy, type ClockLength } from '@dealercare/domain/complaint/clock-policy';
import { candidateKeys, settingKey, type CaseTraits, type ClockOverrides } from '@dealercare/domain/complaint/clock-setting';
import type { Level } from '@dealercare/domain/complaint/level';
import type { RemedyLimit } from '@dealercare/domain/complaint/remedy-limit';
import type { Severity } from '@dealercare/domain/complaint/severity-scale';
import { resolvedSetting } from '../policy/settings-state.js';
import type { App } from '../platform/context.js';
import { unitOf, type CaseUnits } from './case-units.js';

const limitSettings = caseLimitSettings();

async function valuesAt(app: App, unitId: string): Promise<Map<string, number>> {
  const values = new Map<string, number>();
  for (const definition of limitSettings) values.set(definition.key, (await resolvedSetting(app, unitId, definition)).value as number);
  return values;
}

/** The figures of the complaint rules as they hold for a unit today. */
export async function caseLimitsAt(app: App, unitId: string): Promise<CaseLimits> {
  return caseLimitsFrom(await valuesAt(app, unitId));
}

/** Who may promise goodwill up to how much at a unit. */
export async function remedyLimitsAt(app: App, unitId: string): Promise<RemedyLimit[]> {
  return remedyLimitsFrom(await valuesAt(app, unitId));
}

/** The clock lengths that somebody has set for the units of a case, by the keys that may decide for it (A2). */
export async function clockOverrides(app: App, units: CaseUnits, level: Level, severity: Severity, traits: CaseTraits): Promise<ClockOverrides> {
  const settings = new Map<string, ClockLength>();
  for (const row of clockPolicy) {
    const at = row.levels.includes(level) ? level : row.levels[0] ?? level;
    const unitId = unitOf(units, responsibleUnit(row.kind, at));
    for (const key of candidateKeys(settingKey(row, severity), traits)) {
      const { value, fromUnitId } = await resolvedSetting(app, unitId, { key, shipped: null });
      if (fromUnitId !== null) settings.set(key, value as ClockLength);
    }
  }
  return { settings, traits };
}
