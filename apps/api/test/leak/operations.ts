import {
  getNamedType, isEnumType, isListType, isNonNullType, isObjectType, isScalarType,
  type GraphQLArgument, type GraphQLField, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema,
} from 'graphql';
import type { Requirement } from '../../src/platform/access/can.js';
import { requirementOf } from '../../src/platform/access/declarations.js';

/** How deep a generated query goes below its root field; the gate allows eight levels in all. */
const DEPTH = 4;
/** Lists in lists multiply: small pages keep the cost inside the gate. */
export const PAGE = 3;

export type May = (requirement: Requirement) => boolean;

export interface Operation {
  /** Where it stands in the schema, such as `Query.customer`. */
  name: string;
  kind: 'query' | 'mutation' | 'subscription';
  /** The document with `$name` variables for all its arguments. */
  document: string;
  args: readonly GraphQLArgument[];
  /** The same question for next to nothing. */
  probe: string;
  /** For a list in pages: the same arguments, asking only how many there are and which. */
  counting: string | null;
  /** The same question in parts, for when it is too large to be asked at once. */
  parts(): Operation[];
}

const leaf = (type: GraphQLOutputType): boolean => { const named = getNamedType(type); return isScalarType(named) || isEnumType(named); };
const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** Arguments that a nested field cannot do without. */
const needsArguments = (field: GraphQLField<unknown, unknown>): boolean => field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);

/** What tells the rows of a list apart. */
function nodeKey(connection: GraphQLObjectType): string {
  const node = getNamedType(connection.getFields()['nodes']!.type);
  return isObjectType(node) && node.getFields()['id'] ? 'id' : '__typename';
}

interface Walk {
  may: May;
  depth: number;
  /** From the top level down: only these object fields besides the leaves, and below them everything. */
  only: readonly string[];
}

/** How many levels a question that is too large is taken apart before it is asked less deeply. */
const LEVELS_OF_PARTS = 3;

/** Every field of a type that this asker may read and that needs no more to be said; a type that contains itself is not entered twice. */
function selection(type: GraphQLObjectType, { may, depth, only }: Walk, path: readonly string[], inList: boolean): string {
  const [wanted, ...further] = only;
  const parts: string[] = [];
  for (const field of Object.values(type.getFields())) {
    if (needsArguments(field) || !may(requirementOf(type, field)!)) continue;
    if (leaf(field.type)) {
      parts.push(field.name);
      continue;
    }
    const inner = getNamedType(field.type);
    if (!isObjectType(inner) || depth === 0 || (wanted && field.name !== wanted)) continue;
    if (path.includes(inner.name)) {
      // A way back to where one came from: enough to see whose record it leads to.
      const id = inner.getFields()['id'];
      if (id && may(requirementOf(inner, id)!)) parts.push(`${field.name} { id }`);
      continue;
    }
    // `edges` holds the same nodes once more.
    if ((inList || path.length > 1) && isList(field.type) && field.name === 'edges') continue;
    // Hangs on every customer and car: walked whole where these are asked for by themselves, it would fill every other question.
    if (inner.name === 'TimelineConnection' && path.length > 1) continue;
    const paged = field.args.some(({ name }) => name === 'first');
    const first = paged ? `(first: ${PAGE})` : '';
    // A page of a list below the record itself is walked whole; further down what its rows and their parts say of themselves is enough.
    const left = paged && path.length > 1 ? Math.min(depth - 1, 2) : depth - 1;
    const below = selection(inner, { may, depth: left, only: further }, [...path, inner.name], inList || isList(field.type));
    if (below) parts.push(`${field.name}${first} { ${below} }`);
  }
  return parts.join(' ');
}

/** The object fields below the last of these: by them a question is taken apart. */
function fieldsBelow(type: GraphQLOutputType, only: readonly string[]): string[] {
  const inner = getNamedType(type);
  if (!isObjectType(inner)) return [];
  const [next, ...further] = only;
  if (next) return fieldsBelow(inner.getFields()[next]!.type, further);
  return Object.values(inner.getFields()).filter((field) => field.name !== 'edges' && !needsArguments(field) && isObjectType(getNamedType(field.type))).map(({ name }) => name);
}

function operationOf(kind: Operation['kind'], root: GraphQLObjectType, field: GraphQLField<unknown, unknown>, walk: Walk): Operation | null {
  // What has a default may be left out.
  const wanted = (arg: GraphQLArgument): string => String(arg.defaultValue !== undefined && isNonNullType(arg.type) ? arg.type.ofType : arg.type);
  const variables = field.args.map((arg) => `$${arg.name}: ${wanted(arg)}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const type = getNamedType(field.type);
  const below = isObjectType(type) ? selection(type, walk, [type.name], isList(field.type)) : '';
  if (isObjectType(type) && !below) return null;
  const asked = `${kind} Walk${variables ? `(${variables})` : ''} { ${field.name}${given ? `(${given})` : ''}`;
  const nested = walk.only.length < LEVELS_OF_PARTS ? fieldsBelow(field.type, walk.only) : [];
  return {
    name: `${root.name}.${field.name}`, kind, args: field.args,
    document: `${asked}${below ? ` { ${below} }` : ''} }`,
    probe: `${asked}${below ? ' { __typename }' : ''} }`,
    counting: isObjectType(type) && type.getFields()['totalCount'] ? `${asked} { totalCount nodes { ${nodeKey(type)} } } }` : null,
    parts: () => (nested.length === 0
      ? [operationOf(kind, root, field, { ...walk, depth: walk.depth - 1 })]
      : nested.map((name) => operationOf(kind, root, field, { ...walk, only: [...walk.only, name] }))).filter((part) => part !== null),
  };
}

/** Every root field that this asker may call, asking for everything below it. A new field is covered by being there. */
export function operationsOf(schema: GraphQLSchema, kind: Operation['kind'], may: May): Operation[] {
  const root = kind === 'query' ? schema.getQueryType() : kind === 'mutation' ? schema.getMutationType() : schema.getSubscriptionType();
  return Object.values(root?.getFields() ?? {}).flatMap((field) => {
    const operation = may(requirementOf(root!, field)!) ? operationOf(kind, root!, field, { may, depth: kind === 'query' ? DEPTH : 1, only: [] }) : null;
    return operation ? [operation] : [];
  });
}
