import type { LocalDate } from '../time/local-date.js';
import { safetyGrammars, type SafetyGrammar } from './safety-grammar.js';
import { bridges, endsNegated, isHedged, isMadeOf, MASK, placesOf, placesOfAny, startsHedged, type Place } from './safety-reading.js';
import { innocentWords, safetyCodes, safetyWords, type SafetyCode, type SafetyWords } from './safety-words.js';

/** A danger that a description tells of, in the words that tell it: the visible reason of A17. */
export interface SafetyMatch {
  code: SafetyCode;
  text: string;
}

const GAP = '…';
/** Characters around an event that are read for a denial or a worry; no clause that bears on it is longer. */
const CONTEXT = 80;

/** Traditional and variant characters of the word lists, each followed by the one that is used there. */
const VARIANTS = '剎刹煞刹車车靈灵轉转氣气帶带傷伤煙烟沒没無无彈弹斷断動动應应災灾機机鎖锁發发';
const variants = new Map(VARIANTS.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** One spelling: full-width forms, capitals, curly apostrophes, hyphens, simplified characters. */
function normalised(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/[\t\r -]+/g, ' ');
  return [...plain].map((character) => variants.get(character) ?? character).join('');
}

/** Joins each first place with the second ones that begin within the gap of the language, where `isGap` allows it. */
function joined(firsts: readonly Place[], seconds: readonly Place[], grammar: SafetyGrammar, isGap: (from: number, to: number) => boolean): Place[] {
  const byStart = new Map<number, Place[]>();
  for (const second of seconds) byStart.set(second.start, [...(byStart.get(second.start) ?? []), second]);
  return firsts.flatMap((first) => {
    const near = Array.from({ length: grammar.maxGap + 1 }, (_, gap) => byStart.get(first.end + gap) ?? []).flat();
    return near.filter((second) => isGap(first.end, second.start)).map((second) => ({ start: first.start, end: second.end }));
  });
}

function placesOfPhrase(phrase: string, text: string, grammar: SafetyGrammar, isGap: (gap: string) => boolean): Place[] {
  const [first = '', ...rest] = phrase.split(GAP);
  return rest.reduce(
    (places, piece) => joined(places, placesOf(piece, text, grammar), grammar, (from, to) => isGap(text.slice(from, to))),
    placesOf(first, text, grammar),
  );
}

function withMasks(text: string, places: readonly Place[]): string {
  if (places.length === 0) return text;
  const characters = text.split('');
  for (const { start, end } of places) characters.fill(MASK, start, end);
  return characters.join('');
}

/** Takes innocent expressions out, the longest first; what burns in between is not innocent. */
function masked(text: string): string {
  let result = text;
  for (const { language, words } of innocentWords) {
    const grammar = safetyGrammars[language];
    const isGap = (gap: string): boolean => bridges(gap, grammar) && !/[火燃]/.test(gap);
    const longestFirst = [...words].sort((one, other) => other.length - one.length);
    result = longestFirst.reduce((left, phrase) => withMasks(left, placesOfPhrase(phrase, left, grammar, isGap)), result);
  }
  return result;
}

function candidates(words: SafetyWords, text: string): Place[] {
  const grammar = safetyGrammars[words.language];
  const parts = placesOfAny(words.parts ?? [], text, grammar);
  const close = [...grammar.adverbs, ...(words.subparts ?? [])];
  return [
    ...joined(parts, placesOfAny(words.failures ?? [], text, grammar), grammar, (from, to) => bridges(text.slice(from, to), grammar)),
    ...joined(parts, placesOfAny(words.closeFailures ?? [], text, grammar), grammar, (from, to) => isMadeOf(text.slice(from, to), close, grammar)),
    ...(words.phrases ?? []).flatMap((phrase) => placesOfPhrase(phrase, text, grammar, (gap) => bridges(gap, grammar))),
  ];
}

function happened({ start, end }: Place, text: string, grammar: SafetyGrammar): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  return !endsNegated(before, grammar) && !isHedged(before, grammar) && !startsHedged(text.slice(end, end + CONTEXT), grammar);
}

/**
 * The dangers that a description tells of, with the words valid on `date`, one match a danger in the order of
 * `safetyCodes`. Negated, feared and insured dangers are none ("没有受伤", "担心自燃", "自燃险"), nor are noises and lamps.
 */
export function findSafetyWords(description: string, date: LocalDate): SafetyMatch[] {
  const text = normalised(description);
  const searched = masked(text);
  return safetyCodes.flatMap((code) => {
    const places = safetyWords
      .filter((words) => words.code === code && words.validFrom <= date)
      .flatMap((words) => candidates(words, searched).filter((place) => happened(place, searched, safetyGrammars[words.language])));
    const first = places.sort((a, b) => a.start - b.start || a.end - b.end)[0];
    return first ? [{ code, text: text.slice(first.start, first.end) }] : [];
  });
}
