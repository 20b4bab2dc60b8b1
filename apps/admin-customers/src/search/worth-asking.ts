/** One Chinese character is a family name; of letters and digits it takes two to mean anything. */
const HAN = /\p{Script=Han}/u;
const FEWEST_LETTERS = 2;

/** Whether what was typed is enough to look somebody up by. */
export function worthAsking(words: string): boolean {
  const text = words.trim();
  return HAN.test(text) || text.length >= FEWEST_LETTERS;
}
