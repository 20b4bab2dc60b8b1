import type { SettingDefinition } from '../policy/setting.js';

type Whole = SettingDefinition<number>;
const months = (key: string, shipped: number, nameZh: string, nameEn: string): Whole =>
  ({ key, shipped, kind: { type: 'whole', low: shipped, high: 240, unitZh: '\u4e2a\u6708', unitEn: 'months' }, nameZh, nameEn, mayOverride: (higher, lower) => lower >= higher });
const km = (key: string, shipped: number, nameZh: string, nameEn: string): Whole =>
  ({ key, shipped, kind: { type: 'whole', low: shipped, high: 1_000_000, unitZh: '\u516c\u91cc', unitEn: 'km' }, nameZh, nameEn, mayOverride: (higher, lower) => lower >= higher });

/** What the manufacturer promises for every car; never less than the law asks for, and a lower unit may only promise more. */
export const warrantyTerms = {
  REPAIR: {
    months: months('warranty.repair.months', 36, '\u5305\u4fee\u671f\uff08\u65f6\u95f4\uff09', 'Repair period, time'),
    km: km('warranty.repair.km', 60_000, '\u5305\u4fee\u671f\uff08\u91cc\u7a0b\uff09', 'Repair period, distance'),
  },
  GUARANTEE: {
    months: months('warranty.guarantee.months', 24, '\u4e09\u5305\u6709\u6548\u671f\uff08\u65f6\u95f4\uff09', 'Guarantee period, time'),
    km: km('warranty.guarantee.km', 50_000, '\u4e09\u5305\u6709\u6548\u671f\uff08\u91cc\u7a0b\uff09', 'Guarantee period, distance'),
  },
} as const;

export const warrantySettings: readonly SettingDefinition[] = Object.values(warrantyTerms).flatMap((term) => Object.values(term)) as unknown as readonly SettingDefinition[];
