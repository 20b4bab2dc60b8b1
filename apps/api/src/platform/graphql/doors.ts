import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Ctx } from '../context.js';
import { answerOnce } from '../idempotency/idempotency.js';
import { inTransaction } from '../transaction.js';

/**
 * A mutation that waits for something outside (hashing, a gateway): it opens a transaction for its writes alone, so that
 * the writer's queue does not wait with it (rulings 23).
 */
export function NonTransactional(): ReturnType<typeof Extensions> {
  return Extensions({ transactional: false });
}

type Resolve = GraphQLFieldResolver<unknown, Ctx>;

/** One mutation = one transaction, at mutation root fields and nowhere else: a global middleware would cost every field. */
export function installDoors(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve as Resolve;
    if (field.extensions['transactional'] === false) continue;
    const door: Resolve = (root, args, ctx, info) =>
      inTransaction(ctx, (tx) => answerOnce(tx, String(info.path.key), async () => await resolve(root, args, tx, info) as unknown));
    field.resolve = door as GraphQLFieldResolver<unknown, unknown>;
  }
}
