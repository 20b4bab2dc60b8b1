import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';

const names = [
  'A', 'B', 'C', 'D', 'DIAMOND', 'GOLD', 'SILVER', 'ORDINARY', 'VIP', 'MAIN', 'USUAL', 'SMALL', 'CHAMPION', 'LOYAL', 'PROMISING', 'STEADY', 'AT_RISK', 'ASLEEP', 'ACTIVE', 'THIN_ICE', 'LOST',
] as const;
const rules = ['GUARD', 'LOST_AFTER_WARRANTY', 'NO_VISIT', 'NO_PAID_VISIT', 'LOYAL', 'OTHERWISE', 'SLIDING', 'LONG_SILENCE', 'LATER_THAN_USUAL'] as const;
const features = ['SPEND', 'PAID_VISITS', 'LOYALTY', 'CREDIT', 'DEPENDENCE', 'PRICE_SENSITIVITY', 'REFERRALS', 'SILENT_SINCE', 'RECENCY', 'REPAIR_END'] as const;
const values = ['YES', 'NO', 'OK', 'OVERDUE', 'LOW', 'MEDIUM', 'HIGH'] as const;
const money = new Set(['SPEND']);

const known = <T extends string>(all: readonly T[], text: string): T | null => ((all as readonly string[]).includes(text) ? text as T : null);
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

export interface PointView { feature: string; value?: string | null; bar?: string | null; points?: number | null }

/** What tiers, rules and features are called on the page. */
export function useTierWords() {
  const t = useText();
  const format = useFormat();
  const tier = (name: string | null | undefined): string => {
    const one = name ? known(names, name) : null;
    return one ? t(`tiers.name.${one}`) : name ?? t('tiers.noTier');
  };
  const text = (feature: string, value: string): string => {
    const word = known(values, value);
    if (word) return t(`tiers.value.${word}`);
    if (isDay(value)) return format.calendarDay(value);
    return money.has(feature) ? format.money(Number(value)) : format.number(Number(value));
  };
  return {
    tier,
    rule: (name: string): string => { const one = known(rules, name); return one ? t(`tiers.rule.${one}`) : tier(name); },
    feature: (name: string): string => { const one = known(features, name); return one ? t(`tiers.feature.${one}`) : name; },
    /** 3 of 4, ¥8,000 (average ¥3,750), not known. */
    measured: ({ feature, value, bar }: PointView): string => {
      if (value === null || value === undefined) return t('tiers.unknown');
      if (feature === 'DEPENDENCE') return t('tiers.ofDue', { done: value, due: bar ?? '0' });
      if (bar === null || bar === undefined) return text(feature, value);
      return feature === 'SILENT_SINCE' ? t('tiers.usually', { day: text(feature, value), days: format.days(Number(bar)) }) : t('tiers.beside', { value: text(feature, value), bar: text(feature, bar) });
    },
  };
}
