import { ApolloClient, ApolloLink, HttpLink, Observable } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { currentLanguage } from '../language/language.js';
import type { ProofGate } from '../session/proof-gate.js';
import type { SessionGate } from '../session/session-gate.js';
import { createCache } from './cache.js';
import { proofLink } from './proof-link.js';
import { renewalLink } from './renewal-link.js';

const GRAPHQL_PATH = '/graphql';

/** A header of our own keeps other sites from sending requests in the viewer's name (CSRF). */
const headersLink = new ApolloLink((operation, forward) => {
  operation.setContext({ headers: { 'x-dealercare': '1', 'accept-language': currentLanguage() } });
  return forward(operation);
});

/** The socket is loaded with the first subscription, not with the shell. */
const socketLink = new ApolloLink((operation, forward) => new Observable((observer) => {
  let stop: (() => void) | undefined;
  let given = false;
  import('./socket-link.js').then(({ createSocketLink }) => {
    if (given) return;
    const listening = createSocketLink(GRAPHQL_PATH).request(operation, forward).subscribe(observer);
    stop = () => { listening.unsubscribe(); };
  }).catch((error: unknown) => { observer.error(error); });
  return () => {
    given = true;
    stop?.();
  };
}));

const isSubscription = ({ operationType }: ApolloLink.Operation): boolean => operationType === OperationTypeNode.SUBSCRIPTION;

/** The one client of the portal: the shell makes it, the areas find it through the hooks of the `gql` entry. */
export function createClient(gate: SessionGate, proof?: ProofGate): ApolloClient {
  const http = ApolloLink.from([...(proof ? [proofLink(proof)] : []), renewalLink(gate), headersLink, new HttpLink({ uri: GRAPHQL_PATH, credentials: 'same-origin' })]);
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.split(isSubscription, socketLink, http),
    // Lists are live or refetched on purpose; what is in the cache is shown at once and renewed behind.
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}
