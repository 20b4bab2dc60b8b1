import { Panel } from '@dealercare/admin-kit/desk';
import type { Mood } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import type { CallTaskFragment } from '../generated/call/call-task.js';
import { useSpoken } from '../words/spoken.js';
import styles from './call.module.css';

/** What to say; once the customer's mood is noted, how to say it (C-060). */
export function ScriptPanel({ task, mood }: { task: Pick<CallTaskFragment, 'script' | 'customer'>; mood: Mood | null }) {
  const t = useText();
  const spoken = useSpoken(task.customer?.name ?? '');
  const { script } = task;
  if (!script) return <Panel title={t('call.script')}><span className={styles['soft']}>{t('script.none')}</span></Panel>;
  const advice = script.moodHints.find((hint) => hint.mood === mood);
  return (
    <Panel title={t('call.script')}>
      <div className={styles['script']}>
        {advice ? <p className={styles['advice']}>{t(`mood.${advice.mood}`)} · {spoken(advice.text)}</p> : null}
        <div><h3>{t('script.opening')}</h3><p>{spoken(script.opening)}</p></div>
        <div><h3>{t('script.points')}</h3><ol>{script.points.map((point) => <li key={point.zh}>{spoken(point)}</li>)}</ol></div>
        <div><h3>{t('script.closing')}</h3><p>{spoken(script.closing)}</p></div>
      </div>
    </Panel>
  );
}
