import type { DemoAccount } from './demo-account.js';
import { element } from './element.js';
import { laterTexts } from './later-texts.js';
import type { SignInLanguage } from './machine-language.js';

/** A panel of people to be; a click signs in. */
export function demoPanel(accounts: readonly DemoAccount[], language: SignInLanguage, onPick: (account: DemoAccount) => void): HTMLElement {
  const texts = laterTexts[language];
  const pick = language === 'zh-CN' ? 'zh' : 'en';
  const rows = accounts.map((account) => {
    const button = element(
      'button', { type: 'button', className: 'si-account' },
      element('b', { textContent: account.name[pick] }),
      element('span', { textContent: account.role[pick] }),
      element('small', { textContent: account.unit[pick] }),
    );
    button.addEventListener('click', () => { onPick(account); });
    return element('li', {}, button);
  });
  return element(
    'section', { className: 'si-demo' },
    element('h2', { textContent: texts.demo }),
    element('p', { textContent: texts.demoLead }),
    element('ul', {}, ...rows),
  );
}
