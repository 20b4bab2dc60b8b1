const normal = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** True when every word that was typed stands somewhere in the texts; full width and capitals do not matter. */
export function matches(words: string, texts: readonly string[]): boolean {
  const haystack = normal(texts.join(' '));
  return normal(words).split(/\s+/).every((word) => haystack.includes(word));
}
