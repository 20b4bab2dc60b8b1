import { errorText, isErrorCode, type ErrorCode } from '@dealercare/schema/error-codes';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import type { Logger } from 'pino';
import { limits } from '../gate/gate.js';
import type { Locale } from '../locale.js';
import { Refusal, type FieldFault, type RefusalParams } from '../refusal.js';

/** Who gets the error and in which words. */
export interface Reader {
  locale: Locale;
  requestId: string;
  anonymous: boolean;
}

/** The refusal behind an error, however deep a library has wrapped it. */
function refusalIn(error: unknown): Refusal | null {
  for (let at = error; at instanceof Error; at = (at as { originalError?: unknown }).originalError ?? at.cause) {
    if (at instanceof Refusal) return at;
    if (at instanceof ArgumentValidationError) return new Refusal('INVALID_INPUT', {}, validationFaults(at));
  }
  return null;
}

interface Constraint { property: string; constraints?: Record<string, string>; children?: Constraint[] }

const CONSTRAINT_CODES: Readonly<Record<string, ErrorCode>> = {
  isNotEmpty: 'REQUIRED', isEmail: 'EMAIL_INVALID', maxLength: 'TOO_LONG', minLength: 'TOO_SHORT', min: 'OUT_OF_RANGE', max: 'OUT_OF_RANGE',
};

function validationFaults(error: ArgumentValidationError): FieldFault[] {
  const faults: FieldFault[] = [];
  const collect = (list: readonly Constraint[], prefix: string): void => {
    for (const { property, constraints, children } of list) {
      const path = prefix ? `${prefix}.${property}` : property;
      for (const [name, text] of Object.entries(constraints ?? {})) {
        const limit = /\d+/.exec(text)?.[0];
        faults.push({ path, code: CONSTRAINT_CODES[name] ?? 'VALUE_INVALID', params: limit ? { limit: Number(limit) } : {} });
      }
      collect(children ?? [], path);
    }
  };
  // A checker that itself stumbles over a text (half a character in an e-mail address) tells of no field.
  const told: unknown = error.extensions.validationErrors;
  if (Array.isArray(told)) collect(told as Constraint[], '');
  return faults;
}

function present(code: ErrorCode, params: RefusalParams, fields: readonly FieldFault[], reader: Reader): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  return {
    message: errorText(code, reader.locale, params),
    extensions: {
      code, params, requestId: reader.requestId,
      fields: fields.map((fault) => ({ ...fault, message: errorText(fault.code, reader.locale, fault.params) })),
    },
  };
}

const CLIENT_FAULTS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE']);

/** Faults that are found before the schema is looked at, or in what everybody may ask. */
const TELLS_NOTHING = new Set(['GRAPHQL_PARSE_FAILED', 'BAD_USER_INPUT']);

/**
 * What goes over the wire for an error. Only refusals speak; a driver's text with host and table names never does (rule 7).
 * Anonymous callers get one constant text for whatever is wrong with their query, so that no field can be guessed (S3).
 */
export function presentError(error: unknown, reader: Reader, log: Logger): GraphQLFormattedError {
  const located = error instanceof GraphQLError ? { path: error.path, locations: error.locations } : {};
  const refusal = refusalIn(error);
  if (refusal) return { ...(reader.anonymous ? {} : located), ...present(refusal.code, refusal.params, refusal.fields, reader) };
  const graphql = error instanceof GraphQLError ? error : null;
  const code = graphql?.extensions['code'];
  if (graphql && /more tha[nt] \d+ tokens/.test(graphql.message)) return present('QUERY_TOO_LARGE', { limit: limits.tokens }, [], reader);
  if (code === 'PERSISTED_QUERY_NOT_SUPPORTED') return present('DOCUMENT_NOT_REGISTERED', {}, [], reader);
  if (graphql?.message.startsWith('Too many errors processing variables')) return present('BAD_REQUEST', {}, [], reader);
  if (graphql && typeof code === 'string' && CLIENT_FAULTS.has(code)) {
    // A query that is not valid and one that needs a session look the same from outside.
    if (reader.anonymous) return present(TELLS_NOTHING.has(code) ? 'BAD_REQUEST' : 'UNAUTHENTICATED', {}, [], reader);
    const shown = present('BAD_REQUEST', {}, [], reader);
    // What is wrong comes from the GraphQL library, in English; what to do about it in the reader's language.
    return { ...located, ...shown, message: `${shown.message} (${graphql.message})`, extensions: { ...shown.extensions, code: isErrorCode(code) ? code : 'BAD_REQUEST', graphqlCode: code } };
  }
  log.error({ err: error, requestId: reader.requestId }, 'unexpected error');
  return { path: located.path, ...present('INTERNAL', {}, [], reader) };
}
