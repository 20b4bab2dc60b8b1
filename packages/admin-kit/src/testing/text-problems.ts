import type { Dictionary } from '../language/dictionary.js';

function flat(dictionary: Dictionary, prefix = ''): [name: string, text: string][] {
  return Object.entries(dictionary).flatMap(([name, value]): [string, string][] =>
    (typeof value === 'string' ? [[`${prefix}${name}`, value]] : flat(value, `${prefix}${name}.`)));
}

const places = (text: string): string => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort().join(',');

/** English counts with one form more. */
const chineseName = (name: string): string => name.replace(/_one$/, '_other');

const HAN = /\p{Script=Han}/u;
/** Three English words in a row are a sentence; names and units are not. */
const ENGLISH_SENTENCE = /(?:\b[a-z]+\b[ ,]+){2}\b[a-z]+\b/i;

/**
 * What is wrong between two dictionaries, as sentences; nothing when all is well (P1, ruling 36). `bothLanguages` names the
 * texts that rightly hold words of the other language.
 */
export function textProblems(zhCN: Dictionary, en: Dictionary, bothLanguages: readonly string[] = []): string[] {
  const chinese = new Map(flat(zhCN));
  const problems: string[] = [];
  for (const [name, text] of flat(en)) {
    const original = chinese.get(chineseName(name));
    if (original === undefined) problems.push(`${name} is missing in zh-CN`);
    else if (places(original) !== places(text)) problems.push(`${name} has the places {${places(original)}} in zh-CN and {${places(text)}} in en`);
    if (text.trim() === '') problems.push(`${name} is empty in en`);
    if (HAN.test(text) && !bothLanguages.includes(name)) problems.push(`${name} holds Chinese in en`);
  }
  for (const [name, text] of chinese) {
    if (text.trim() === '') problems.push(`${name} is empty in zh-CN`);
    if (ENGLISH_SENTENCE.test(text) && !bothLanguages.includes(name)) problems.push(`${name} holds an English sentence in zh-CN`);
  }
  return problems;
}
