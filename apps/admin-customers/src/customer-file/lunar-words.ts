const MONTHS = '正二三四五六七八九十冬腊';
const DIGITS = '一二三四五六七八九十';

const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinalText = (value: number): string => `${value}${endings[ordinal.select(value)] ?? 'th'}`;

function dayOf(text: string): number {
  const unit = DIGITS.indexOf(text.at(-1) ?? '') + 1;
  if (text.startsWith('初')) return unit;
  if (text === '二十' || text === '三十') return text === '二十' ? 20 : 30;
  return unit + (text.startsWith('廿') ? 20 : 10);
}

/**
 * A lunar day for people who read English: 闰五月初三 is the 3rd of the leap 5th month. Reads the one form in which the API
 * gives it; what is none is given back as it is.
 */
export function lunarInEnglish(text: string): string {
  const found = /^(闰)?(.)月(初.|十.|廿.|二十|三十)$/u.exec(text);
  if (!found?.[2] || !found[3] || !MONTHS.includes(found[2])) return text;
  return `${ordinalText(dayOf(found[3]))} of the ${found[1] ? 'leap ' : ''}${ordinalText(MONTHS.indexOf(found[2]) + 1)} month`;
}
