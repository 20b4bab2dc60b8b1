import { barriers } from './accessible.js';
import { foreignWords } from './foreign-words.js';
import type { Visit } from './visit.js';

/** What is wrong with the page as it stands: errors in the console since it was last asked, barriers, words that are not of its language. */
export async function problemsOf(visit: Visit): Promise<string[]> {
  return [...visit.complaints(), ...await barriers(visit), ...(await foreignWords(visit)).map((word) => `foreign word: ${word}`)];
}
