import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { ErrorCode } from '@dealercare/schema/error-codes';

/** What a page does about a failure; the code says more, for the administrator. */
export type FailureKind = 'refused' | 'missing' | 'conflict' | 'invalid' | 'declined' | 'busy' | 'signed-out' | 'offline' | 'failed';

/** A field of the input that is not right. */
export interface FieldProblem {
  /** As in the input, joined by points: 'contact.phone'. */
  path: string;
  text: string;
}

export interface Failure {
  kind: FailureKind;
  /** The server's code, or OFFLINE and UNREADABLE where no answer of the server came. */
  code: string;
  /** The server's text in the caller's language: what, why, next. */
  text: string | null;
  /** Finds the request in the server's log. */
  requestId: string | null;
  fields: readonly FieldProblem[];
  params: Readonly<Record<string, unknown>>;
}

const kinds: Partial<Record<ErrorCode, FailureKind>> = {
  FORBIDDEN: 'refused',
  FILTER_NOT_ALLOWED: 'refused',
  NOT_FOUND: 'missing',
  CONFLICT: 'conflict',
  INVALID_INPUT: 'invalid',
  RATE_LIMITED: 'busy',
  BUSY: 'busy',
  UNAUTHENTICATED: 'signed-out',
  INTERNAL: 'failed',
};

/** Every other code is a rule of the trade that says no, and why. */
const kindOf = (code: string): FailureKind => kinds[code as ErrorCode] ?? 'declined';

/** An error as it stands in an answer. */
export interface AnswerError {
  message?: string;
  extensions?: Readonly<Record<string, unknown>>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOr<Otherwise>(value: unknown, otherwise: Otherwise): string | Otherwise {
  return typeof value === 'string' && value ? value : otherwise;
}

function fieldProblems(fields: unknown): FieldProblem[] {
  if (!Array.isArray(fields)) return [];
  return fields.filter(isRecord).map((field) => ({
    path: Array.isArray(field['path']) ? field['path'].join('.') : textOr(field['path'], ''),
    text: textOr(field['message'], ''),
  }));
}

function fromAnswer({ message, extensions = {} }: AnswerError): Failure {
  const code = textOr(extensions['code'], null) ?? 'INTERNAL';
  return {
    kind: kindOf(code),
    code,
    text: textOr(message, null),
    requestId: textOr(extensions['requestId'], null),
    fields: fieldProblems(extensions['fields']),
    params: isRecord(extensions['params']) ? extensions['params'] : {},
  };
}

const withoutAnswer = (kind: FailureKind, code: string): Failure =>
  ({ kind, code, text: null, requestId: null, fields: [], params: {} });

/** The errors of an answer whose HTTP status said that something is wrong; none where a proxy answered in its own words. */
export function errorsInBody(bodyText: string): AnswerError[] {
  try {
    const body: unknown = JSON.parse(bodyText);
    return isRecord(body) && Array.isArray(body['errors']) ? body['errors'].filter(isRecord) : [];
  } catch {
    return [];
  }
}

function fromStatus(error: ServerError): Failure {
  const [first] = errorsInBody(error.bodyText);
  if (first) return fromAnswer(first);
  const busy = error.statusCode === 429 || error.statusCode === 502 || error.statusCode === 503 || error.statusCode === 504;
  if (error.statusCode === 401) return withoutAnswer('signed-out', 'UNAUTHENTICATED');
  return withoutAnswer(busy ? 'busy' : 'failed', `HTTP_${error.statusCode}`);
}

/** What a caught error means to a person, whatever layer it came from. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return fromAnswer(error.errors[0] ?? {});
  if (ServerError.is(error)) return fromStatus(error);
  // `fetch` says TypeError for every connection that did not come about.
  if (error instanceof TypeError) return withoutAnswer('offline', 'OFFLINE');
  return withoutAnswer('failed', 'UNREADABLE');
}
