import { createDoorForm } from './door-form.js';
import { showDoorPage } from './door-page.js';
import { element } from './element.js';
import { machineLanguage, type SignInLanguage } from './machine-language.js';
import { passwordField } from './password-field.js';
import { requestNewPassword } from './later-request.js';
import { laterTexts } from './later-texts.js';
import { signInTexts } from './sign-in-texts.js';

/** The token stands behind # and never reaches a server's log; it is taken out of the address before anything else. */
function takeToken(): string {
  const token = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  return token;
}

const toSignIn = (language: SignInLanguage): HTMLElement => element('a', { className: 'si-other', href: '/', textContent: laterTexts[language].toSignIn });

/** Where a mailed link leads: a new password, and on to the door. */
export function showReset(root: HTMLElement): void {
  const token = takeToken();

  function drawNote(language: SignInLanguage, words: 'resetDone' | 'resetLost'): void {
    const note = element('p', { className: 'si-note', textContent: laterTexts[language][words] });
    note.setAttribute('role', 'status');
    showDoorPage(root, language, laterTexts[language].resetHeading, (next) => { drawNote(next, words); }, note, toSignIn(language));
  }

  function draw(language: SignInLanguage): void {
    const texts = { ...signInTexts[language], ...laterTexts[language] };
    const lead = element('p', { id: 'si-new-lead', className: 'si-note', textContent: texts.resetLead });
    const password = element('input', { id: 'si-new', name: 'new-password', type: 'password', required: true, autocomplete: 'new-password' });
    password.setAttribute('aria-describedby', lead.id);
    const { form } = createDoorForm([lead, element('label', { htmlFor: password.id, textContent: texts.newPassword }), passwordField(password, texts)], { submit: texts.resetSubmit, submitting: texts.resetSaving }, async () => {
      const problem = await requestNewPassword({ token, newPassword: password.value }, language);
      if (problem) return problem === 'unreachable' ? texts.unreachable : problem.text;
      drawNote(language, 'resetDone');
      return null;
    });
    showDoorPage(root, language, texts.resetHeading, draw, form);
    password.focus();
  }

  if (token) draw(machineLanguage());
  else drawNote(machineLanguage(), 'resetLost');
}
