import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from './context.js';

type Load<V> = (ctx: Ctx, keys: readonly string[], info: GraphQLResolveInfo | null) => Promise<Map<string, V>>;

/**
 * A batch of look-ups per request: `const customerById = loader(loadCustomers)` once in a room, `customerById(ctx, id)` in
 * its resolvers. The load carries the scope, so what is out of reach is null like what is not there. A resolver that hands on its
 * `info` gets no more than its document asks for; code that needs whole rows gives none, and shares nothing with it.
 */
export function loader<V>(load: Load<V>): (ctx: Ctx, key: string, info?: GraphQLResolveInfo) => Promise<V | null> {
  const [whole, asked] = [{}, {}];
  return (ctx, key, info) => {
    const identity = info ? asked : whole;
    let found = ctx.loaders.get(identity) as DataLoader<string, V | null> | undefined;
    if (!found) {
      found = new DataLoader<string, V | null>(async (keys) => {
        const values = await load(ctx, keys, info ?? null);
        return keys.map((wanted) => values.get(wanted) ?? null);
      }, { maxBatchSize: 200 });
      ctx.loaders.set(identity, found as DataLoader<string, unknown>);
    }
    return found.load(key);
  };
}

/** Groups rows by a key, for one-to-many loads. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
