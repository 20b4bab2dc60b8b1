import type { TypedDocumentNode } from '@dealercare/admin-kit/gql';
import type { VerbField } from './field.js';

interface OnCase { complaintId: string; expectedVersion: number }
interface OnEscalation { escalationId: string; expectedVersion: number }

/** What a verb is done to, as its input names it. */
export type Target = 'case' | 'escalation' | 'clock' | 'remedy';

/** A verb as its form draws it and sends it. */
export interface Verb {
  target: Target;
  fields: readonly VerbField[];
  document: TypedDocumentNode<unknown, { input: object }>;
}

type Subject = 'complaintId' | 'escalationId' | 'expectedVersion' | 'clockId' | 'remedyId';
type Asked<Input> = Exclude<keyof Input, Subject> & string;

/** Ties the fields of a form to the input of its mutation: a field that the API does not know does not compile. */
const define = (target: Target) => <Input extends OnCase | OnEscalation>(
  document: TypedDocumentNode<unknown, { input: Input }>, fields: readonly VerbField<Asked<Input>>[] = [],
): Verb => ({ target, fields, document: document as unknown as Verb['document'] });

export const onCase = define('case');
export const onEscalation = define('escalation');
export const onClock = define('clock');
export const onRemedy = define('remedy');
