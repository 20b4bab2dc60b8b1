import { createDoorForm } from './door-form.js';
import { element } from './element.js';
import type { SignInLanguage } from './machine-language.js';
import { requestReset } from './later-request.js';
import { laterTexts } from './later-texts.js';
import { signInTexts } from './sign-in-texts.js';

/** Asks for a mail with a link; what is said afterwards is the same whether anybody has the address or not. */
export function createForgotForm(language: SignInLanguage, onBack: () => void): { form: HTMLElement; focus: () => void } {
  const texts = { ...signInTexts[language], ...laterTexts[language] };
  const email = element('input', { id: 'si-email', name: 'email', type: 'email', required: true, autocomplete: 'username', inputMode: 'email' });
  const lead = element('p', { className: 'si-note', textContent: texts.forgotLead });
  const holder = element('div');
  const { form } = createDoorForm([lead, element('label', { htmlFor: email.id, textContent: texts.email }), email], { submit: texts.forgotSubmit, submitting: texts.forgotSending }, async () => {
    const problem = await requestReset(email.value.trim(), language);
    if (problem) return problem === 'unreachable' ? texts.unreachable : problem.text;
    const sent = element('p', { className: 'si-note', textContent: texts.forgotSent, tabIndex: -1 });
    sent.setAttribute('role', 'status');
    holder.replaceChildren(sent, back);
    sent.focus();
    return null;
  });
  const back = element('button', { type: 'button', className: 'si-link', textContent: texts.back });
  back.addEventListener('click', onBack);
  form.append(back);
  holder.append(form);
  return { form: holder, focus: () => { email.focus(); } };
}
