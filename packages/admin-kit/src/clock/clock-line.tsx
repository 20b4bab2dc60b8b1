import type { ReactNode } from 'react';
import styles from './clock-explanation.module.css';

export interface ClockLineProps {
  left: ReactNode;
  right: ReactNode;
  /** What has been counted up to here. */
  sum?: ReactNode;
  /** It did not count. */
  muted?: boolean;
}

/** A line of the reason of a deadline: when, what came of it, and the sum so far. */
export function ClockLine({ left, right, sum = null, muted = false }: ClockLineProps) {
  return (
    <li className={muted ? styles['muted'] : undefined}>
      <span>{left}</span>
      <span>{right}{sum === null ? null : <span className={styles['sum']}>{sum}</span>}</span>
    </li>
  );
}
