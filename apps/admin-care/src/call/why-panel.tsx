import { Panel } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useFormat } from '@dealercare/admin-kit/portal';
import { defaultRule } from '@dealercare/domain/care/default-rules';
import { daysBetween } from '@dealercare/domain/time/local-date';
import { useText } from '../area-texts.js';
import type { CallTaskFragment } from '../generated/call/call-task.js';
import { known, useCodeWords } from '../words/code-words.js';
import { useStepWords } from './step-words.js';
import styles from './call.module.css';

const anchors = ['DELIVERY', 'ORDER_HANDED_OVER', 'SOLAR_BIRTHDAY', 'LUNAR_BIRTHDAY', 'FIRST_MAINTENANCE', 'PERIODIC_MAINTENANCE', 'POLICY_END', 'INSPECTION_DUE'] as const;

type ExplainedTask = Pick<CallTaskFragment, 'ruleCode' | 'kind' | 'anchorDate' | 'wantedT' | 't' | 'windowTo' | 'late' | 'why' | 'steps' | 'topics' | 'rule' | 'dealer'>;

/** The rule in words: from which day it counts, and until when. */
function useRuleSentence({ ruleCode, kind, anchorDate, wantedT, windowTo, dealer: { timezone } }: ExplainedTask): string {
  const t = useText();
  const format = useFormat(timezone);
  const days = { day: format.calendarDay(anchorDate), until: format.shortDay(windowTo) };
  if (kind === 'DATA_QUALITY') return t('why.wrongNumber', days);
  const anchor = t(`why.anchor.${known(anchors, defaultRule(ruleCode)?.trigger.kind) ?? 'other'}`);
  const offset = daysBetween(anchorDate, wantedT);
  if (offset === 0) return t('why.on', { anchor, ...days });
  return offset > 0 ? t('why.after', { anchor, count: offset, ...days }) : t('why.before', { anchor, count: -offset, ...days });
}

/** Why this contact exists, why on this day, and what of it is left out. */
export function WhyPanel({ task }: { task: ExplainedTask }) {
  const t = useText();
  const words = useCodeWords();
  const nameOf = useBilingualName();
  const format = useFormat(task.dealer.timezone);
  const stepWords = useStepWords(task.dealer.timezone);
  const sentence = useRuleSentence(task);
  const { why, t: day, steps, topics, rule } = task;
  return (
    <Panel title={t('call.why')}>
      <ul className={styles['why']}>
        <li><b>{rule ? nameOf(rule) : t('task.otherRule')}</b></li>
        <li>{sentence}</li>
        {why.moved && why.movedFrom ? <li>{t('why.moved', { why: words.moved(why.moved), from: format.shortDay(why.movedFrom), to: format.shortDay(day) })}</li> : null}
        {task.late ? <li>{t('why.late')}</li> : null}
        {why.smsOnly ? <li>{t('why.smsOnly')}</li> : null}
        {why.capRule ? <li className={styles['soft']}>{t('why.cap', { rule: words.capRule(why.capRule) })}</li> : null}
        {steps.map((step) => <li key={`${step.channel} ${step.when}`} className={styles['soft']}>{stepWords(step)}</li>)}
        {why.droppedSteps.map(({ channel, reason }) => <li key={channel} className={styles['soft']}>{t('why.dropped', { channel: t(`channel.${channel}`), reason: words.dropped(reason) })}</li>)}
        {topics.length > 0 ? <li>{t('why.topics')} {topics.map((topic) => (topic.rule ? nameOf(topic.rule) : t('task.otherRule'))).join(t('list.and'))}</li> : null}
      </ul>
    </Panel>
  );
}
