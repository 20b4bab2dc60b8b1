import { use, createContext, useMemo } from 'react';
import { localDateOf } from '@dealercare/domain/time/zone';
import { useLanguage } from '../language/language.js';
import { useNow } from '../session/product-clock.js';
import { useViewer } from '../session/viewer.js';
import { calendarDayText } from './calendar-day.js';
import { absoluteText, clockText, dayText, momentText, relativeText } from './instant.js';
import { countText, daysText, durationText, mileageText, moneyText, numberText, shareText } from './number.js';
import { machineZone, sameClock, zoneName } from './zone.js';

/** The zone the viewer's own clock shows; a test sets another. */
export const ViewerZoneContext = createContext<string | null>(null);

/** Texts of times and numbers, in the language on the page and the zone of the unit. */
export interface Format {
  /** 3小时后, 昨天 15:20, 3月2日 */
  relative: (instant: string | Date) => string;
  /** 2026年3月2日周一 15:20, and the zone when the viewer's clock shows another time. */
  absolute: (instant: string | Date) => string;
  /** 15:20 */
  clock: (instant: string | Date) => string;
  /** 3月2日, with the year when it is another one. */
  day: (instant: string | Date) => string;
  /** The clock time alone today, otherwise day and time: 18:00, 3月5日 18:00. For deadlines, which must not be vague. */
  moment: (instant: string | Date) => string;
  /** 2026年3月2日 of a calendar day, 'YYYY-MM-DD'. */
  calendarDay: (day: string, options?: { weekday?: boolean }) => string;
  /** 2月16日周一 of a calendar day, with the year when it is another one. */
  shortDay: (day: string) => string;
  number: (value: number, decimals?: number) => string;
  /** ¥1,234.50 from fen. */
  money: (fen: number) => string;
  /** 12,345公里 from whole kilometres. */
  mileage: (km: number) => string;
  /** 85.5% from a share of one. */
  share: (share: number, decimals?: number) => string;
  /** 1,000+ where the server stopped counting. */
  count: (count: number, limit?: number) => string;
  /** 2小时5分钟 from milliseconds. */
  duration: (ms: number, options?: { working?: boolean }) => string;
  /** 3天 */
  days: (days: number) => string;
}

/** Texts of times and numbers; `zone` is the dealer's, the viewer's home unit's unless given. */
export function useFormat(zone?: string): Format {
  const language = useLanguage();
  const now = useNow();
  const { homeUnit } = useViewer();
  const viewerZone = use(ViewerZoneContext) ?? machineZone();
  const inZone = zone ?? homeUnit.timezone;
  return useMemo(() => {
    const setting = { language, zone: inZone };
    const at = (instant: string | Date) => new Date(instant);
    const named = (instant: Date) => (sameClock(instant, inZone, viewerZone) ? '' : ` ${zoneName(instant, inZone, language)}`);
    return {
      relative: (instant) => relativeText(at(instant), now, setting),
      absolute: (instant) => `${absoluteText(at(instant), setting)}${named(at(instant))}`,
      clock: (instant) => clockText(at(instant), setting),
      day: (instant) => dayText(at(instant), now, setting),
      moment: (instant) => momentText(at(instant), now, setting),
      calendarDay: (day, options) => calendarDayText(day, language, options),
      shortDay: (day) => calendarDayText(day, language, { weekday: true, year: day.slice(0, 4) !== localDateOf(now, inZone).slice(0, 4) }),
      number: (value, decimals) => numberText(value, language, decimals),
      money: (fen) => moneyText(fen, language),
      mileage: (km) => mileageText(km, language),
      share: (share, decimals) => shareText(share, language, decimals),
      count: (count, limit) => countText(count, language, limit),
      duration: (ms, options) => durationText(ms, language, options),
      days: (days) => daysText(days, language),
    };
  }, [language, now, inZone, viewerZone]);
}
