import { element } from './element.js';
import { keepMachineLanguage, type SignInLanguage } from './machine-language.js';
import { signInTexts } from './sign-in-texts.js';

function languageSwitch(language: SignInLanguage, onSwitch: (next: SignInLanguage) => void): HTMLElement {
  const next: SignInLanguage = language === 'en' ? 'zh-CN' : 'en';
  const button = element('button', { type: 'button', className: 'si-language', lang: next, textContent: signInTexts[language].otherLanguage });
  button.addEventListener('click', () => {
    keepMachineLanguage(next);
    onSwitch(next);
  });
  return button;
}

function brand(texts: { title: string; promise: string; lead: string }): HTMLElement {
  const bars = element('div', { className: 'si-bars' }, ...['a', 'b', 'c', 'd'].map((name) => element('i', { className: name })));
  bars.setAttribute('aria-hidden', 'true');
  return element(
    'div', { className: 'si-brand' },
    element('p', { className: 'si-name' }, element('b', { textContent: 'DealerCare' }), element('span', { textContent: texts.title })),
    bars,
    element('p', { className: 'si-promise', textContent: texts.promise }),
    element('p', { className: 'si-lead', textContent: texts.lead }),
  );
}

/** A page before signing in, around what it is for. */
export function showDoorPage(root: HTMLElement, language: SignInLanguage, heading: string, onSwitch: (next: SignInLanguage) => void, ...content: Node[]): void {
  document.documentElement.lang = language;
  document.title = `${heading} · DealerCare`;
  const main = element('main', { className: 'si-main' }, languageSwitch(language, onSwitch), element('div', { className: 'si-card' }, element('h1', { textContent: heading }), ...content));
  root.replaceChildren(element('div', { className: 'si' }, brand(signInTexts[language]), main));
}
