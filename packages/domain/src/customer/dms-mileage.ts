import { meansNothing, valueText } from './cell-text.js';
import { shiftedDecimal } from './decimal-text.js';
import { read, unread, type Reading } from './reading.js';

export type MileageFault = 'EMPTY' | 'FORMAT' | 'NEGATIVE' | 'RANGE' | 'UNIT';

/** More than any car has driven (DEF): above, a digit was typed twice. */
export const ODOMETER_LIMIT_KM = 3_000_000;

const LABEL = /^(?:行驶|进厂|表显)?里程(?:数|表)?:?|^(?:约|大约|大概)/u;
const UNIT = /(?:公里数?|千米|kms?)\.?$/u;
const OTHER_UNIT = /(?:英里|mi|miles?|里|米|m)$/u;
const POWERS: Readonly<Record<string, number>> = { '': 0, 千: 3, 万: 4, w: 4 };
/** 90.977 may be ninety km or ninety thousand written the European way; nobody can know. */
const THOUSANDS_OR_DECIMALS = /^\d{1,3}\.\d{3}$/u;

function kilometres(text: string): number | null {
  const mixed = /^(\d+)[万w](?:(\d)千|(\d{4}))$/u.exec(text);
  if (mixed) return Number(mixed[1]) * 10_000 + (mixed[2] ? Number(mixed[2]) * 1000 : Number(mixed[3]));
  const parts = /^([\d.,]+)([万千w]?)$/u.exec(text);
  if (!parts || THOUSANDS_OR_DECIMALS.test(text)) return null;
  // An odometer shows a kilometre when it is full, so what is finer is cut.
  return shiftedDecimal(parts[1]!, POWERS[parts[2]!]!)?.whole ?? null;
}

/** Reads an odometer or mileage cell into whole km: 65133, 90,977, 15万公里, 1.2万, 12w公里, 15万8千, 65133 km. */
export function readMileage(raw: string): Reading<number, MileageFault> {
  const text = valueText(raw).toLowerCase();
  if (meansNothing(text)) return unread('EMPTY');
  const compact = text.replace(/\s/gu, '').replace(LABEL, '').replace(LABEL, '');
  const bare = compact.replace(UNIT, '');
  if (OTHER_UNIT.test(bare)) return unread('UNIT');
  if (/^-/u.test(bare)) return unread(kilometres(bare.slice(1)) === null ? 'FORMAT' : 'NEGATIVE');
  const km = kilometres(bare);
  if (km === null) return unread('FORMAT');
  return km > ODOMETER_LIMIT_KM ? unread('RANGE') : read(km);
}
