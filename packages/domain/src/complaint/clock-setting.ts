import type { SettingDefinition } from '../policy/setting.js';
import type { ClockSpan } from '../time/clock-span.js';
import { mayOverride } from './clock-override.js';
import type { ClockKind } from './clock-kind.js';
import { clockPolicy, policyRow, type ClockLength, type PolicyRow } from './clock-policy.js';
import type { Level } from './level.js';
import { severities, type Severity } from './severity-scale.js';
import type { ComplaintChannel } from './status.js';

/** What besides kind, level and severity may choose the length of a clock (A2, D4). */
export interface CaseTraits {
  channel?: ComplaintChannel;
  tier?: string;
  /** The car cannot be driven (rulings 1). */
  immobile?: boolean;
}

/** The lengths that hold for the unit instead of the shipped ones, by setting key. */
export interface ClockOverrides {
  settings?: ReadonlyMap<string, ClockLength>;
  traits?: CaseTraits;
}

export interface SpanChoice {
  length: ClockLength;
  /** The setting that decided, or the one that could have. */
  key: string;
  source: 'SETTING' | 'SHIPPED';
}

/** `sla.firstContact.general`, `sla.levelPlan.region.major`. */
export function settingKey(row: PolicyRow, severity: Severity): string {
  return `sla.${row.key}.${severity.toLowerCase()}`;
}

/** The keys that may decide, the most specific first: channel with tier, channel, tier, none (A2). */
export function candidateKeys(plain: string, { channel, tier }: CaseTraits): string[] {
  const keys = [plain];
  if (tier) keys.unshift(`${plain}@tier.${tier}`);
  if (channel) keys.unshift(`${plain}@${channel}`);
  if (channel && tier) keys.unshift(`${plain}@${channel}@tier.${tier}`);
  return keys;
}

/** Which length holds and why (A2 `whyThisPolicy`); null when that level has no such clock. */
export function chooseSpan(kind: ClockKind, level: Level, severity: Severity, { settings, traits = {} }: ClockOverrides = {}): SpanChoice | null {
  const row = policyRow(kind, level, traits.immobile);
  if (!row) return null;
  const plain = settingKey(row, severity);
  for (const key of candidateKeys(plain, traits)) {
    const length = settings?.get(key);
    if (length !== undefined) return { length, key, source: 'SETTING' };
  }
  return { length: row.lengths[severity], key: plain, source: 'SHIPPED' };
}

/** How long the clock runs, 'AT_ONCE', or null when that level has no such clock (DT-SLA). */
export function clockSpan(kind: ClockKind, level: Level, severity: Severity, overrides?: ClockOverrides): ClockLength | null {
  return chooseSpan(kind, level, severity, overrides)?.length ?? null;
}

const severityNames: Record<Severity, { zh: string; en: string }> = {
  GENERAL: { zh: '一般', en: 'general' }, MEDIUM: { zh: '中级', en: 'medium' }, MAJOR: { zh: '重大', en: 'major' },
};

/** The clocks as settings with their shipped lengths; what is to be done at once is none. */
export function clockSettings(): SettingDefinition<ClockSpan>[] {
  return clockPolicy.flatMap((row) => severities.flatMap((severity) => {
    const shipped = row.lengths[severity];
    if (shipped === 'AT_ONCE') return [];
    const { zh, en } = severityNames[severity];
    return [{ key: settingKey(row, severity), shipped, kind: { type: 'clock' as const }, nameZh: `${row.nameZh}（${zh}）`, nameEn: `${row.nameEn} (${en})`, mayOverride }];
  }));
}

const ONLINE_CHANNELS: readonly ComplaintChannel[] = ['ONLINE', 'SITE'];
const ONLINE_CONTACT_MINUTES = 30;
const ONLINE_ANSWER_MINUTES = 24 * 60;

/** The stricter set for complaint sites and social media: 30 min contact, 24 h answer. Off until somebody switches it on (DT-SLA). */
export function onlinePreset(): Map<string, ClockLength> {
  const preset = new Map<string, ClockLength>();
  for (const channel of ONLINE_CHANNELS) {
    for (const severity of severities) {
      const contactMode = severity === 'MAJOR' ? 'WALL' : 'BUSINESS';
      preset.set(`sla.firstContact.${severity.toLowerCase()}@${channel}`, { mode: contactMode, amount: ONLINE_CONTACT_MINUTES });
      preset.set(`sla.feedback.${severity.toLowerCase()}@${channel}`, { mode: 'WALL', amount: ONLINE_ANSWER_MINUTES });
    }
  }
  return preset;
}
