import { useState, type FocusEvent, type ReactNode } from 'react';
import { Popover } from 'antd';
import { useFormat } from '../format/use-format.js';
import { Icon, type IconName } from '../icon/icon.js';
import { useDeskText } from '../language/desk-texts.js';
import { useNow } from '../session/product-clock.js';
import { ClockBar } from './clock-bar.js';
import { ClockExplanation } from './clock-explanation.js';
import { readClock, type ClockState } from './clock-reading.js';
import type { ClockView } from './clock-view.js';
import { clockWords } from './clock-words.js';
import styles from './promise-clock.module.css';

const icons: Readonly<Record<ClockState, IconName>> = {
  calm: 'clock', soon: 'clock', urgent: 'alert', late: 'late', met: 'check-circle', 'met-late': 'check', paused: 'pause', cancelled: 'cancel',
};

export interface PromiseClockProps {
  clock: ClockView;
  /** `compact` for a row of a list: one line and a thin bar. */
  size?: 'full' | 'compact';
  /** The reason of its deadline where it is fetched when somebody asks for it; it is drawn only then. */
  why?: ReactNode;
}

/**
 * The signature of the product: how long a promise still has, in words, with a bar through the working windows; its state as
 * icon, word and colour; the reason for its deadline, segment by segment, on hover and focus.
 */
export function PromiseClock({ clock, size = 'full', why }: PromiseClockProps) {
  const t = useDeskText();
  const format = useFormat(clock.zone);
  const reading = readClock(clock, useNow());
  const [firstState] = useState(reading.state);
  const [isOpen, setOpen] = useState(false);
  const name = t(`clock.kind.${clock.kind}`);
  const state = t(`clock.state.${reading.state}`);
  const words = clockWords(clock, reading, t, format);
  const due = t('clock.dueAt', { when: format.moment(clock.dueAt) });
  const sentence = [name, state, words, due].join(' · ');
  // Only the keyboard's focus opens it: a finger's would open it just before its tap closes it again.
  const onFocus = (event: FocusEvent<HTMLButtonElement>) => { if (event.target.matches(':focus-visible')) setOpen(true); };
  return (
    <div className={`${styles['clock']} ${styles[size]} ${styles[reading.state]}`} data-state={reading.state}>
      <Popover open={isOpen} onOpenChange={setOpen} trigger={['hover', 'click']} placement="bottomLeft" content={why ?? <ClockExplanation clock={clock} />} title={t('clock.why')}>
        <button type="button" className={styles['face']} onFocus={onFocus} onBlur={() => { setOpen(false); }}>
          <span className={styles['state']} aria-hidden="true"><Icon name={icons[reading.state]} size={size === 'full' ? 18 : 16} />{state}</span>
          <span className={styles['words']} aria-hidden="true">{words}</span>
          {size === 'full' ? <span className={styles['name']} aria-hidden="true">{name}</span> : null}
          <ClockBar reading={reading} />
          {size === 'full' ? <span className={styles['due']} aria-hidden="true">{due}</span> : null}
          {/* Read as one sentence; seen in the order of the drawing. */}
          <span className={styles['spoken']}>{sentence}</span>
        </button>
      </Popover>
      {/* Said when it changes, not every minute. */}
      <span role="status" className={styles['spoken']}>{reading.state === firstState ? '' : sentence}</span>
    </div>
  );
}
