import { strokes, type IconName } from './strokes.js';

export type { IconName } from './strokes.js';

/**
 * A line drawing of the portal's own set, for the frame and the signature parts, which stand without the component
 * library. It says nothing by itself: a word always stands beside it, or on the control around it.
 */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  );
}
