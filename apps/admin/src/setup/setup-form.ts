import { createDoorForm, type DoorForm } from '../sign-in/door-form.js';
import { element } from '../sign-in/element.js';
import type { SignInLanguage } from '../sign-in/machine-language.js';
import { passwordField } from '../sign-in/password-field.js';
import { signInTexts } from '../sign-in/sign-in-texts.js';
import { requestSetUp } from './setup-request.js';
import { setupTexts, type SetupTexts } from './setup-texts.js';

type Word = keyof SetupTexts;

/** The parts of the form with their fields, by the names that the server gives them. */
const parts: readonly { group: Word; fields: readonly Word[] }[] = [
  { group: 'manufacturer', fields: ['code', 'nameZh', 'nameEn'] },
  { group: 'region', fields: ['code', 'nameZh', 'nameEn'] },
  { group: 'dealer', fields: ['code', 'nameZh', 'nameEn', 'appointmentPhone', 'rescuePhone', 'address', 'smsSignature'] },
  { group: 'administrator', fields: ['name', 'email', 'password'] },
];

/** Fields of the dealer that the server keeps apart from its names. */
const ofProfile = new Set<Word>(['appointmentPhone', 'rescuePhone', 'address', 'smsSignature']);
const pathOf = (group: Word, field: Word): string => `${ofProfile.has(field) ? 'profile' : group}.${field}`;

const inputType = (field: Word): Partial<HTMLInputElement> => {
  if (field === 'password') return { type: 'password', autocomplete: 'new-password' };
  if (field === 'email') return { type: 'email', autocomplete: 'username' };
  return { type: 'text', autocomplete: 'off', ...(field === 'code' ? { maxLength: 20 } : {}), ...(field === 'smsSignature' ? { maxLength: 20 } : {}) };
};

type Inputs = ReadonlyMap<string, { input: HTMLInputElement; group: Word; field: Word }>;

function inputsOf(kept: ReadonlyMap<string, string>): Inputs {
  return new Map(parts.flatMap(({ group, fields }) => fields.map((field) => {
    const path = pathOf(group, field);
    return [path, { input: element('input', { id: `su-${path.replace('.', '-')}`, name: path, required: true, value: kept.get(path) ?? '', ...inputType(field) }), group, field }] as const;
  })));
}

/** `manufacturer.code` -> { manufacturer: { code } }. */
function valuesOf(inputs: Inputs): Record<string, Record<string, string>> {
  const values: Record<string, Record<string, string>> = {};
  for (const [path, { input, field }] of inputs) {
    const [group, name] = path.split('.') as [string, string];
    const text = field === 'password' ? input.value : input.value.trim();
    values[group] = { ...values[group], [name]: field === 'code' ? text.toUpperCase() : text };
  }
  return values;
}

function part(group: Word, fields: readonly Word[], inputs: Inputs, language: SignInLanguage): HTMLElement {
  const texts: SetupTexts = setupTexts[language];
  const nodes = fields.flatMap((field) => {
    const { input } = inputs.get(pathOf(group, field))!;
    const label = element('label', { htmlFor: input.id, textContent: texts[field] });
    if (field !== 'password') return [label, input];
    const hint = element('p', { id: 'su-password-hint', className: 'si-note', textContent: texts.passwordHint });
    input.setAttribute('aria-describedby', hint.id);
    return [label, hint, passwordField(input, signInTexts[language])];
  });
  return element('fieldset', { className: 'su-part' }, element('legend', { textContent: texts[group] }), ...nodes);
}

export interface SetupFormOptions {
  token: string;
  language: SignInLanguage;
  /** What was typed before the language was changed. */
  kept: ReadonlyMap<string, string>;
  onClosed: (reason: 'done' | 'lost') => void;
}

/** Everything that an empty installation needs, and what the server says about it at the field that it means. */
export function createSetupForm({ token, language, kept, onClosed }: SetupFormOptions): DoorForm & { typed: () => Map<string, string> } {
  const texts: SetupTexts = setupTexts[language];
  const inputs = inputsOf(kept);

  function place(text: string, path: string | null): string {
    const known = path === null ? undefined : inputs.get(path);
    for (const { input } of inputs.values()) input.removeAttribute('aria-invalid');
    if (!known) return text;
    known.input.setAttribute('aria-invalid', 'true');
    known.input.focus();
    return texts.at.replace('{{group}}', texts[known.group]).replace('{{field}}', texts[known.field]).replace('{{text}}', text);
  }

  async function send(): Promise<string | null> {
    const values = valuesOf(inputs);
    const locale = language === 'en' ? 'EN' : 'ZH_CN';
    const answer = await requestSetUp({ token, ...values, administrator: { ...values['administrator'], locale } }, language);
    if (answer.kind === 'refused') return place(answer.text, answer.path);
    if (answer.kind === 'unreachable') return texts.unreachable;
    onClosed(answer.kind === 'closed' ? answer.reason : 'done');
    return null;
  }

  const lead = [element('p', { className: 'si-note', textContent: texts.lead }), element('p', { className: 'si-note', textContent: texts.codeHint })];
  const form = createDoorForm([...lead, ...parts.map(({ group, fields }) => part(group, fields, inputs, language))], texts, send);
  return { ...form, typed: () => new Map([...inputs].map(([path, { input }]) => [path, input.value])) };
}
