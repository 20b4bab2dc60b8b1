import type { OpeningWeek, OpenWindow } from '@dealercare/domain/time/opening-hours';
import { clockText, minutesOf } from '@dealercare/domain/time/zone';
import { refuse } from '../platform/refusal.js';

const MAX_WINDOWS = 6;

export const windowText = ({ from, to }: OpenWindow): string => `${clockText(from)}-${clockText(to)}`;

function parseWindow(text: string): OpenWindow {
  const parts = /^(\d{1,2}:\d{2})\s*[-–—~至]\s*(\d{1,2}:\d{2})$/.exec(text.normalize('NFKC').trim());
  try {
    const window = parts && { from: minutesOf(parts[1]!), to: minutesOf(parts[2]!) };
    if (window && window.from < 1440 && window.to > window.from) return window;
  } catch {
    // Not a time of day: the same refusal.
  }
  throw refuse('OPENING_WINDOW_INVALID', { value: text });
}

/** Windows of one day in order; OPENING_WINDOW_INVALID for what is none, for more than six and for overlapping ones. */
export function parseWindows(texts: readonly string[]): OpenWindow[] {
  const windows = texts.map(parseWindow).sort((a, b) => a.from - b.from);
  if (windows.length > MAX_WINDOWS) throw refuse('OPENING_WINDOW_INVALID', { value: texts.join(', ') });
  windows.forEach((window, index) => {
    if (index > 0 && windows[index - 1]!.to > window.from) throw refuse('OPENING_WINDOW_INVALID', { value: windowText(window) });
  });
  return windows;
}

export const parseWeek = (week: readonly (readonly string[])[]): OpeningWeek => week.map(parseWindows);
