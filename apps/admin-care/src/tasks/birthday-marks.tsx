import { Tag } from '@dealercare/admin-kit/desk';
import { useFormat, useNow } from '@dealercare/admin-kit/portal';
import { localDateOf } from '@dealercare/domain/time/zone';
import { useText } from '../area-texts.js';
import { birthdaysNear, type BirthdayNear } from './birthday-near.js';

export interface BirthdayMarksProps {
  customer: { solarBirthday?: string | null; lunarBirthday?: string | null };
  zone: string;
}

/** A birthday of these days, in either calendar: something to say in the call. Loaded by itself, for the calendar's sake. */
export default function BirthdayMarks({ customer, zone }: BirthdayMarksProps) {
  const t = useText();
  const format = useFormat(zone);
  const today = localDateOf(useNow(), zone);
  const words = ({ calendar, day, isToday }: BirthdayNear) =>
    (calendar === 'SOLAR' ? t(isToday ? 'mark.birthdayToday' : 'mark.birthdaySoon', { day: format.shortDay(day) }) : t(isToday ? 'mark.lunarToday' : 'mark.lunarSoon', { day: format.shortDay(day) }));
  return birthdaysNear(customer, today).map((near) => <Tag key={near.calendar} tone="accent">{words(near)}</Tag>);
}
