import type { ClockReading } from './clock-reading.js';
import type { Span } from './counted-spans.js';
import styles from './clock-bar.module.css';

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** How much of a piece has gone when `used` ms of all pieces have. */
function usedOf(span: Span, before: number, used: number): number {
  return Math.min(1, Math.max(0, (used - before) / (span.to - span.from)));
}

/** The counted time as a bar, one piece a working window; nights and days off are the gaps. */
export function ClockBar({ reading: { spans, used } }: { reading: Pick<ClockReading, 'spans' | 'used'> }) {
  const whole = lengthOf(spans);
  const pieces = spans.map((span, place) => ({ span, share: usedOf(span, lengthOf(spans.slice(0, place)), used * whole) }));
  return (
    <span className={styles['bar']} aria-hidden="true">
      {pieces.map(({ span, share }) => (
        <span key={span.from} className={styles['piece']} style={{ flexGrow: span.to - span.from }}>
          <span className={styles['used']} style={{ width: `${share * 100}%` }} />
        </span>
      ))}
    </span>
  );
}
