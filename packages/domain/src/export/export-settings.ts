import type { SettingDefinition } from '../policy/setting.js';

/** The most rows that one export may have. */
export const MOST_ROWS = 1_000_000;

/** How many rows one person may take out of the house on one day of the home unit (H11). A lower unit may only set less. */
export const exportRowsPerDay: SettingDefinition<number> = {
  key: 'export.rowsPerDay', shipped: 1_000_000, kind: { type: 'whole', low: 0, high: 10_000_000, unitZh: '\u884c', unitEn: 'rows' },
  nameZh: '\u6bcf\u4eba\u6bcf\u5929\u53ef\u5bfc\u51fa\u7684\u884c\u6570', nameEn: 'Rows that one person may export in a day',
  mayOverride: (higher, lower) => lower <= higher,
};

/** How long the file of an export can be fetched; afterwards it is destroyed. A lower unit may only set less. */
export const exportKeptHours: SettingDefinition<number> = {
  key: 'export.keptHours', shipped: 24, kind: { type: 'whole', low: 1, high: 168, unitZh: '\u5c0f\u65f6', unitEn: 'hours' },
  nameZh: '\u5bfc\u51fa\u6587\u4ef6\u7684\u4fdd\u5b58\u65f6\u95f4', nameEn: 'How long the file of an export is kept',
  mayOverride: (higher, lower) => lower <= higher,
};

export const exportSettings: readonly SettingDefinition[] = [exportRowsPerDay as SettingDefinition, exportKeptHours as SettingDefinition];
