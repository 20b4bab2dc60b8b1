import type { SafetyGrammar } from './safety-grammar.js';

/** Stands for an innocent expression that was taken out; nothing is read across it. */
export const MASK = '▢';

/** Where a word stands in a text. */
export interface Place {
  start: number;
  end: number;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[a-z0-9']/.test(character);

/** Every place of a word; a whole word in languages that put blanks between them. */
export function placesOf(word: string, text: string, grammar: SafetyGrammar): Place[] {
  const places: Place[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length;
    if (!grammar.wholeWords || !(isLetter(text[start - 1]) || isLetter(text[end]))) places.push({ start, end });
  }
  return places;
}

/** Every place of any of the words. */
export const placesOfAny = (words: readonly string[], text: string, grammar: SafetyGrammar): Place[] => words.flatMap((word) => placesOf(word, text, grammar));

/** Whether `text` is made of the words alone, with blanks anywhere in between. */
export function isMadeOf(text: string, words: readonly string[], grammar: SafetyGrammar): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at += 1) {
    if (!reached.has(at)) continue;
    if (text[at] === ' ') reached.add(at + 1);
    for (const word of words) {
      const fits = text.startsWith(word, at) && !(grammar.wholeWords && (isLetter(text[at - 1]) || isLetter(text[at + word.length])));
      if (fits) reached.add(at + word.length);
    }
  }
  return reached.has(text.length);
}

/** The part of `before` that still belongs to the clause in which the event stands. */
function clauseBefore(before: string, grammar: SafetyGrammar): string {
  const cut = Math.max(...[...grammar.clauseEnds].map((end) => before.lastIndexOf(end)));
  return before.slice(cut + 1);
}

/** "Not", then only what may stand between it and the event. "It is not that nobody ..." affirms. */
export function endsNegated(before: string, grammar: SafetyGrammar): boolean {
  const clause = clauseBefore(before, grammar);
  return placesOfAny(grammar.negators, clause, grammar).some(({ start, end }) =>
    isMadeOf(clause.slice(end), grammar.negationFillers, grammar)
    && !grammar.negatedNegators.some((word) => clause.slice(0, start).trimEnd().endsWith(word)));
}

/** A worry, a question or a near miss shortly before the event, in the same clause. */
export function isHedged(before: string, grammar: SafetyGrammar): boolean {
  const clause = clauseBefore(before, grammar);
  return placesOfAny(grammar.hedges, clause, grammar).some(({ end }) => clause.length - end <= grammar.maxGap);
}

/** A risk, an insurance, a lamp or a question right behind the event. */
export const startsHedged = (after: string, grammar: SafetyGrammar): boolean => {
  const rest = after.startsWith(' ') && grammar.wholeWords ? after.slice(1) : after;
  return placesOfAny(grammar.hedgesAfter, rest, grammar).some(({ start }) => start === 0);
};

/** Whether what stands between a part and its failure leaves them together. */
export function bridges(gap: string, grammar: SafetyGrammar): boolean {
  if (gap.includes(MASK)) return false;
  const crossesClause = [...grammar.clauseEnds].some((end) => gap.includes(end)) || (!grammar.wholeWords && gap.includes(' '));
  if (crossesClause) return isMadeOf([...gap].filter((character) => !grammar.clauseEnds.includes(character)).join(''), grammar.adverbs, grammar);
  return placesOfAny(grammar.otherParts, gap, grammar).length === 0 && !endsNegated(gap, grammar) && !isHedged(gap, grammar);
}
