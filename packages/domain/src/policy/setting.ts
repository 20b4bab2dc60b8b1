/** A setting of the product: what kind of value it holds, what ships, and what it is called (section "Setting scope" of domain.md). */
export interface SettingDefinition<T = unknown> {
  key: string;
  shipped: T;
  kind: SettingKind;
  nameZh: string;
  nameEn: string;
  /** False when a lower unit's value would loosen what the one above set; such a value is refused (INV-30). */
  mayOverride?: (higher: T, lower: T) => boolean;
}

export type SettingKind =
  | { type: 'whole'; low: number; high: number; unitZh: string; unitEn: string }
  | { type: 'yesNo' }
  | { type: 'choice'; choices: readonly string[] }
  | { type: 'clock' }
  | { type: 'days' };

const MODES = ['WALL', 'BUSINESS', 'CAL_DAYS', 'WORK_DAYS'];
const MAX_CLOCK_AMOUNT = 100_000;

/** Whether a value from outside is one of that kind. */
export function isSettingValue(kind: SettingKind, value: unknown): boolean {
  switch (kind.type) {
    case 'whole': return Number.isInteger(value) && (value as number) >= kind.low && (value as number) <= kind.high;
    case 'yesNo': return typeof value === 'boolean';
    case 'choice': return typeof value === 'string' && kind.choices.includes(value);
    case 'days': return Array.isArray(value) && value.every((day) => typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day));
    case 'clock': return isClock(value);
  }
}

function isClock(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { mode, amount } = value as { mode?: unknown; amount?: unknown };
  return typeof mode === 'string' && MODES.includes(mode) && Number.isInteger(amount) && (amount as number) > 0 && (amount as number) <= MAX_CLOCK_AMOUNT;
}
