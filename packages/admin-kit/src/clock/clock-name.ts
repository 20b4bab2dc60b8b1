import { useDeskText } from '../language/desk-texts.js';
import type { ClockKind } from './clock-view.js';

/** What each promise is called, so that lists, filters and histories say it as the clock does. */
export function useClockName(): (kind: ClockKind) => string {
  const t = useDeskText();
  return (kind) => t(`clock.kind.${kind}`);
}
