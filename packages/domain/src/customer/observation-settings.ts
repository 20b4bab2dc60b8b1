import type { SettingDefinition } from '../policy/setting.js';
import type { GuardedCategory } from './observation.js';

const onlyIfAbove = (key: string, nameZh: string, nameEn: string): SettingDefinition<boolean> => ({ key, shipped: false, kind: { type: 'yesNo' }, nameZh, nameEn });

/** Whether such notes may be written at all; with each, its purpose is asked (R-PIPL). */
export const observationSettings: Readonly<Record<GuardedCategory, SettingDefinition<boolean>>> = {
  EMPLOYER: onlyIfAbove('privacy.observe.employer', '\u53ef\u8bb0\u5f55\u5de5\u4f5c\u5355\u4f4d', 'Employers may be noted'),
  EDUCATION: onlyIfAbove('privacy.observe.education', '\u53ef\u8bb0\u5f55\u6559\u80b2\u7a0b\u5ea6', 'Education may be noted'),
  INCOME: onlyIfAbove('privacy.observe.income', '\u53ef\u8bb0\u5f55\u6536\u5165', 'Income may be noted'),
};

export const observationSettingList: readonly SettingDefinition[] = Object.values(observationSettings) as unknown as readonly SettingDefinition[];
