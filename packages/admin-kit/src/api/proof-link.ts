import { ApolloLink, Observable } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import type { ProofGate } from '../session/proof-gate.js';
import { errorsInBody, type AnswerError } from './failure.js';

const needsProof = (errors: readonly AnswerError[] | undefined): boolean => errors?.some(({ extensions }) => extensions?.['code'] === 'STEP_UP_REQUIRED') ?? false;

/**
 * Holds a request that needs a fresh proof until the person has given a password or code, then sends it once more. Who would rather not
 * gets the refusal as it came; what was typed stays on the page.
 */
export function proofLink(gate: ProofGate): ApolloLink {
  return new ApolloLink((operation, forward) => new Observable((observer) => {
    let sending = { unsubscribe() { /* nothing is sent yet */ } };
    let given = false;
    const send = () => {
      let held = false;
      const hold = (refuse: () => void) => {
        held = true;
        void gate.ask().then((isProved) => {
          if (given) return;
          if (isProved) send();
          else refuse();
        });
      };
      sending = forward(operation).subscribe({
        next: (result) => {
          if (!needsProof(result.errors)) observer.next(result);
          else hold(() => { observer.next(result); observer.complete(); });
        },
        error: (error: unknown) => {
          if (ServerError.is(error) && needsProof(errorsInBody(error.bodyText))) hold(() => { observer.error(error); });
          else observer.error(error);
        },
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
