import type { ApolloLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { currentLanguage } from '../language/language.js';

let link: ApolloLink | undefined;

/** One socket for all subscriptions, opened with the first and closed after the last; the session cookie says who asks. */
export function createSocketLink(path: string): ApolloLink {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  link ??= new GraphQLWsLink(createClient({
    url: `${scheme}://${location.host}${path}`,
    connectionParams: () => ({ locale: currentLanguage() }),
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
  }));
  return link;
}
