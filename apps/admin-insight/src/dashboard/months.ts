import { isMonth, type Month } from '@dealercare/domain/report/figure';
import { addMonths } from '@dealercare/domain/time/local-date';

/** So many months before; a negative number leads onwards. */
export const monthBefore = (month: Month, count = 1): Month => addMonths(`${month}-01`, -count).slice(0, 7);

/** The months up to and with `last`, the earliest first. */
export function monthsUpTo(last: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, place) => monthBefore(last, count - 1 - place));
}

/** The month of an address; the current one where it names none or one to come. */
export function monthIn(text: string | null, current: Month): Month {
  return text !== null && isMonth(text) && text <= current ? text : current;
}
