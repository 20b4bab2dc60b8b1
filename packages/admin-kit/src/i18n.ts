export { useBilingualName, type Bilingual } from './language/bilingual.js';
export type { Dictionary, TextValues } from './language/dictionary.js';
export { useLanguage, type Language } from './language/language.js';
export { defineTexts, type Text, type TextName, type TextSource, type Translation } from './language/texts.js';
