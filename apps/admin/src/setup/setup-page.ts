import { showDoorPage } from '../sign-in/door-page.js';
import { element } from '../sign-in/element.js';
import { machineLanguage, type SignInLanguage } from '../sign-in/machine-language.js';
import { askWhetherOpen } from './setup-request.js';
import { createSetupForm } from './setup-form.js';
import { setupTexts } from './setup-texts.js';
import './setup.css';

/** The token stands behind # and never reaches a server's log; it is taken out of the address before anything else. */
function takeToken(): string {
  const token = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  return token;
}

/** Where the link leads that an empty installation prints: it is set up here, once. */
export async function showSetup(root: HTMLElement): Promise<void> {
  const token = takeToken();

  function drawNote(language: SignInLanguage, words: 'done' | 'lost' | 'unreachable' | 'checking'): void {
    const texts = setupTexts[language];
    const note = element('p', { className: 'si-note', textContent: texts[words] });
    note.setAttribute('role', 'status');
    const on = words === 'done' ? [element('a', { className: 'si-other', href: '/', textContent: texts.toSignIn })] : [];
    showDoorPage(root, language, texts.heading, (next) => { drawNote(next, words); }, note, ...on);
  }

  function drawForm(language: SignInLanguage, kept: ReadonlyMap<string, string>): void {
    const made = createSetupForm({ token, language, kept, onClosed: (reason) => { drawNote(language, reason); } });
    showDoorPage(root, language, setupTexts[language].heading, (next) => { drawForm(next, made.typed()); }, made.form);
    root.querySelector('input')?.focus();
  }

  const language = machineLanguage();
  drawNote(language, 'checking');
  const answer = await askWhetherOpen(token, language);
  if (answer.kind === 'done') drawForm(language, new Map());
  else drawNote(language, answer.kind === 'closed' ? answer.reason : 'unreachable');
}
