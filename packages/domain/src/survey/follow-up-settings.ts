import type { SettingDefinition } from '../policy/setting.js';
import { defaultFollowUpPolicy, followUpResults, type FollowUpPolicy, type FollowUpResult } from './follow-up-result.js';

const shipped = defaultFollowUpPolicy;
const LOWEST_OVERALL = 0;
const HIGHEST_OVERALL = 5;

const points = (key: string, value: number, nameZh: string, nameEn: string): SettingDefinition =>
  ({ key, shipped: value, kind: { type: 'whole', low: LOWEST_OVERALL, high: HIGHEST_OVERALL, unitZh: '分', unitEn: 'points' }, nameZh, nameEn });

const transferKey = (result: FollowUpResult): string => `followup.autoTransfer.${result.toLowerCase()}`;

const RESULT_NAMES: Readonly<Partial<Record<FollowUpResult, readonly [zh: string, en: string]>>> = {
  SUGGESTION: ['回访结果为建议时自动转投诉', 'A suggestion goes to complaint handling by itself'],
  COMPLAINT: ['回访结果为投诉时自动转投诉处理', 'A complaint goes to complaint handling by itself'],
};

/** The numbers of DT-RES as settings with what ships (A-08, C-095). */
export const followUpSettings: readonly SettingDefinition[] = [
  points('followup.autoComplaintMax', shipped.autoComplaintMax, '总体评价不高于此分为投诉', 'Overall answer up to which it is a complaint'),
  points('followup.suggestionMax', shipped.suggestionMax, '总体评价不高于此分为建议', 'Overall answer up to which it is a suggestion'),
  ...followUpResults.flatMap((result): SettingDefinition[] => {
    const name = RESULT_NAMES[result];
    return name ? [{ key: transferKey(result), shipped: shipped.autoTransfer[result], kind: { type: 'yesNo' }, nameZh: name[0], nameEn: name[1] }] : [];
  }),
];

/** DT-RES with a dealer's own values; what is absent is as shipped. */
export function followUpPolicyOf(values: ReadonlyMap<string, unknown>): FollowUpPolicy {
  const whole = (key: string, otherwise: number): number => {
    const value = values.get(key);
    return typeof value === 'number' ? value : otherwise;
  };
  const transfers = (result: FollowUpResult): boolean => {
    const value = values.get(transferKey(result));
    return typeof value === 'boolean' ? value : shipped.autoTransfer[result];
  };
  return {
    autoComplaintMax: whole('followup.autoComplaintMax', shipped.autoComplaintMax),
    suggestionMax: whole('followup.suggestionMax', shipped.suggestionMax),
    maxAttempts: shipped.maxAttempts,
    autoTransfer: { SATISFIED: transfers('SATISFIED'), SUGGESTION: transfers('SUGGESTION'), COMPLAINT: transfers('COMPLAINT'), NOT_REACHED: transfers('NOT_REACHED') },
  };
}
