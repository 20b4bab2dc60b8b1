import type { Language } from '../language/language.js';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}|${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language, options);
  formatters.set(key, made);
  return made;
}

/** 12,345.5; as many decimals as are there, at most two unless asked. */
export function numberText(value: number, language: Language, decimals?: number): string {
  return formatter(language, decimals === undefined ? { maximumFractionDigits: 2 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

const FEN_PER_YUAN = 100;

/** ¥1,234.50 from fen. */
export function moneyText(fen: number, language: Language): string {
  return formatter(language, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(fen / FEN_PER_YUAN);
}

/** 12,345 公里 from whole kilometres. */
export function mileageText(km: number, language: Language): string {
  return formatter(language, { style: 'unit', unit: 'kilometer', unitDisplay: 'short' }).format(km);
}

/** 85.5% from a share of one. */
export function shareText(share: number, language: Language, decimals = 1): string {
  return formatter(language, { style: 'percent', maximumFractionDigits: decimals }).format(share);
}

/** 1,000+ where the server stopped counting at `limit`. */
export function countText(count: number, language: Language, limit?: number): string {
  return limit !== undefined && count >= limit ? `${numberText(limit, language)}+` : numberText(count, language);
}

const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;
const MINUTE_MS = 60_000;

function unitText(value: number, unit: 'day' | 'hour' | 'minute', language: Language): string {
  return formatter(language, { style: 'unit', unit, unitDisplay: language === 'en' && unit !== 'day' ? 'short' : 'long' }).format(value);
}

/**
 * A length of time in its two largest units, minutes cut: 2小时5分钟, 2 hr 5 min, 3天4小时, <1分钟. Working time is never turned into
 * days of 24 hours: pass `working`.
 */
export function durationText(ms: number, language: Language, { working = false } = {}): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE_MS);
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const days = working ? 0 : Math.floor(hours / HOURS_PER_DAY);
  const parts = days > 0
    ? [[days, 'day'], [hours - days * HOURS_PER_DAY, 'hour']] as const
    : [[hours, 'hour'], [minutes - hours * MINUTES_PER_HOUR, 'minute']] as const;
  const said = parts.filter(([value]) => value > 0).map(([value, unit]) => unitText(value, unit, language));
  if (said.length > 0) return said.join(language === 'en' ? ' ' : '');
  return ms > 0 ? `<${unitText(1, 'minute', language)}` : unitText(0, 'minute', language);
}

/** 3天 */
export function daysText(days: number, language: Language): string {
  return unitText(days, 'day', language);
}
