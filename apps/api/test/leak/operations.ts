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
  /** At the top level: only this object field besides the leaves. */
  only?: string;
}

/** Every field of a type that this asker may read and that needs no more to be said; a type that contains itself is not entered twice. */
function selection(type: GraphQLObjectType, { may, depth, only }: Walk, path: readonly string[], inList: boolean): string {
  const parts: string[] = [];
  for (const field of Object.values(type.getFields())) {
    if (needsArguments(field) || !may(requirementOf(type, field)!)) continue;
    if (leaf(field.type)) {
      parts.push(field.name);
      continue;
    }
    const inner = getNamedType(field.type);
    if (!isObjectType(inner) || depth === 0 || (only && field.name !== only)) continue;
    if (path.includes(inner.name)) {
      // A way back to where one came from: enough to see whose record it leads to.
      const id = inner.getFields()['id'];
      if (id && may(requirementOf(inner, id)!)) parts.push(`${field.name} { id }`);
      continue;
    }
    // `edges` holds the same nodes once more.
    if (inList && isList(field.type) && field.name === 'edges') continue;
    const first = field.args.some(({ name }) => name === 'first') ? `(first: ${PAGE})` : '';
    const below = selection(inner, { may, depth: depth - 1 }, [...path, inner.name], inList || isList(field.type));
    if (below) parts.push(`${field.name}${first} { ${below} }`);
  }
  return parts.join(' ');
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
  const nested = isObjectType(type) ? Object.values(type.getFields()).filter(({ type: inner }) => isObjectType(getNamedType(inner))) : [];
  return {
    name: `${root.name}.${field.name}`, kind, args: field.args,
    document: `${asked}${below ? ` { ${below} }` : ''} }`,
    probe: `${asked}${below ? ' { __typename }' : ''} }`,
    counting: isObjectType(type) && type.getFields()['totalCount'] ? `${asked} { totalCount nodes { ${nodeKey(type)} } } }` : null,
    parts: () => (walk.only
      ? [operationOf(kind, root, field, { ...walk, depth: walk.depth - 1 })]
      : nested.map(({ name }) => operationOf(kind, root, field, { ...walk, only: name }))).filter((part) => part !== null),
  };
}

/** Every root field that this asker may call, asking for everything below it. A new field is covered by being there. */
export function operationsOf(schema: GraphQLSchema, kind: Operation['kind'], may: May): Operation[] {
  const root = kind === 'query' ? schema.getQueryType() : kind === 'mutation' ? schema.getMutationType() : schema.getSubscriptionType();
  return Object.values(root?.getFields() ?? {}).flatMap((field) => {
    const operation = may(requirementOf(root!, field)!) ? operationOf(kind, root!, field, { may, depth: kind === 'query' ? DEPTH : 1 }) : null;
    return operation ? [operation] : [];
  });
}
