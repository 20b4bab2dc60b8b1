import { InMemoryCache, type TypePolicies } from '@apollo/client';
import { connectionFields, possibleTypes } from '@dealercare/schema/cache';
import { keysetConnection } from './keyset-connection.js';

/** One policy for each connection of the schema: pages of one list grow together, other arguments make another list. */
function connectionPolicies(): TypePolicies {
  return Object.fromEntries(Object.entries(connectionFields).map(([type, fields]) => [
    type,
    { fields: Object.fromEntries(Object.entries(fields).map(([field, keyArgs]) => [field, keysetConnection(keyArgs)])) },
  ]));
}

/** The one cache that the shell and all areas share. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({ possibleTypes, typePolicies: connectionPolicies() });
}
