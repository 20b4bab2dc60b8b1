/** Why a text holds no opening windows. */
export type WindowsProblem = 'unreadable' | 'overlap' | 'tooMany';

export type ReadWindows = { windows: string[] } | { problem: WindowsProblem; value: string };

const MAX_WINDOWS = 6;
const DAY_MINUTES = 1440;
const LATEST_MINUTES = 2 * DAY_MINUTES;

const WINDOW = /^(\d{1,2}):?(\d{2})\s*[-–—~至到]\s*(\d{1,2}):?(\d{2})$/;

interface OpenWindow {
  from: number;
  to: number;
}

function minutesOf(hour: string, minute: string): number | null {
  return Number(minute) < 60 ? Number(hour) * 60 + Number(minute) : null;
}

function readWindow(text: string): OpenWindow | null {
  const [, fromHour, fromMinute, toHour, toMinute] = WINDOW.exec(text.trim()) ?? [];
  if (!fromHour || !fromMinute || !toHour || !toMinute) return null;
  const from = minutesOf(fromHour, fromMinute);
  const to = minutesOf(toHour, toMinute);
  return from !== null && to !== null && from < DAY_MINUTES && from < to && to <= LATEST_MINUTES ? { from, to } : null;
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const windowText = ({ from, to }: OpenWindow): string => `${clock(from)}-${clock(to)}`;

/**
 * Reads the windows of one day as people write them, "08:30-12:00, 13:30-18:00", also with Chinese punctuation; nothing is a
 * closed day. The server judges them again (A6).
 */
export function parseWindows(text: string): ReadWindows {
  const parts = text.normalize('NFKC').split(/[,;、\n]/).map((part) => part.trim()).filter(Boolean);
  const windows: OpenWindow[] = [];
  for (const part of parts) {
    const window = readWindow(part);
    if (!window) return { problem: 'unreadable', value: part };
    windows.push(window);
  }
  if (windows.length > MAX_WINDOWS) return { problem: 'tooMany', value: String(MAX_WINDOWS) };
  windows.sort((a, b) => a.from - b.from);
  const overlapping = windows.find((window, place) => place > 0 && windows[place - 1]!.to > window.from);
  return overlapping ? { problem: 'overlap', value: windowText(overlapping) } : { windows: windows.map(windowText) };
}
