import type { SettingDefinition } from '../policy/setting.js';
import { shippedBasis, type FigureBasis } from './figures.js';
import { mainSchemes, type MainScheme } from './scheme.js';

const months = (key: string, shipped: number, low: number, high: number, nameZh: string, nameEn: string): SettingDefinition<number> =>
  ({ key, shipped, kind: { type: 'whole', low, high, unitZh: '个月', unitEn: 'months' }, nameZh, nameEn });

/** Which scheme is the one that the file, complaints, care rules and owners go by. */
export const mainScheme: SettingDefinition<MainScheme> = {
  key: 'tier.main', shipped: 'ABCD', kind: { type: 'choice', choices: mainSchemes }, nameZh: '客户分级主方案', nameEn: 'Main tier scheme',
};

export const basisSettings: Readonly<Record<keyof FigureBasis, SettingDefinition<number>>> = {
  windowMonths: months('tier.windowMonths', shippedBasis.windowMonths, 1, 36, '客户分级统计窗口', 'Window of tier figures'),
  repairMonths: months('tier.repairMonths', shippedBasis.repairMonths, 1, 120, '分级所用包修期', 'Repair period for tiers'),
  repairKm: {
    key: 'tier.repairKm', shipped: shippedBasis.repairKm, kind: { type: 'whole', low: 1000, high: 500_000, unitZh: '公里', unitEn: 'km' }, nameZh: '分级所用包修里程', nameEn: 'Repair mileage for tiers',
  },
  referralMonths: months('tier.referralMonths', shippedBasis.referralMonths, 1, 60, '转介绍统计窗口', 'Window of referrals'),
  serviceMonths: months('tier.serviceMonths', shippedBasis.serviceMonths, 1, 24, '应保养间隔（依赖度）', 'Months between due services, for dependence'),
};

/** What the value of a customer is reckoned with (C-212). */
export const valueSettings = {
  marginPct: { key: 'tier.value.marginPct', shipped: 40, kind: { type: 'whole', low: 0, high: 100, unitZh: '%', unitEn: '%' }, nameZh: '售后毛利率', nameEn: 'Margin of service' },
  contactCostFen: { key: 'tier.value.contactCostFen', shipped: 500, kind: { type: 'whole', low: 0, high: 1_000_000, unitZh: '分', unitEn: 'fen' }, nameZh: '每次联系成本', nameEn: 'Cost of a contact' },
  expectedYears: { key: 'tier.value.expectedYears', shipped: 3, kind: { type: 'whole', low: 1, high: 30, unitZh: '年', unitEn: 'years' }, nameZh: '预计还会来往的年数', nameEn: 'Years still expected' },
} as const satisfies Readonly<Record<string, SettingDefinition<number>>>;

export const tierSettings: readonly SettingDefinition[] = [mainScheme, ...Object.values(basisSettings), ...Object.values(valueSettings)] as unknown as readonly SettingDefinition[];
