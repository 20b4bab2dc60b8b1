import type { SettingDefinition } from '../policy/setting.js';

const points = (key: string, shipped: number, nameZh: string, nameEn: string): SettingDefinition<number> =>
  ({ key, shipped, kind: { type: 'whole', low: 1, high: 100, unitZh: '分', unitEn: 'points' }, nameZh, nameEn });

/** From how many points on somebody is told of files that look alike (G1, G3). */
export const duplicateSettings = {
  warnAt: points('duplicate.warnAt', 30, '建档时提示疑似重复的最低分', 'Points from which a new file is warned of'),
  listAt: points('duplicate.listAt', 50, '列入疑似重复清单的最低分', 'Points from which two files come on the list'),
} as const;
