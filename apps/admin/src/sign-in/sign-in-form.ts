import { createDoorForm } from './door-form.js';
import { element } from './element.js';
import { fetchLaterSteps } from './fetch-later-steps.js';
import type { SignInLanguage } from './machine-language.js';
import { passwordField } from './password-field.js';
import { requestSignIn, type Credentials } from './sign-in-request.js';
import { signInTexts } from './sign-in-texts.js';

export interface SignInFormOptions {
  language: SignInLanguage;
  onSignedIn: (viewerId: string) => void;
  onFirstKey?: () => void;
  /** Signs this person in and nobody else. */
  email?: string;
  /** A first step that was made elsewhere, at the identity provider: a code is owed. */
  challenge?: string;
}

export interface SignInForm {
  /** Holds the step that one is at: password, or code. */
  form: HTMLElement;
  /** Fills in and sends, for accounts of the demo. */
  signIn: (credentials: Credentials) => void;
  /** Says what went wrong before anything was typed. */
  say: (problem: string) => void;
  /** Puts the cursor where typing begins. */
  focus: () => void;
}

/** The sign-in form in plain DOM: on the first page, and on top of a page whose session has ended. */
export function createSignInForm({ language, onSignedIn, onFirstKey, email: fixedEmail, challenge }: SignInFormOptions): SignInForm {
  const texts = signInTexts[language];
  const holder = element('div');
  const email = element('input', { id: 'si-email', name: 'email', type: 'email', required: true, autocomplete: 'username', inputMode: 'email', value: fixedEmail ?? '', readOnly: fixedEmail !== undefined });
  // A dialog gives the focus to what asks for it, otherwise to its first field.
  const password = element('input', { id: 'si-password', name: 'password', type: 'password', required: true, autocomplete: 'current-password', autofocus: fixedEmail !== undefined });
  const fields = [element('label', { htmlFor: email.id, textContent: texts.email }), email, element('label', { htmlFor: password.id, textContent: texts.password }), passwordField(password, texts)];
  const focus = () => { (fixedEmail === undefined ? email : password).focus(); };

  const makeFirstStep = () => createDoorForm(fields, { submit: texts.submit, submitting: texts.submitting }, async () => {
    const answer = await requestSignIn({ email: email.value.trim(), password: password.value }, language);
    if (answer.kind === 'signed-in') {
      onSignedIn(answer.viewerId);
      return null;
    }
    if (answer.kind === 'code-owed') {
      return askForCode(answer.challenge);
    }
    password.select();
    return answer.kind === 'refused' ? answer.text : texts.unreachable;
  });

  function showFirstStep(wrong: string): ReturnType<typeof makeFirstStep> {
    const step = makeFirstStep();
    holder.replaceChildren(step.form);
    step.say(wrong);
    return step;
  }

  /** Answers what went wrong, or null. */
  async function askForCode(owed: string): Promise<string | null> {
    const steps = await fetchLaterSteps().catch(() => null);
    if (!steps) return texts.unreachable;
    password.value = '';
    const step = steps.createCodeForm({ language, challenge: owed, onSignedIn, onBack: (wrong) => { firstStep = showFirstStep(wrong); focus(); } });
    holder.replaceChildren(step.form);
    step.focus();
    return null;
  }

  let firstStep = showFirstStep('');
  if (challenge) void askForCode(challenge).then((wrong) => { if (wrong !== null) firstStep.say(wrong); });
  if (onFirstKey) holder.addEventListener('input', onFirstKey, { once: true });
  return {
    form: holder,
    signIn(credentials) {
      email.value = credentials.email;
      password.value = credentials.password;
      firstStep.send();
    },
    say(problem) { firstStep.say(problem); },
    focus() {
      if (!challenge) focus();
    },
  };
}
