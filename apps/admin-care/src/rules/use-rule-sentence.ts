import { useText } from '../area-texts.js';
import type { RulePartsFragment } from '../generated/rules/care-rules.js';
import { known } from '../words/code-words.js';

const triggers = ['DELIVERY', 'ORDER_HANDED_OVER', 'SOLAR_BIRTHDAY', 'LUNAR_BIRTHDAY', 'FIRST_MAINTENANCE', 'PERIODIC_MAINTENANCE', 'POLICY_END', 'INSPECTION_DUE'] as const;
const escapes = ['LATER', 'EARLIER', 'DROP', 'ANY_DAY'] as const;

export type SaidRule = Pick<RulePartsFragment, 'trigger' | 'offsetDays' | 'windowDays' | 'ifImpossible' | 'steps' | 'firstMaintenanceMonths'>;

/** One step in words: 前一天 10:00 起发短信. */
function useStepSentence(): (step: SaidRule['steps'][number]) => string {
  const t = useText();
  return ({ channel, timing, day, from, until }) => {
    const act = channel === 'PHONE' ? t('rules.act.PHONE') : channel === 'SMS' ? t('rules.act.SMS') : t('rules.act.other', { channel: t(`channel.${channel}`) });
    if (timing === 'AFTER_CALL') return t('rules.step.afterCall', { act });
    if (timing === 'AT_ONCE' || day == null) return t('rules.step.atOnce', { act });
    const when = day === 0 ? t('rules.day.same') : day === -1 ? t('rules.day.before') : day < 0 ? t('rules.day.daysBefore', { count: -day }) : t('rules.day.daysAfter', { count: day });
    if (from && until) return t('rules.step.between', { when, from, until, act });
    return from ? t('rules.step.from', { when, from, act }) : t('rules.step.on', { when, act });
  };
}

/** A rule as a sentence: from what it counts, what is done when, how long it may wait, and what if the day cannot be. */
export function useRuleSentence(): (rule: SaidRule) => string {
  const t = useText();
  const stepSentence = useStepSentence();
  return ({ trigger, offsetDays, windowDays, ifImpossible, steps, firstMaintenanceMonths }) => {
    const anchor = t(`why.anchor.${known(triggers, trigger) ?? 'other'}`);
    const day = offsetDays === 0 ? t('rules.anchor.on', { anchor }) : offsetDays > 0 ? t('rules.anchor.after', { anchor, count: offsetDays }) : t('rules.anchor.before', { anchor, count: -offsetDays });
    const first = firstMaintenanceMonths == null ? '' : t('rules.firstMaintenance', { count: firstMaintenanceMonths });
    const window = windowDays > 0 ? t('rules.window', { count: windowDays }) : t('rules.sameDay');
    const escape = known(escapes, ifImpossible);
    return t('rules.sentence', { first, day, steps: steps.map(stepSentence).join(t('rules.then')), window, escape: escape ? t(`rules.escape.${escape}`) : '' });
  };
}
