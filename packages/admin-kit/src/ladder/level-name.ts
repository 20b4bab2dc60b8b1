import { useDeskText } from '../language/desk-texts.js';
import type { Level } from './ladder-view.js';

/** What each level is called, as the ladder says it. */
export function useLevelName(): (level: Level) => string {
  const t = useDeskText();
  return (level) => t(`level.${level}`);
}
