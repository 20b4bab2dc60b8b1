/** What a field of a verb asks for. */
export type FieldKind =
  | 'words' | 'line' | 'lines' | 'yes' | 'past' | 'future' | 'money' | 'stars' | 'steps'
  | 'outcome' | 'missedOutcome' | 'contactChannel' | 'mood' | 'severity' | 'justification' | 'remedyKind' | 'crisis' | 'callBackResult' | 'verdict' | 'department'
  | 'person' | 'persons' | 'causes' | 'unitBelow' | 'levelAbove' | 'otherCase' | 'customer';

/** A field of a verb's form; its name is that of the API's input. */
export interface VerbField<Name extends string = string> {
  name: Name;
  kind: FieldKind;
  /** May stay empty. */
  optional?: true;
  /** Its label among the texts of fields, where the name alone would not say it. */
  label?: string;
  initial?: unknown;
  longest?: number;
  /** The field is asked for only then. */
  when?: (values: Readonly<Record<string, unknown>>) => boolean;
}

export type Values = Readonly<Record<string, unknown>>;

export const isAsked = ({ when }: VerbField, values: Values): boolean => when === undefined || when(values);

const FEN_IN_YUAN = 100;

interface StepValue { text?: string; ownerId?: string | null; dueAt?: string | null }

const filledSteps = (steps: readonly StepValue[]): StepValue[] => steps
  .filter(({ text }) => text?.trim())
  .map(({ text, ownerId, dueAt }) => ({ text: text?.trim() ?? '', ...(ownerId && { ownerId }), ...(dueAt && { dueAt }) }));

function valueOf(kind: FieldKind, value: unknown): unknown {
  if (kind === 'yes') return value === true;
  if (kind === 'verdict') return value === 'yes';
  if (kind === 'money') return typeof value === 'number' ? Math.round(value * FEN_IN_YUAN) : undefined;
  if (kind === 'lines') return (Array.isArray(value) ? value as string[] : []).map((line) => (line as string | undefined)?.trim() ?? '').filter(Boolean);
  if (kind === 'steps') return filledSteps(Array.isArray(value) ? value as StepValue[] : []);
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  return value ?? undefined;
}

/** What was filled in, as the API takes it: what was not asked for or left empty is left out. */
export function inputOf(fields: readonly VerbField[], values: Values): Record<string, unknown> {
  const asked = fields.filter((field) => isAsked(field, values)).map(({ name, kind }) => [name, valueOf(kind, values[name])] as const);
  return Object.fromEntries(asked.filter(([, value]) => value !== undefined));
}

/** What a form begins with. */
export function initialValues(fields: readonly VerbField[]): Record<string, unknown> {
  return Object.fromEntries(fields.filter(({ initial }) => initial !== undefined).map(({ name, initial }) => [name, initial]));
}
