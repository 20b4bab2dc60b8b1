import type { DemoAccount } from './demo-account.js';
import { showDoorPage } from './door-page.js';
import { element } from './element.js';
import { fetchLaterSteps } from './fetch-later-steps.js';
import { keepMachineLanguage, machineLanguage, type SignInLanguage } from './machine-language.js';
import { createSignInForm } from './sign-in-form.js';
import { signInTexts } from './sign-in-texts.js';
import { toldToAll } from './told-to-all.js';

export interface SignInPageOptions {
  onSignedIn: () => void;
  onFirstKey: () => void;
}

/** What the identity provider's way back has left in the address: a code that is owed, or why it came to nothing. Taken out of it at once. */
function takeFromAddress(): { challenge?: string; problem: string | null } {
  const challenge = /^#code=([\w-]+)$/.exec(location.hash)?.[1];
  const problem = new URLSearchParams(location.search).get('problem');
  if (challenge !== undefined || problem !== null) history.replaceState(null, '', '/');
  return { ...(challenge !== undefined && { challenge }), problem };
}

/** The door: plain DOM in both languages, so that nothing but this is needed before the first paint. */
export function showSignIn(root: HTMLElement, { onSignedIn, onFirstKey }: SignInPageOptions): void {
  // The demo's people; in production the file does not exist.
  const accounts = toldToAll<DemoAccount[]>('/demo-accounts.json');
  // What the house calls its identity provider, if it has one.
  const options = toldToAll<{ signOn: string | null }>('/auth/options.json');
  const { challenge, problem } = takeFromAddress();

  function draw(language: SignInLanguage): void {
    const texts = signInTexts[language];
    const form = createSignInForm({
      language, onSignedIn: () => { keepMachineLanguage(language); onSignedIn(); }, onFirstKey, ...(challenge !== undefined && { challenge }),
    });
    if (problem !== null) void fetchLaterSteps().then(({ problemWords }) => { form.say(problemWords(problem, language)); });
    const forgot = element('button', { type: 'button', className: 'si-link', textContent: texts.forgot });
    forgot.addEventListener('click', () => { drawForgot(language).catch(() => { form.say(texts.unreachable); }); });
    const [other, aside] = [element('div'), element('div')];
    showDoorPage(root, language, texts.heading, draw, form.form, forgot, other, aside);
    form.focus();
    void options.then(async (told) => {
      if (told?.signOn) other.replaceChildren((await fetchLaterSteps()).signOnButton(told.signOn, language));
    });
    void accounts.then(async (list) => {
      if (list) aside.replaceChildren((await fetchLaterSteps()).demoPanel(list, language, (account) => { form.signIn(account); }));
    });
  }

  async function drawForgot(language: SignInLanguage): Promise<void> {
    const { createForgotForm, forgotHeading } = await fetchLaterSteps();
    const form = createForgotForm(language, () => { draw(language); });
    showDoorPage(root, language, forgotHeading(language), (next) => { void drawForgot(next); }, form.form);
    form.focus();
  }

  draw(machineLanguage());
}
