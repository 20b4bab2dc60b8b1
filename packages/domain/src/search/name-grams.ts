import { plainCharacters } from '../customer/variant-characters.js';

/** A piece of a name by which it is found: from any place of it to its end. What stands in it anywhere then begins one of them. */
export interface NameGram {
  gram: string;
  /** It begins where the name begins. */
  head: boolean;
}

/** No longer than this are pieces kept and looked for. */
export const GRAM_LENGTH = 24;
const MOST_PLACES = 40;

const MARKS = /\p{M}/gu;
const NO_LETTER = /[^\p{L}\p{N}\p{Co}]+/gu;
const PARTS = /\p{Script=Han}|[^\p{Script=Han}\s]+/gu;
const HAN = /\p{Script=Han}/u;

/** One way of writing: width, case, accents, variant characters, ü and v as u (吕 is typed lv, lu or lü). */
const folded = (text: string): string =>
  plainCharacters(text.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase()).replace(/([ln])v/g, '$1u');

/** What somebody typed, in the form of the pieces; empty when nothing of it is a letter. */
export const gramOf = (typed: string): string => Array.from(folded(typed).replace(NO_LETTER, '')).slice(0, GRAM_LENGTH).join('');

/** Pieces of a word from each of its parts to the end. */
function endings(parts: readonly string[], shortest: number): NameGram[] {
  return parts.slice(0, MOST_PLACES).flatMap((_, at): NameGram[] => {
    const gram = Array.from(parts.slice(at).join('')).slice(0, GRAM_LENGTH).join('');
    return gram !== '' && (at === 0 || gram.length >= shortest) ? [{ gram, head: at === 0 }] : [];
  });
}

/**
 * Everything a name is found by: each character and what follows it, each syllable of its pinyin, and each initial with at least one more.
 * `syllables` is the pinyin as the reader of surnames gives it (单雄信: shan xiong xin).
 */
export function nameGrams(name: string, syllables: readonly string[]): NameGram[] {
  const written = folded(name).replace(NO_LETTER, ' ').match(PARTS) ?? [];
  const spelt = HAN.test(name) ? syllables.map((syllable) => folded(syllable).replace(/[^a-z0-9]/g, '')).filter(Boolean) : [];
  const grams = [...endings(written, 1), ...endings(spelt, 2), ...endings(spelt.map((syllable) => syllable[0]!), 2)];
  // The same piece at the beginning counts more than further inside.
  const best = new Map<string, NameGram>();
  for (const gram of grams) if (gram.head || !best.has(gram.gram)) best.set(gram.gram, gram);
  return [...best.values()];
}
