import type { ReactNode } from 'react';
import { localDateOf } from '@dealercare/domain/time/zone';
import { useFormat } from '../format/use-format.js';
import { Icon, type IconName } from '../icon/icon.js';
import { useDeskText } from '../language/desk-texts.js';
import styles from './timeline.module.css';

/** One thing that happened. */
export interface TimelineEntry {
  id: string;
  /** Instant, ISO 8601; a calendar day (2026-03-02) where nobody noted the hour. */
  at: string;
  title: ReactNode;
  /** Who did it. */
  actor?: string | null;
  body?: ReactNode;
  icon?: IconName;
}

const isDay = (at: string): boolean => at.length === 'YYYY-MM-DD'.length;

/** Entries of one day of the dealer's zone, in the order they came. */
function byDay(entries: readonly TimelineEntry[], zone: string): [day: string, entries: TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = isDay(entry.at) ? entry.at : localDateOf(new Date(entry.at), zone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

/** What happened, day by day in the dealer's zone; the caller gives the order, newest first as a rule (F4). */
export function Timeline({ entries, zone, empty }: { entries: readonly TimelineEntry[]; zone: string; empty?: ReactNode }) {
  const t = useDeskText();
  const format = useFormat(zone);
  if (entries.length === 0) return <p className={styles['empty']}>{empty ?? t('timeline.empty')}</p>;
  return (
    <div className={styles['timeline']}>
      {byDay(entries, zone).map(([day, ofDay]) => (
        <section key={day}>
          <h3>{format.calendarDay(day, { weekday: true })}</h3>
          <ol>
            {ofDay.map(({ id, at, title, actor, body, icon = 'page' }) => (
              <li key={id}>
                <span className={styles['icon']}><Icon name={icon} size={16} /></span>
                {isDay(at) ? <span /> : <time dateTime={at} title={format.absolute(at)}>{format.clock(at)}</time>}
                <div className={styles['what']}>
                  <span className={styles['title']}>{title}</span>
                  {actor ? <span className={styles['actor']}>{actor}</span> : null}
                  {body ? <div className={styles['body']}>{body}</div> : null}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
