import { addDays, addMonths, earlier, type LocalDate } from '../time/local-date.js';

/** REPAIR: 包修期. GUARANTEE: 三包有效期. PART: one part with a term of its own. */
export const warrantyKinds = ['REPAIR', 'GUARANTEE', 'PART'] as const;
export type WarrantyKind = (typeof warrantyKinds)[number];

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
