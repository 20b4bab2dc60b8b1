import { useLanguage } from './language.js';

/** Something that the API names in both languages: a unit, a rule, a cause. */
export interface Bilingual {
  nameZh: string;
  nameEn: string;
}

/** Names that the API gives in both languages, in the one on the page. */
export function useBilingualName(): (named: Bilingual) => string {
  const language = useLanguage();
  return ({ nameZh, nameEn }) => (language === 'en' ? nameEn : nameZh);
}
