import type { Format } from '../format/use-format.js';
import type { DeskText } from '../language/desk-texts.js';
import type { ClockReading, Left } from './clock-reading.js';
import type { ClockView } from './clock-view.js';

const MINUTE_MS = 60_000;

function leftWords(left: Left, t: DeskText, format: Format): string {
  if (left.unit === 'days') return t('clock.left', { time: format.days(left.days) });
  if (left.ms < MINUTE_MS) return t('clock.dueNow');
  const words = t('clock.left', { time: format.duration(left.ms, { working: left.working }) });
  return left.working ? `${words} · ${t('clock.workingTime')}` : words;
}

function metWords({ metAt, dueAt }: ClockView, { state, lateMs }: ClockReading, t: DeskText, format: Format): string {
  const when = format.moment(metAt ?? dueAt);
  return state === 'met' ? t('clock.metAt', { when }) : t('clock.metLateAt', { when, time: format.duration(lateMs) });
}

function pausedWords({ pausedUntil }: ClockView, { left }: ClockReading, t: DeskText, format: Format): string {
  if (pausedUntil) return t('clock.pausedUntil', { when: format.moment(pausedUntil) });
  return t('clock.pausedLeft', { time: left.unit === 'days' ? format.days(left.days) : format.duration(left.ms, { working: left.working }) });
}

/** What the clock says in words: how long there is, or was. */
export function clockWords(view: ClockView, reading: ClockReading, t: DeskText, format: Format): string {
  switch (reading.state) {
    case 'calm': case 'soon': case 'urgent': return leftWords(reading.left, t, format);
    case 'late': return t('clock.late', { time: format.duration(reading.lateMs) });
    case 'met': case 'met-late': return metWords(view, reading, t, format);
    case 'paused': return pausedWords(view, reading, t, format);
    case 'cancelled': return t('clock.state.cancelled');
  }
}
