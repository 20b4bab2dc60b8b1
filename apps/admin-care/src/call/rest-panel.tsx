import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { useFormat, useNow } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { localDateOf } from '@dealercare/domain/time/zone';
import { useText } from '../area-texts.js';
import type { CallTaskFragment } from '../generated/call/call-task.js';
import { taskHref } from '../tasks/task-href.js';
import { waitsForSms } from '../tasks/waits-for-sms.js';
import { listHref } from '../today/last-opened.js';
import { useCodeWords } from '../words/code-words.js';
import { StatusTag } from '../words/status-tag.js';
import styles from './call.module.css';

type RestingTask = Pick<CallTaskFragment, 'id' | 'status' | 'workState' | 'sms' | 'windowFrom' | 'why' | 'outcome' | 'steps' | 'dealer'>;

/** Why nobody can call now. */
function useRestWords(task: RestingTask): string {
  const { workState, windowFrom, why, steps, dealer: { timezone } } = task;
  const t = useText();
  const words = useCodeWords();
  const format = useFormat(timezone);
  const today = localDateOf(useNow(), timezone);
  if (workState === 'ENDED') return t('call.rest.ended');
  if (why.suppressReason) return t('call.rest.suppressed', { reason: words.suppressed(why.suppressReason) });
  if (!steps.some(({ channel }) => channel === 'PHONE')) return t('call.rest.noCall');
  if (waitsForSms(task)) return t('call.rest.sms');
  return today < windowFrom ? t('call.rest.notDue', { day: format.shortDay(windowFrom) }) : t('call.rest.other');
}

/** A task in which there is nothing to do now, with the ways on. */
export function RestPanel({ task }: { task: RestingTask }) {
  const t = useText();
  const words = useCodeWords();
  const sentence = useRestWords(task);
  return (
    <Panel title={t('call.result')}>
      <div className={styles['stack']}>
        <span className={styles['shields']}><StatusTag status={task.status} />{task.outcome ? <span>{words.outcome(task.outcome)}</span> : null}</span>
        <span>{sentence}</span>
        <div className={styles['foot']}>
          <Link to={listHref()}><Button type="primary">{t('call.today')}</Button></Link>
          <Link to={taskHref(task)}><Button>{t('call.openTask')}</Button></Link>
        </div>
      </div>
    </Panel>
  );
}
