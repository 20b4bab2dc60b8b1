import { useLanguage } from '@dealercare/admin-kit/i18n';

/** A text that the API gives in both languages. */
export interface SpokenText {
  zh: string;
  en: string;
}

/** The text in the language on the page, with the customer's name where the script says {name}. */
export function useSpoken(name: string): (text: SpokenText) => string {
  const language = useLanguage();
  return ({ zh, en }) => (language === 'en' ? en : zh).replaceAll('{name}', name);
}
