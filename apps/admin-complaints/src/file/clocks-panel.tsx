import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { useFormat } from '@dealercare/admin-kit/portal';
import { CaseClock } from '../clock/case-clock.js';
import { LeadingClock } from '../clock/leading-clock.js';
import { endedClocks, openClocks } from '../clock/open-clocks.js';
import { useFileText } from '../file-texts.js';
import type { CaseFile, PartVerb } from './allowed-verbs.js';
import { useOpenVerb } from './use-verbs.js';
import { useClockName } from '@dealercare/admin-kit/desk';
import styles from './file.module.css';

type FileClock = CaseFile['clocks'][number];

/** What may be done with one promise: it is paused with the customer's consent, and a late entry is judged by a manager. */
function verbsOf({ status, lateAt }: FileClock, allowedActions: readonly string[]): PartVerb[] {
  const mayPause = allowedActions.includes('PAUSE_CLOCK');
  return [
    ...(mayPause && status === 'RUNNING' ? ['pauseClock' as const] : []),
    ...(mayPause && status === 'PAUSED' ? ['resumeClock' as const] : []),
    ...(lateAt && allowedActions.includes('CONFIRM_LATE_ENTRY') ? ['lateEntry' as const] : []),
  ];
}

function ClockActions({ clock, file }: { clock: FileClock; file: CaseFile }) {
  const t = useFileText();
  const format = useFormat(clock.unit?.timezone);
  const open = useOpenVerb();
  const verbs = verbsOf(clock, file.allowedActions);
  return (
    <>
      {clock.lateAt ? <p className={styles['soft']}>{t('file.lateEntry', { when: format.absolute(clock.lateAt) })}</p> : null}
      {verbs.length > 0 ? (
        <span className={styles['clock-line']}>
          {verbs.map((verb) => <Button key={verb} size="small" onClick={() => { open(verb, clock.id); }}>{t(`verb.${verb}.do`)}</Button>)}
        </span>
      ) : null}
    </>
  );
}

function NamedClock({ clock, file }: { clock: FileClock; file: CaseFile }) {
  const nameOf = useClockName();
  return (
    <div className={styles['clock']}>
      <span className={styles['faint']}>{nameOf(clock.kind)}</span>
      <CaseClock clock={clock} />
      <ClockActions clock={clock} file={file} />
    </div>
  );
}

/** All promises of a case: the first one large, the others below, those that have ended folded away. */
export function ClocksPanel({ file }: { file: CaseFile }) {
  const t = useFileText();
  const [leading, ...others] = openClocks(file.clocks);
  const ended = endedClocks(file.clocks);
  return (
    <Panel title={t('file.clocks')}>
      <div className={styles['clocks']}>
        {leading ? (
          <div className={styles['clock']}>
            <LeadingClock key={`${leading.id} ${leading.dueAt} ${leading.status}`} clock={leading} />
            <ClockActions clock={leading} file={file} />
          </div>
        ) : <p className={styles['soft']}>{t('file.noClock')}</p>}
        {others.map((clock) => <NamedClock key={clock.id} clock={clock} file={file} />)}
        {ended.length > 0 ? (
          <details className={styles['ended']}>
            <summary>{t('file.endedClocks', { count: ended.length })}</summary>
            <div className={styles['clocks']}>{ended.map((clock) => <NamedClock key={clock.id} clock={clock} file={file} />)}</div>
          </details>
        ) : null}
      </div>
    </Panel>
  );
}
