import { createDoorForm } from './door-form.js';
import { element } from './element.js';
import type { SignInLanguage } from './machine-language.js';
import { requestSignInWithCode } from './later-request.js';
import { laterTexts } from './later-texts.js';
import { signInTexts } from './sign-in-texts.js';

export interface CodeFormOptions {
  language: SignInLanguage;
  challenge: string;
  onSignedIn: (viewerId: string) => void;
  /** The first step is too long ago, or one wants to begin again. */
  onBack: (problem: string) => void;
}

/** The second step: a code of the authenticator, or a recovery code. */
export function createCodeForm({ language, challenge, onSignedIn, onBack }: CodeFormOptions): { form: HTMLFormElement; focus: () => void } {
  const texts = { ...signInTexts[language], ...laterTexts[language] };
  const code = element('input', { id: 'si-code', name: 'code', type: 'text', required: true, autocomplete: 'one-time-code', maxLength: 40, autocapitalize: 'none', spellcheck: false });
  const lead = element('p', { id: 'si-code-lead', className: 'si-note', textContent: texts.codeLead });
  code.setAttribute('aria-describedby', lead.id);
  const { form } = createDoorForm([lead, element('label', { htmlFor: code.id, textContent: texts.code }), code], { submit: texts.codeSubmit, submitting: texts.submitting }, async () => {
    const answer = await requestSignInWithCode({ challenge, code: code.value }, language);
    if (answer.kind === 'signed-in') {
      onSignedIn(answer.viewerId);
      return null;
    }
    if (answer.kind === 'refused' && answer.code === 'SECOND_FACTOR_OVER') {
      onBack(answer.text);
      return null;
    }
    code.select();
    return answer.kind === 'refused' ? answer.text : texts.unreachable;
  });
  const back = element('button', { type: 'button', className: 'si-link', textContent: texts.back });
  back.addEventListener('click', () => { onBack(''); });
  form.append(back);
  return { form, focus: () => { code.focus(); } };
}
