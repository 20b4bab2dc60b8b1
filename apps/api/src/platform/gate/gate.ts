import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Requirement } from '../access/can.js';
import type { Ctx } from '../context.js';
import { refuse } from '../refusal.js';
import { spend } from './budget.js';
import { costOf } from './cost.js';
import { measureOperation, type OperationMeasure } from './measure.js';

/** The published figures: at the limit a query passes, one above it is refused (rule 8, O4). */
export const limits = {
  tokens: 1000,
  /** Of documents that were registered for a key beforehand. */
  registeredTokens: 4000,
  aliases: 30,
  directives: 5,
  rootFields: 10,
  depth: 8,
  page: 100,
  cost: 5000,
  /** Asking for the schema: it is long, whatever part of it is wanted. */
  introspectionCost: 1000,
  /** What a partner's key may spend, unless less was agreed. */
  costPerMinute: 60_000,
  bodyBytes: 100_000,
  /** Faults of a query that are looked for and told. */
  faults: 5,
  /** How deep lists and objects of a body may lie in each other. */
  bodyDepth: 40,
} as const;

const measured = new WeakMap<OperationDefinitionNode, OperationMeasure>();

function measureOnce(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): OperationMeasure {
  let known = measured.get(operation);
  if (!known) measured.set(operation, (known = measureOperation(schema, document, operation)));
  return known;
}

function checkRight(ctx: Ctx, requirement: Requirement): void {
  if (requirement === 'anyone' || ctx.principal.everywhere) return;
  if (ctx.actor.kind === 'ANONYMOUS') throw refuse('UNAUTHENTICATED');
  if (requirement !== 'signed-in' && !ctx.principal.actions.has(requirement)) throw refuse('FORBIDDEN', { action: requirement });
}

/** Everything that is decided before a query runs: its rights and its size. Rows are decided by the scope in the SQL. */
export async function passGate(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>, ctx: Ctx): Promise<void> {
  const measure = measureOnce(schema, document, operation);
  // Before anything else can be told about a query: who is not signed in must not learn whether there is what it asks for (S3).
  if (ctx.actor.kind === 'ANONYMOUS') for (const requirement of measure.requirements) checkRight(ctx, requirement);
  if (measure.introspects && !ctx.principal.mayIntrospect) throw refuse('FORBIDDEN', { action: 'introspection' });
  if (measure.rootFields > limits.rootFields) throw refuse('TOO_MANY_ROOT_FIELDS', { count: measure.rootFields, limit: limits.rootFields });
  if (measure.aliases > limits.aliases) throw refuse('TOO_MANY_ALIASES', { count: measure.aliases, limit: limits.aliases });
  if (measure.mostDirectives > limits.directives) throw refuse('TOO_MANY_DIRECTIVES', { count: measure.mostDirectives, limit: limits.directives });
  if (measure.depth > limits.depth) throw refuse('QUERY_TOO_DEEP', { depth: measure.depth, limit: limits.depth });
  for (const requirement of measure.requirements) checkRight(ctx, requirement);
  const { cost, largestPage } = costOf(schema, document, operation, variables);
  if (largestPage > limits.page) throw refuse('PAGE_TOO_LARGE', { first: largestPage, limit: limits.page });
  if (cost > limits.cost) throw refuse('QUERY_TOO_COSTLY', { cost, limit: limits.cost });
  await spend(ctx, Math.max(cost, 1) + (measure.introspects ? limits.introspectionCost : 0), ctx.principal.costPerMinute ?? limits.costPerMinute);
}
