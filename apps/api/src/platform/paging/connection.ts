import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { Can } from '../access/can.js';
import { limits } from '../gate/gate.js';
import { refuse } from '../refusal.js';

/** Where a page ends and whether more follows. */
@Can('signed-in')
@ObjectType({ simpleResolvers: true, description: 'Where this page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'More rows follow this page.' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Rows stand before this page.' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null on an empty page.' }) startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page.' }) endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'Rows a page, at most 100.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' }) after?: string | null;
}

export function requirePage({ first }: PageArgs): number {
  if (first > limits.page) throw refuse('PAGE_TOO_LARGE', { first, limit: limits.page });
  if (first < 1) throw refuse('OUT_OF_RANGE', { low: 1, high: limits.page });
  return first;
}

export interface Edge<T> {
  node: T;
  cursor: string;
}

export interface Connection<T> {
  nodes: T[];
  edges: Edge<T>[];
  pageInfo: PageInfo;
  /** Counts only when somebody asks. */
  totalCount: () => Promise<number>;
}

/** The edge and connection classes of one node type. */
export function connectionOf<T extends object>(node: ClassType<T>, name: string, requirement: Parameters<typeof Can>[0]): ClassType<Connection<T>> {
  @Can(requirement)
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `A ${name} with its place in the list.` })
  class NodeEdge {
    @Field(() => node, { description: 'The row itself.' }) node!: T;
    @Field(() => String, { description: 'The place of the row; give it as `after` to go on behind it.' }) cursor!: string;
  }

  @Can(requirement)
  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${name} rows in a stable order.` })
  class NodeConnection {
    @Field(() => [node], { description: 'The rows in their order; enough where no cursor of a single row is needed.' }) nodes!: T[];
    @Field(() => [NodeEdge], { description: 'The rows with a cursor each.' }) edges!: NodeEdge[];
    @Field(() => PageInfo, { description: 'Whether more follows, and from where to go on.' }) pageInfo!: PageInfo;
    @Field(() => Int, { description: 'All rows that match; computed only when asked for.' }) totalCount!: () => Promise<number>;
  }
  return NodeConnection as unknown as ClassType<Connection<T>>;
}
