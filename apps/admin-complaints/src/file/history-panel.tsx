import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel, Tag, Timeline, type TimelineEntry, useLevelName } from '@dealercare/admin-kit/desk';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { useFileText } from '../file-texts.js';
import type { CaseFile } from './allowed-verbs.js';
import { isReminder, type CaseEvent } from './event-facts.js';
import { iconOf, useEventWords } from './event-words.js';
import { zoneOf } from './ladder-of.js';
import styles from './file.module.css';

/** What an event changed, and the words that were written with it. */
function EventBody({ event, zone }: { event: CaseEvent; zone: string }) {
  const t = useText();
  const f = useFileText();
  const format = useFormat(zone);
  const levelName = useLevelName();
  const { fromStatus, toStatus, fromLevel, toLevel, note, isLate, enteredAt } = event;
  const moved = [
    toStatus && fromStatus && fromStatus !== toStatus ? f('event.level', { from: t(`word.status.${fromStatus}`), to: t(`word.status.${toStatus}`) }) : null,
    toLevel && fromLevel && fromLevel !== toLevel ? f('event.level', { from: levelName(fromLevel), to: levelName(toLevel) }) : null,
  ].filter(Boolean).join(t('word.and'));
  if (!moved && !note && !isLate) return null;
  return (
    <>
      {moved ? <span className={styles['faint']}>{moved}</span> : null}
      {isLate ? <Tag tone="soon" icon="clock">{f('event.late')} · {f('event.enteredAt', { when: format.absolute(enteredAt) })}</Tag> : null}
      {note ? <p className={styles['words']}>{note}</p> : null}
    </>
  );
}

/** Every step of the case, newest first; reminders only for who asks for them. */
export function HistoryPanel({ file }: { file: CaseFile }) {
  const f = useFileText();
  const wordsOf = useEventWords();
  const [withReminders, setWithReminders] = useState(false);
  const zone = zoneOf(file);
  const reminders = file.events.filter(isReminder).length;
  const shown = withReminders ? file.events : file.events.filter((event) => !isReminder(event));
  const entries = [...shown].reverse().map((event): TimelineEntry => ({
    id: event.id, at: event.at, title: wordsOf(event), icon: iconOf(event), body: <EventBody event={event} zone={zone} />,
    actor: event.actor?.name ?? f(event.actorKind === 'PARTNER' ? 'event.partner' : 'event.system'),
  }));
  const toggle = reminders > 0
    ? <Button type="link" size="small" onClick={() => { setWithReminders(!withReminders); }}>{withReminders ? f('file.hideReminders') : f('file.reminders', { count: reminders })}</Button>
    : null;
  return <Panel title={f('file.history')} action={toggle}><Timeline entries={entries} zone={zone} /></Panel>;
}
