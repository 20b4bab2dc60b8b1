import { parseLunarText } from '@dealercare/domain/time/lunar';

const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinalText = (value: number): string => `${value}${endings[ordinal.select(value)] ?? 'th'}`;

/** A lunar day for people who read English: 闰五月初三 is the 3rd of the leap 5th month. What is none is given back as it is. */
export function lunarInEnglish(text: string): string {
  const day = parseLunarText(text);
  return day ? `${ordinalText(day.day)} of the ${day.leap ? 'leap ' : ''}${ordinalText(day.month)} month` : text;
}
