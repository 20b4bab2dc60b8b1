import { ApolloLink, Observable } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import type { SessionGate } from '../session/session-gate.js';
import { errorsInBody, type AnswerError } from './failure.js';

const isSignedOut = (errors: readonly AnswerError[] | undefined): boolean =>
  errors?.some((error) => error.extensions?.['code'] === 'UNAUTHENTICATED') ?? false;

function isSignedOutStatus(error: unknown): boolean {
  return ServerError.is(error) && (error.statusCode === 401 || isSignedOut(errorsInBody(error.bodyText)));
}

/**
 * Holds a request whose session has ended until the person has signed in again, then sends it once more. The page behind
 * keeps what was typed, and what was about to be saved is saved. Not held is what makes sense without a
 * session (context `needsNoSession`): looking for one, and signing out.
 */
export function renewalLink(gate: SessionGate): ApolloLink {
  return new ApolloLink((operation, forward) => operation.getContext()['needsNoSession'] ? forward(operation) : new Observable((observer) => {
    let sending = { unsubscribe() { /* nothing is sent yet */ } };
    let given = false;
    const send = () => {
      let held = false;
      const { renewals } = gate;
      const hold = () => {
        held = true;
        // The cookie may have been replaced while this was on its way; then nobody is asked to sign in.
        void gate.settled().then(() => (gate.renewals === renewals ? gate.close() : undefined)).then(() => { if (!given) send(); });
      };
      sending = forward(operation).subscribe({
        next: (result) => { if (isSignedOut(result.errors)) hold(); else observer.next(result); },
        error: (error: unknown) => { if (isSignedOutStatus(error)) hold(); else observer.error(error); },
        complete: () => { if (!held) observer.complete(); },
      });
    };
    send();
    return () => {
      given = true;
      sending.unsubscribe();
    };
  }));
}
