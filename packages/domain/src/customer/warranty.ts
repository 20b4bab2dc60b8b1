import { addDays, addMonths, earlier, type LocalDate } from '../time/local-date.js';

/** REPAIR: 包修期. GUARANTEE: 三包有效期. PART: one part with a term of its own. */
export const warrantyKinds = ['REPAIR', 'GUARANTEE', 'PART'] as const;
export type WarrantyKind = (typeof warrantyKinds)[number];

/** A promise of the manufacturer for a series of cars; a null limit does not end it. */
export interface WarrantyTerms {
  kind: WarrantyKind;
  /** Null: every series. */
  series: string | null;
  partCode: string | null;
  months: number | null;
  km: number | null;
  /** For cars delivered from this day on. */
  validFrom: LocalDate;
}

/** What the law asks for at least: 3 years or 60,000 km of free repair, 2 years or 50,000 km of the three guarantees. */
export const legalTerms: readonly WarrantyTerms[] = [
  { kind: 'REPAIR', series: null, partCode: null, months: 36, km: 60_000, validFrom: '1900-01-01' },
  { kind: 'GUARANTEE', series: null, partCode: null, months: 24, km: 50_000, validFrom: '1900-01-01' },
];

/** Those that hold for a car: of each kind and part the one for its series before the one for all, the latest before older ones. */
export function termsFor<T extends WarrantyTerms>(terms: readonly T[], car: { series: string | null; deliveredOn: LocalDate }): T[] {
  const fitting = terms.filter(({ series, validFrom }) => validFrom <= car.deliveredOn && (series === null || series === car.series));
  const better = (a: T, b: T): T => ((a.series !== null) === (b.series !== null) ? (a.validFrom >= b.validFrom ? a : b) : a.series !== null ? a : b);
  const best = new Map<string, T>();
  for (const term of fitting) {
    const key = `${term.kind}|${term.partCode ?? ''}`;
    const known = best.get(key);
    best.set(key, known ? better(known, term) : term);
  }
  return [...best.values()];
}

/** The last day of a warranty that begins with the delivery (R-02, EX-044, EX-045): the same day months later. */
export const warrantyEnd = (deliveredOn: LocalDate, months: number): LocalDate => addMonths(deliveredOn, months);

export interface WarrantyState {
  isOver: boolean;
  /** The day on which it ends or ended as far as anybody can say; null when nothing bounds it. */
  endsOn: LocalDate | null;
  /** The kilometres of today are not read but reckoned (INV-26). */
  isEstimated: boolean;
}

/** Where a warranty stands: it ends with its day or its kilometres, whichever comes first (INV-26). */
export function warrantyState(
  { endDate, endKm }: { endDate: LocalDate | null; endKm: number | null },
  { km, readOn, dailyKm }: { km: number | null; readOn: LocalDate | null; dailyKm: number | null },
  today: LocalDate,
): WarrantyState {
  const isRead = endKm !== null && km !== null && km > endKm;
  const reckoned = endKm !== null && !isRead && km !== null && readOn !== null && dailyKm !== null && dailyKm > 0 ? addDays(readOn, Math.ceil((endKm - km) / dailyKm)) : null;
  const byKm = isRead && readOn !== null ? readOn : reckoned;
  const endsOn = endDate !== null && byKm !== null ? earlier(endDate, byKm) : endDate ?? byKm;
  const isOver = isRead || (endsOn !== null && endsOn < today);
  return { isOver, endsOn, isEstimated: reckoned !== null && endsOn === reckoned && endsOn !== endDate };
}
