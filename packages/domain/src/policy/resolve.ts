import type { LocalDate } from '../time/local-date.js';

/** What one unit says about one key from a day on. `value` null: it takes its own value back. */
export interface SettingEntry {
  value: unknown;
  locked: boolean;
  validFrom: LocalDate;
}

/** A unit of the chain dealer -> region -> manufacturer with its entries for one key, in any order. */
export interface SettingLevel {
  unitId: string;
  entries: readonly SettingEntry[];
}

export interface ResolvedSetting {
  value: unknown;
  /** The unit whose value it is; null for the shipped default. */
  fromUnitId: string | null;
  /** The highest unit that has locked the key, if any. */
  lockedBy: string | null;
}

/** What a unit says today: its latest entry that is valid, unless that one takes the value back. */
function current(level: SettingLevel, today: LocalDate): SettingEntry | null {
  const valid = level.entries.filter((entry) => entry.validFrom <= today);
  const latest = valid.reduce<SettingEntry | null>((found, entry) => (found && found.validFrom > entry.validFrom ? found : entry), null);
  return latest && latest.value !== null ? latest : null;
}

/**
 * The value that holds for the first unit of the chain: the nearest one that says something, unless a higher one has
 * locked the key (INV-30). Levels in order from the unit itself upwards.
 */
export function resolveSetting(chain: readonly SettingLevel[], shipped: unknown, today: LocalDate): ResolvedSetting {
  const said = chain.map((level) => ({ unitId: level.unitId, entry: current(level, today) }));
  const lock = [...said].reverse().find(({ entry }) => entry?.locked);
  const nearest = lock ?? said.find(({ entry }) => entry);
  return { value: nearest?.entry ? nearest.entry.value : shipped, fromUnitId: nearest?.unitId ?? null, lockedBy: lock?.unitId ?? null };
}
