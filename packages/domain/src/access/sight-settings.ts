import type { SettingDefinition } from '../policy/setting.js';

/** How often one person may see a masked field in the clear on one day of the home unit (K3). A lower unit may only set less. */
export const revealsPerDay: SettingDefinition<number> = {
  key: 'privacy.revealsPerDay', shipped: 100, kind: { type: 'whole', low: 1, high: 10_000, unitZh: '次', unitEn: 'times' },
  nameZh: '每人每天查看完整号码的次数', nameEn: 'Numbers shown in the clear per person and day',
  mayOverride: (higher, lower) => lower <= higher,
};

/** REACHED: upper levels open a dealer's case once it has come to them. ALL: they open every one below them. */
export const openings = ['REACHED', 'ALL'] as const;
export type Opening = (typeof openings)[number];

/** Which of a dealer's cases the levels above may open (K4, rulings 4). Below a level that keeps to REACHED nobody opens more. */
export const openAbove: SettingDefinition<Opening> = {
  key: 'complaint.openAbove', shipped: 'REACHED', kind: { type: 'choice', choices: openings },
  nameZh: '上级可打开的投诉', nameEn: 'Cases that upper levels may open',
  mayOverride: (higher, lower) => higher === 'ALL' || lower === 'REACHED',
};

export const sightSettings: readonly SettingDefinition[] = [revealsPerDay as SettingDefinition, openAbove as SettingDefinition];
