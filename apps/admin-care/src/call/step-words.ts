import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { TaskRowFragment } from '../generated/tasks/task-row.js';

type Step = TaskRowFragment['steps'][number];

/** A step of a task as people say it: which way, on which day, between which times. */
export function useStepWords(zone: string): (step: Step) => string {
  const t = useText();
  const format = useFormat(zone);
  return ({ channel, when, date, from, until }) => {
    const name = t(`channel.${channel}`);
    if (when === 'AFTER_CALL') return t('why.stepAfterCall', { channel: name });
    if (when === 'AT_ONCE' || !date) return t('why.stepAtOnce', { channel: name });
    const day = format.shortDay(date);
    if (from && until) return t('why.stepBetween', { channel: name, day, from, until });
    return from ? t('why.stepFrom', { channel: name, day, from }) : t('why.step', { channel: name, day });
  };
}
