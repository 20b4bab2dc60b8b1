import { element } from './element.js';
import { laterTexts } from './later-texts.js';
import type { SignInLanguage } from './machine-language.js';

/** Leads to the provider, and from there back to where one wanted to go. */
export function signOnButton(name: string, language: SignInLanguage): HTMLElement {
  const back = encodeURIComponent(`${location.pathname}${location.search}`);
  return element('a', { className: 'si-other', href: `/auth/oidc/start?return=${back}`, textContent: laterTexts[language].signOn.replace('{name}', name) });
}
