import { use } from 'react';
import { textIn, type Dictionary, type TextValues } from './dictionary.js';
import { addLanguagePart, currentLanguage, useLanguage, type Language } from './language.js';
import { readable } from './readable.js';

type Plural<Name> = Name extends `${infer Base}_other` ? `${Base}_one` : never;

/**
 * The same dictionary in another language: the same names, all of them. Chinese counts with one form, English needs a
 * second one: `rows_other` in Chinese asks for `rows_one` and `rows_other` in English.
 */
export type Translation<T> = { readonly [Name in keyof T]: T[Name] extends string ? string : Translation<T[Name]> }
  & { readonly [Name in keyof T as Plural<Name>]: string };

type Counted<Name extends string> = Name extends `${infer Base}_other` ? Base : Name;

/** Names of the texts of a dictionary, joined by points: 'list.empty'; one that counts without its suffix. */
export type TextName<T> = { [Name in keyof T & string]: T[Name] extends string ? Counted<Name> : `${Name}.${TextName<T[Name]>}` }[keyof T & string];

/** Gives the text of that name in one language. */
export type Text<T> = (name: TextName<T>, values?: TextValues) => string;

type LoadDictionary<T> = () => Promise<{ default: T }>;

/** The texts of a package. */
export interface TextSource<T> {
  /** Loads the texts of a language; the same promise every time. */
  load: (language: Language) => Promise<Dictionary>;
  /** For components: texts in the language on the page; waits (Suspense) until they are there. */
  useText: () => Text<T>;
  /** For code outside of components, in the language on the page, after `load`. */
  text: Text<T>;
}

/** The texts of a package, a file for each language, loaded when they are first needed (P1). */
export function defineTexts<T extends Dictionary>(
  dictionaries: { 'zh-CN': LoadDictionary<T>; en: LoadDictionary<Translation<NoInfer<T>>> },
): TextSource<T> {
  const loading = new Map<Language, Promise<Dictionary>>();
  const loaded = new Map<Language, Dictionary>();

  async function fetchTexts(language: Language): Promise<Dictionary> {
    const { default: dictionary } = await dictionaries[language]();
    loaded.set(language, dictionary);
    return dictionary;
  }

  function load(language: Language): Promise<Dictionary> {
    const known = loading.get(language);
    if (known) return known;
    const started = readable(fetchTexts(language));
    loading.set(language, started);
    // A file that did not come may come the next time.
    started.catch(() => loading.delete(language));
    return started;
  }

  const inLanguage = (language: Language): Text<T> => (name, values) => textIn(loaded.get(language) ?? {}, name, language, values);
  const byLanguage: Record<Language, Text<T>> = { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') };

  addLanguagePart((language) => (loading.size > 0 ? load(language) : Promise.resolve()));

  return {
    load,
    text: (name, values) => byLanguage[currentLanguage()](name, values),
    useText() {
      const language = useLanguage();
      use(load(language));
      return byLanguage[language];
    },
  };
}
