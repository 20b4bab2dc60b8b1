import type { SettingDefinition } from '../policy/setting.js';
import { defaultCaseLimits, type CaseLimits } from './case-limits.js';
import { defaultRemedyLimits, type RemedyLimit } from './remedy-limit.js';

interface LimitNames {
  zh: string;
  en: string;
  unitZh: string;
  unitEn: string;
  low: number;
  high: number;
}

const days = { unitZh: '天', unitEn: 'days', low: 1, high: 400 };
const times = { unitZh: '次', unitEn: 'times', low: 1, high: 10 };
const minutes = { unitZh: '分钟', unitEn: 'minutes', low: 1, high: 1440 };

const names: Readonly<Record<keyof CaseLimits, LimitNames>> = {
  reopenDays: { zh: '结案后可重开的天数', en: 'Days in which an ended case may be reopened', ...days },
  firstContactAttempts: { zh: '首次联系：视为已尝试的次数', en: 'First contact: attempts that count as tried', ...times },
  firstContactChannels: { zh: '首次联系：须使用的渠道数', en: 'First contact: channels that must be tried', ...times, high: 5 },
  callBackAttemptDays: { zh: '回访未接通结案前须拨打的天数', en: 'Call-back: different days to call before closing unreached', ...times },
  escalationReasonLength: { zh: '上报原因的最少字数', en: 'Least length of the reason for an escalation', unitZh: '字', unitEn: 'characters', low: 1, high: 200 },
  rejectionsBeforePassUp: { zh: '客户拒绝几次后建议上报厂家', en: 'Rejections after which passing up is offered', ...times },
  raisedGraceMinutes: { zh: '升级严重程度后的最短剩余时间', en: 'Time left when a raised case would already be late', ...minutes },
  lateEntryMinutes: { zh: '补录须经理确认的延迟', en: 'Delay after which an entry needs confirmation', ...minutes },
  maxPauses: { zh: '每个时限最多暂停次数', en: 'Pauses of one clock', ...times },
  maxPausedWorkDays: { zh: '每个投诉最多暂停工作日', en: 'Paused working days of one case', unitZh: '工作日', unitEn: 'working days', low: 1, high: 60 },
  repeatThreshold: { zh: '同一问题第几次投诉起提高严重程度', en: 'The complaint on one topic that raises the severity', ...times, low: 2 },
  repeatWindowDays: { zh: '计入重复投诉的天数', en: 'Days in which repeats are counted', ...days },
};

const keyOf = (name: keyof CaseLimits): string => `complaint.${name}`;
const limitNames = Object.keys(names) as (keyof CaseLimits)[];

function definitionOf(name: keyof CaseLimits): SettingDefinition<number> {
  const { zh, en, unitZh, unitEn, low, high } = names[name];
  return { key: keyOf(name), shipped: defaultCaseLimits[name], kind: { type: 'whole', low, high, unitZh, unitEn }, nameZh: zh, nameEn: en };
}

const MAX_GOODWILL_FEN = 1_000_000_000;
const approverNames: Readonly<Record<string, { zh: string; en: string }>> = {
  SPECIALIST: { zh: '善意补偿上限（专员）', en: 'Goodwill limit (specialist)' },
  MANAGER: { zh: '善意补偿上限（经理）', en: 'Goodwill limit (manager)' },
  GM: { zh: '善意补偿上限（总经理）', en: 'Goodwill limit (general manager)' },
};

const goodwillKey = (approver: RemedyLimit['approver']): string => `complaint.goodwill.${approver.toLowerCase()}`;

/** The figures of the complaint rules as settings: those of `CaseLimits`, and the goodwill limits by role, in fen. */
export function caseLimitSettings(): SettingDefinition<number>[] {
  const goodwill = defaultRemedyLimits.flatMap(({ approver, maxFen }): SettingDefinition<number>[] => {
    if (maxFen === null) return [];
    const { zh, en } = approverNames[approver]!;
    return [{ key: goodwillKey(approver), shipped: maxFen, kind: { type: 'whole', low: 0, high: MAX_GOODWILL_FEN, unitZh: '分', unitEn: 'fen' }, nameZh: zh, nameEn: en }];
  });
  return [...limitNames.map(definitionOf), ...goodwill];
}

/** The limits from the values that hold for a unit; a key without a value keeps the shipped figure. */
export function caseLimitsFrom(values: ReadonlyMap<string, number>): CaseLimits {
  return Object.fromEntries(limitNames.map((name) => [name, values.get(keyOf(name)) ?? defaultCaseLimits[name]])) as unknown as CaseLimits;
}

/** Who may promise goodwill up to how much, from the values that hold for a unit. */
export function remedyLimitsFrom(values: ReadonlyMap<string, number>): RemedyLimit[] {
  return defaultRemedyLimits.map(({ approver, maxFen }) => ({ approver, maxFen: maxFen === null ? null : values.get(goodwillKey(approver)) ?? maxFen }));
}
