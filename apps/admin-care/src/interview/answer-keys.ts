interface Offered {
  value: number;
}

/** Ten has no key of its own; the one right of 9 and 0 stands for it. */
const TEN_KEY = '-';

/** The key that gives an answer: its number, as the specialist sees it on the button. */
export function answerKey({ value }: Offered): string | null {
  if (value >= 0 && value <= 9) return String(value);
  return value === 10 ? TEN_KEY : null;
}
