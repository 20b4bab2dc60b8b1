import { languageFor, type Viewer } from '@dealercare/admin-kit/frame';
import type { Language } from '@dealercare/admin-kit/i18n';
import { keepMachineLanguage } from '../sign-in/machine-language.js';

const keyOf = (viewerId: string): string => `dealercare.language.${viewerId}`;

/** What the person chose on this machine wins over their profile, the profile over the browser. */
export function languageOf({ id, locale }: Viewer): Language {
  const kept = localStorage.getItem(keyOf(id));
  return languageFor([kept ?? (locale === 'EN' ? 'en' : 'zh-CN')]);
}

/** Remembers a choice for this person, and for the sign-in page of this machine. */
export function keepLanguage(viewerId: string, language: Language): void {
  localStorage.setItem(keyOf(viewerId), language);
  keepMachineLanguage(language);
}
