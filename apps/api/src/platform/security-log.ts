import type { ErrorCode } from '@dealercare/schema/error-codes';
import type { GraphQLFormattedError } from 'graphql';
import type { Actor, App } from './context.js';

/** Refusals that somebody who only makes mistakes seldom gets: a line each, so that attempts can be seen and counted. */
const NOTED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'ORIGIN_NOT_ALLOWED', 'FILTER_NOT_ALLOWED', 'IDEMPOTENCY_KEY_REUSED', 'DOCUMENT_NOT_REGISTERED', 'RATE_LIMITED', 'REVEAL_LIMIT_REACHED',
  'SIGN_IN_FAILED', 'SIGN_IN_LOCKED', 'SIGN_ON_FAILED', 'SIGN_ON_UNKNOWN', 'STEP_UP_REQUIRED', 'PROOF_FAILED', 'PASSWORD_WRONG', 'PASSWORD_LINK_INVALID', 'SECOND_FACTOR_WRONG', 'SECOND_FACTOR_OVER',
  'SETUP_DONE', 'SETUP_LINK_INVALID', 'LAST_ADMINISTRATOR', 'POST_BEYOND_REACH', 'NOT_ON_ONESELF',
  'ID_MALFORMED', 'ID_OF_OTHER_TYPE', 'CURSOR_INVALID', 'BODY_TOO_LARGE',
  'QUERY_TOO_COSTLY', 'QUERY_TOO_DEEP', 'QUERY_TOO_LARGE', 'PAGE_TOO_LARGE', 'TOO_MANY_ALIASES', 'TOO_MANY_DIRECTIVES', 'TOO_MANY_ROOT_FIELDS',
]);

const NAME_LENGTH = 100;

/** Who tried what, from where. */
export interface Attempt {
  actor: Actor | null;
  address: string | undefined;
  /** The operation of a GraphQL request or the path of another one; the caller chose the words. */
  what: string | null | undefined;
}

/** Writes down what was refused for security's sake (docs/security/logs.md). The time, in UTC, is the line's own. */
export function noteRefusals(app: App, { actor, address, what }: Attempt, shown: readonly GraphQLFormattedError[]): void {
  for (const { extensions } of shown) {
    if (!NOTED.has(extensions?.['code'] as ErrorCode)) continue;
    app.log.warn({
      refused: extensions!['code'], who: actor ? [actor.kind, actor.id].filter(Boolean).join(' ') : undefined, from: address,
      what: what?.slice(0, NAME_LENGTH), requestId: extensions!['requestId'],
    }, 'refused');
  }
}
