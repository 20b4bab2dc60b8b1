import { localDateOf } from '@dealercare/domain/time/zone';
import { useFormat, type Format } from '../format/use-format.js';
import { useDeskText, type DeskText } from '../language/desk-texts.js';
import { ClockLine } from './clock-line.js';
import { clockSteps, type ClockStep } from './clock-steps.js';
import type { ClockView } from './clock-view.js';
import styles from './clock-explanation.module.css';

const SKIP_REASONS = ['CLOSED', 'DAY_OFF', 'START_DAY', 'PAUSED'] as const;

function skipText(reason: string, t: DeskText): string {
  const known = SKIP_REASONS.find((name) => name === reason);
  return known ? t(`clock.skipped.${known}`) : reason;
}

function dayRange(first: string, last: string, format: Format): string {
  return first === last ? format.shortDay(first) : `${format.shortDay(first)} – ${format.shortDay(last)}`;
}

function when(step: ClockStep, zone: string, format: Format): string {
  switch (step.kind) {
    case 'DAY': return format.shortDay(step.date);
    case 'SKIPPED': return dayRange(step.first, step.last, format);
    default: return `${format.shortDay(localDateOf(new Date(step.from), zone))} ${format.clock(step.from)}–${step.to ? format.clock(step.to) : ''}`;
  }
}

function verdict(step: ClockStep, t: DeskText, format: Format): string {
  switch (step.kind) {
    case 'DAY': return t('clock.countedDay');
    case 'SKIPPED': return skipText(step.reason, t);
    case 'PAUSED': return t('clock.pause', { reason: step.reason ?? '' });
    case 'TIME': return t('clock.counted', { time: format.duration(Date.parse(step.to ?? step.from) - Date.parse(step.from), { working: true }) });
  }
}

/** What has been counted so far, so that the lines can be added up by whoever doubts them. */
function runningSum(step: ClockStep, t: DeskText, format: Format): string | null {
  if (step.kind === 'SKIPPED' || step.sum === undefined) return null;
  return t('clock.sum', { time: step.kind === 'DAY' ? format.days(step.sum) : format.duration(step.sum, { working: true }) });
}

/** Why a clock is due when it is: every window and day, holidays skipped, pauses, versions (A18). */
export function ClockExplanation({ clock }: { clock: ClockView }) {
  const t = useDeskText();
  const format = useFormat(clock.zone);
  const { policy, policyVersion, calendarVersion, moves } = clock;
  return (
    <div className={styles['explanation']}>
      <p>{t(`clock.rule.${clock.mode}`)}</p>
      <ol>
        <ClockLine left={t('clock.started')} right={format.absolute(clock.startedAt)} />
        {clockSteps(clock.segments ?? []).map((step) => (
          <ClockLine
            key={JSON.stringify(step)}
            muted={step.kind === 'SKIPPED' || step.kind === 'PAUSED'}
            left={when(step, clock.zone, format)}
            right={verdict(step, t, format)}
            sum={runningSum(step, t, format)}
          />
        ))}
        <ClockLine left={<b>{t('clock.due')}</b>} right={<b>{format.absolute(clock.dueAt)}</b>} />
      </ol>
      {moves?.map((move) => (
        <p key={move.at}>{t('clock.moved', { when: format.moment(move.at), why: move.why, from: format.moment(move.from), to: format.moment(move.to) })}</p>
      ))}
      {clock.provisional ? <p className={styles['provisional']}>{t('clock.provisional')}</p> : null}
      {policy ? <p className={styles['muted']}>{t('clock.policy', { policy })}</p> : null}
      {policyVersion ? <p className={styles['muted']}>{t('clock.versions', { policy: policyVersion, calendar: calendarVersion ?? '–' })}</p> : null}
    </div>
  );
}
