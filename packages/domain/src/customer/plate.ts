import { meansNothing, upperAscii, valueText, withoutSeparators } from './cell-text.js';

/** OTHER: embassy, consulate, military, armed police, temporary and test plates; accepted as they are. */
export type PlateKind = 'ORDINARY' | 'NEW_ENERGY_SMALL' | 'NEW_ENERGY_LARGE' | 'OTHER';

/** EMPTY: no plate, or not yet one. PROVINCE: no province in front. CITY_LETTER: the second character. LENGTH: neither 7 nor 8. CHARACTER: the rest does not fit. */
export type PlateFault = 'EMPTY' | 'PROVINCE' | 'CITY_LETTER' | 'LENGTH' | 'CHARACTER';

/** `plate` is the form to store and to compare: upper case, without the dot. */
export type JudgedPlate =
  | { valid: true; plate: string; kind: PlateKind }
  | { valid: false; plate: string; code: PlateFault };

const NOT_YET = new Set(['未上牌', '待上牌', '未挂牌', '无牌', '无车牌', '新车', '临牌']);

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const CITY = '[A-HJ-NP-Z]';
const SIGN = '[A-HJ-NP-Z0-9]';
const ENERGY = '[A-HJK]'; // D A B C E pure electric, F G H J K other

const PATTERNS: readonly { kind: PlateKind; pattern: RegExp }[] = [
  { kind: 'ORDINARY', pattern: new RegExp(`^${PROVINCE}${CITY}${SIGN}{4}(?:${SIGN}|[挂学警港澳])$`, 'u') },
  { kind: 'NEW_ENERGY_SMALL', pattern: new RegExp(`^${PROVINCE}${CITY}${ENERGY}${SIGN}\\d{4}$`, 'u') },
  { kind: 'NEW_ENERGY_LARGE', pattern: new RegExp(`^${PROVINCE}${CITY}\\d{5}${ENERGY}$`, 'u') },
  // Embassies and consulates, temporary, test and outsize cars, airports: their sign may stand anywhere.
  { kind: 'OTHER', pattern: /^(?=.*[使领临试超]|民航)(?=.*\d).{5,12}$/u },
  { kind: 'OTHER', pattern: /^WJ.{4,8}$/u },
  // Military plates: an arm (since 2012 a letter for it) and a letter before five digits.
  { kind: 'OTHER', pattern: /^(?:[军海空北沈兰济南广成]|[VZKHBSLJNGCE])[A-Z]\d{5}$/u },
  // The letter O belongs to authorities, so no civil pattern can hold for it.
  { kind: 'OTHER', pattern: new RegExp(`^${PROVINCE}O[A-Z0-9]{4}[A-Z0-9警]$`, 'u') },
];

/** The form in which a plate is stored and compared: NFKC, upper case, without dot, blanks and dashes. */
export function normalisePlate(raw: string): string {
  return upperAscii(withoutSeparators(valueText(raw)));
}

function faultOf(plate: string): PlateFault {
  if (!new RegExp(`^${PROVINCE}`, 'u').test(plate)) return 'PROVINCE';
  if (!new RegExp(`^.${CITY}`, 'u').test(plate)) return 'CITY_LETTER';
  return plate.length === 7 || plate.length === 8 ? 'CHARACTER' : 'LENGTH';
}

/**
 * Judges a plate as somebody wrote it.
 * @param declared OTHER when a person says that it is a special plate: then nothing but emptiness is refused.
 */
export function judgePlate(raw: string, declared?: 'OTHER'): JudgedPlate {
  const plate = normalisePlate(raw);
  if (meansNothing(plate) || NOT_YET.has(plate)) return { valid: false, plate: '', code: 'EMPTY' };
  if (declared) return { valid: true, plate, kind: declared };
  const found = PATTERNS.find(({ pattern }) => pattern.test(plate));
  return found ? { valid: true, plate, kind: found.kind } : { valid: false, plate, code: faultOf(plate) };
}
