import type { GraphQLSchema } from 'graphql';

/** What holds for every door, told once at the root instead of on each of them. */
const told = {
  query: 'Everything that can be read. Lists and records hold what lies in the reader\'s scope; what lies outside answers NOT_FOUND like what is not there (S4). '
    + 'Every query may answer UNAUTHENTICATED, FORBIDDEN, RATE_LIMITED, QUERY_TOO_DEEP, QUERY_TOO_COSTLY and BUSY; a list PAGE_TOO_LARGE, CURSOR_INVALID and FILTER_NOT_ALLOWED.',
  mutation: 'Everything that can be changed. Send an `Idempotency-Key` header to repeat a call safely (rulings 26). '
    + 'Every change may answer UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (not there or out of scope), ID_MALFORMED, INVALID_INPUT with the fields in `extensions.fields`, '
    + 'CONFLICT when `expectedVersion` is no longer that of the record (INV-02), RATE_LIMITED and BUSY; the further codes of each stand at its `input`.',
  subscription: 'What happens now, within the reader\'s scope; rights are looked at anew with every event (S10).',
} as const;

export function installRootWords(schema: GraphQLSchema): void {
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() };
  for (const [name, root] of Object.entries(roots)) if (root) root.description = told[name as keyof typeof told];
}
