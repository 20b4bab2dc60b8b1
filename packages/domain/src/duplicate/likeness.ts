import type { NameKind } from '../customer/name-kind.js';
import type { Sex } from '../customer/sex.js';
import { nameLikeness, type SpokenName } from './name-likeness.js';

/** What two files are compared by. Numbers come as blind indexes: they are equal or not, and tell nothing else. */
export interface ComparedFile extends SpokenName {
  kind: NameKind;
  phone: string | null;
  phone2: string | null;
  idNumber: string | null;
  birthday: string | null;
  sex: Sex | null;
  address: string | null;
  /** Cars that the file owns or has owned, or came in with. */
  vins: readonly string[];
  plates: readonly string[];
}

/** What speaks for or against one person behind two files, by what it weighs. */
const weights = {
  ID_NUMBER: 90,
  PHONE: 50,
  SECOND_PHONE: 40,
  VIN: 35,
  PLATE: 30,
  NAME: 30,
  NAME_VARIANT: 28,
  NAME_PINYIN: 22,
  NAME_ONE_OFF: 18,
  BIRTHDAY: 20,
  ADDRESS: 20,
  OTHER_NAME: -20,
  OTHER_BIRTHDAY: -20,
  OTHER_SEX: -15,
  OTHER_KIND: -30,
  OTHER_ID_NUMBER: -60,
} as const;

export type LikenessReason = keyof typeof weights;
export const likenessReasons = Object.keys(weights) as LikenessReason[];

export interface Likeness {
  /** 0 to 100. */
  score: number;
  /** What weighs most stands first. */
  reasons: LikenessReason[];
}

const nameReasons = { EQUAL: 'NAME', VARIANT: 'NAME_VARIANT', PINYIN: 'NAME_PINYIN', ONE_OFF: 'NAME_ONE_OFF', DIFFERENT: 'OTHER_NAME' } as const;

const addressText = (address: string | null): string => (address ?? '').normalize('NFKC').replace(/[\s,.。、-]/gu, '').toLowerCase();
const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
const told = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null;

function phoneReason(a: ComparedFile, b: ComparedFile): LikenessReason | null {
  if (a.phone !== null && a.phone === b.phone) return 'PHONE';
  const [left, right] = [[a.phone, a.phone2], [b.phone, b.phone2]].map((numbers) => numbers.filter((number) => number !== null)) as [string[], string[]];
  return shares(left, right) ? 'SECOND_PHONE' : null;
}

/** Families share a phone and an address, a sold car has two owners: one fact alone proves nobody the same. Symmetric. */
export function likenessOf(a: ComparedFile, b: ComparedFile): Likeness {
  const name = nameReasons[nameLikeness(a, b)];
  const found: (LikenessReason | null)[] = [
    told(a.idNumber, b.idNumber) ? (a.idNumber === b.idNumber ? 'ID_NUMBER' : 'OTHER_ID_NUMBER') : null,
    phoneReason(a, b),
    shares(a.vins, b.vins) ? 'VIN' : shares(a.plates, b.plates) ? 'PLATE' : null,
    name,
    told(a.birthday, b.birthday) ? (a.birthday === b.birthday ? 'BIRTHDAY' : 'OTHER_BIRTHDAY') : null,
    addressText(a.address) !== '' && addressText(a.address) === addressText(b.address) ? 'ADDRESS' : null,
    told(a.sex, b.sex) && a.sex !== b.sex ? 'OTHER_SEX' : null,
    // The kind is guessed from the name: a firm that is written without its legal form is taken for a person.
    a.kind === b.kind || name === 'NAME' ? null : 'OTHER_KIND',
  ];
  const reasons = found.filter((reason) => reason !== null).sort((left, right) => weights[right] - weights[left]);
  const sum = reasons.reduce((total, reason) => total + weights[reason], 0);
  return { score: Math.min(100, Math.max(0, sum)), reasons };
}

/** What speaks for one person; what speaks against has a weight below nothing. */
export const speaksFor = (reason: LikenessReason): boolean => weights[reason] > 0;
