import type { Language } from './language.js';

/** A dictionary: texts in groups. A text that counts is written with the suffixes of its plurals, `rows_other`. */
export interface Dictionary {
  readonly [name: string]: string | Dictionary;
}

/** Values for the places {{name}} of a text; `count` chooses the plural. */
export type TextValues = Readonly<Record<string, string | number>>;

const plurals: Readonly<Record<Language, Intl.PluralRules>> = { 'zh-CN': new Intl.PluralRules('zh-CN'), en: new Intl.PluralRules('en') };

function entry(dictionary: Dictionary, name: string): string | undefined {
  let found: string | Dictionary | undefined = dictionary;
  for (const part of name.split('.')) {
    if (typeof found !== 'object') return undefined;
    found = found[part];
  }
  return typeof found === 'string' ? found : undefined;
}

function pattern(dictionary: Dictionary, name: string, language: Language, count: unknown): string | undefined {
  if (typeof count !== 'number') return entry(dictionary, name);
  return entry(dictionary, `${name}_${plurals[language].select(count)}`) ?? entry(dictionary, `${name}_other`) ?? entry(dictionary, name);
}

/**
 * The text of that name with its places filled in; the name itself where there is none. Texts are written as for i18next
 * ({{name}}, _one, _other); the library was a twelfth of the shell's whole weight for these few lines.
 */
export function textIn(dictionary: Dictionary, name: string, language: Language, values: TextValues = {}): string {
  const text = pattern(dictionary, name, language, values['count']) ?? name;
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (place, key: string) => String(values[key] ?? place));
}
