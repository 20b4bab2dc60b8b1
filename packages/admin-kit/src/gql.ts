export { NetworkStatus } from '@apollo/client';
export { ApolloProvider, useApolloClient, useLazyQuery, useMutation, useQuery, useSubscription } from '@apollo/client/react';
export type { ApolloClient, TypedDocumentNode } from '@apollo/client';
