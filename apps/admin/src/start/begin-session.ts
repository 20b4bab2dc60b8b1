import type { Viewer } from '@dealercare/admin-kit/frame';
import type { ApolloClient } from '@dealercare/admin-kit/gql';
import { ViewerDocument } from '../generated/session/viewer.js';

/** Who is signed in, as the server knows it; null for nobody. Throws when it cannot be asked. */
export async function beginSession(client: ApolloClient): Promise<Viewer | null> {
  const { data } = await client.query({ query: ViewerDocument, fetchPolicy: 'network-only', context: { needsNoSession: true } });
  return data?.viewer ?? null;
}
