import { element } from './element.js';

export interface DoorFormTexts {
  submit: string;
  submitting: string;
}

export interface DoorForm {
  form: HTMLFormElement;
  say: (problem: string) => void;
  send: () => void;
}

/**
 * A form of the pages before signing in: its fields, a line for what went wrong, one button that is still while the server thinks.
 * `onSend` answers what went wrong, or null.
 */
export function createDoorForm(fields: readonly Node[], texts: DoorFormTexts, onSend: () => Promise<string | null>): DoorForm {
  const problem = element('p', { className: 'si-problem', role: 'alert' });
  const submit = element('button', { type: 'submit', className: 'si-submit', textContent: texts.submit });
  const form = element('form', { className: 'si-form', noValidate: false }, ...fields, problem, submit);

  async function send(): Promise<void> {
    submit.disabled = true;
    submit.textContent = texts.submitting;
    problem.textContent = '';
    const wrong = await onSend();
    if (wrong === null) return;
    submit.disabled = false;
    submit.textContent = texts.submit;
    problem.textContent = wrong;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  return { form, say: (text) => { problem.textContent = text; }, send: () => { void send(); } };
}
