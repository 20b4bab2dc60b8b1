/** An exact number. Scores are computed with it and rounded once, at the end, because binary fractions round 83.55 down (INV-24). */
export interface Fraction {
  over: bigint;
  /** Greater than 0. */
  under: bigint;
}

const DECIMAL = /^(-)?(\d+)(?:\.(\d+))?$/u;

export function fraction(over: number | bigint, under: number | bigint = 1n): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)];
  if (b === 0n) throw new RangeError('division by zero');
  return b < 0n ? { over: -a, under: -b } : { over: a, under: b };
}

/**
 * A decimal as it is written: 83.55 and '83.55' are 8355/100.
 * @throws RangeError when it is no plain decimal (NaN, infinite, 1e-7, '')
 */
export function decimal(value: number | string): Fraction {
  const parts = DECIMAL.exec(String(value).trim());
  if (!parts) throw new RangeError(`not a decimal: ${value}`);
  const digits = parts[3] ?? '';
  const over = BigInt(`${parts[2]!}${digits}`);
  return { over: parts[1] ? -over : over, under: 10n ** BigInt(digits.length) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** @throws RangeError when `b` is zero */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under, a.under * b.over);
}

export function absolute(a: Fraction): Fraction {
  return { over: a.over < 0n ? -a.over : a.over, under: a.under };
}

/** True when `a` is more than `b`. */
export function exceeds(a: Fraction, b: Fraction): boolean {
  return a.over * b.under > b.over * a.under;
}

/** Rounds half away from zero, so that 83.55 gives 83.6 and -0.25 gives -0.3 (INV-24). */
export function roundedHalfUp(value: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const { over, under } = absolute(value);
  const units = (2n * over * scale + under) / (2n * under);
  const rounded = Number(units) / Number(scale);
  return value.over < 0n && rounded !== 0 ? -rounded : rounded;
}
