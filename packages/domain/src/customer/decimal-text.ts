const GROUPED = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/u;

/** A decimal number moved to the right: the whole part exactly, and the digits that are finer than one. */
export interface ShiftedDecimal {
  whole: number;
  /** Digits after the point that are left, without zeros at the end; '' when nothing is lost. */
  rest: string;
}

/**
 * Reads '1,958.00' or '1.2' times ten to the power of `places`, digit by digit: a binary fraction would make 1.1 万 into
 * 11000.000000000002. Null when it is not a number or its thousands are wrongly set. Beyond 2^53 the whole is inexact; every
 * caller has a limit far below.
 */
export function shiftedDecimal(text: string, places: number): ShiftedDecimal | null {
  const parts = GROUPED.exec(text);
  if (!parts) return null;
  const fraction = parts[2] ?? '';
  const whole = Number(`${parts[1]!.replace(/,/gu, '')}${fraction.slice(0, places).padEnd(places, '0')}`);
  return { whole, rest: fraction.slice(places).replace(/0+$/u, '') };
}
