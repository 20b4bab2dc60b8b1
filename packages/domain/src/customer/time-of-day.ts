import { meansNothing, valueText } from './cell-text.js';
import { read, unread, type Reading } from './reading.js';

/** 下午3:30, 15点半, 15:30:00, 3:30 pm, also behind a day: 2026-03-02 15:30. */
const CLOCK = /(上午|下午|中午|晚上|am|pm)?\s*(?<![\d-])(\d{1,2})\s*(?:[:点时]\s*(半|\d{1,2})?)\s*(?:分|:\d{1,2})?\s*(am|pm)?/iu;
const LATER = /下午|晚上|pm/iu;
const EARLIER = /上午|am/iu;

const NOON = 12;

/** The minutes since midnight that a cell tells; EMPTY when it tells a day at most. */
export function readTimeOfDay(raw: string): Reading<number, 'EMPTY' | 'RANGE'> {
  const text = valueText(raw);
  const found = meansNothing(text) ? null : CLOCK.exec(text);
  if (!found) return unread('EMPTY');
  const half = `${found[1] ?? ''}${found[4] ?? ''}`;
  const said = Number(found[2]);
  const hour = LATER.test(half) && said < NOON ? said + NOON : EARLIER.test(half) && said === NOON ? 0 : said;
  const minute = found[3] === '半' ? 30 : Number(found[3] ?? 0);
  return hour < 24 && minute < 60 ? read(hour * 60 + minute) : unread('RANGE');
}
