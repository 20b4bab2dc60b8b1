import { useSyncExternalStore } from 'react';

/** The two first languages of the product, as BCP 47 tags. */
export type Language = 'zh-CN' | 'en';

export const languages: readonly Language[] = ['zh-CN', 'en'];

type LoadPart = (language: Language) => Promise<unknown>;

const parts = new Set<LoadPart>();
const listeners = new Set<() => void>();
let current: Language = 'zh-CN';

/** Adds something that a language needs before it is shown: texts of a package, the locale of the components. */
export function addLanguagePart(load: LoadPart): void {
  parts.add(load);
}

export const currentLanguage = (): Language => current;

/** Switches at once, without a reload; what is on the page changes in one step, when all of its texts are there. */
export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([...parts].map((load) => load(language)));
  current = language;
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

export function useLanguage(): Language {
  return useSyncExternalStore(onChange, currentLanguage);
}

/** The language that fits best what a browser or a person asks for; Chinese for every kind of Chinese. */
export function languageFor(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => tag.toLowerCase()).find((tag) => /^(?:zh|en)\b/.test(tag));
  return known?.startsWith('zh') ? 'zh-CN' : 'en';
}
