import {
  getNamedType, isListType, isNonNullType, isObjectType, Kind,
  type DocumentNode, type FieldNode, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './measure.js';

type Variables = Readonly<Record<string, unknown>>;

/** The list sizes a query asks for, before it runs. */
export interface QueryCost {
  cost: number;
  /** The largest `first` in the query. */
  largestPage: number;
}

const DEFAULT_PAGE = 50;
/** Lists without paging (a customer's vehicles) are short in the trade. */
const SHORT_LIST = 10;

const isList = (type: GraphQLOutputType): boolean => isListType(type) || (isNonNullType(type) && isListType(type.ofType));

/** The page asked for; null where none is, or one that no list will take: less than nothing must not pay into a partner's budget. */
function pageOf(node: FieldNode, variables: Variables): number | null {
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const asked = value?.kind === Kind.INT ? Number(value.value) : value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof asked === 'number' && Number.isInteger(asked) && asked > 0 ? asked : null;
}

/** The request's variables over the defaults that the operation gives them. */
function withDefaults(operation: OperationDefinitionNode, variables: Variables): Variables {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    (defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : []));
  return defaults.length > 0 ? { ...Object.fromEntries(defaults), ...variables } : variables;
}

/** Objects that the answer may hold: each level of lists multiplies. What a fragment holds is counted once and multiplied wherever it is spread. */
function count(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, given: Variables): QueryCost {
  const variables = withDefaults(operation, given);
  const fragments = fragmentsOf(document);
  const known = new Map<SelectionSetNode, Map<number | null, number>>();
  let largestPage = 0;
  const ofField = (node: FieldNode, parent: GraphQLObjectType, inherited: number | null): number => {
    const field = parent.getFields()[node.name.value];
    const target = field && getNamedType(field.type);
    if (!field || !isObjectType(target) || !node.selectionSet) return 0;
    const page = pageOf(node, variables);
    largestPage = Math.max(largestPage, page ?? 0);
    // A connection's size multiplies at its nodes or edges, not at the connection itself.
    const isConnection = target.name.endsWith('Connection');
    const size = isConnection ? 1 : isList(field.type) ? inherited ?? SHORT_LIST : 1;
    return size * (1 + ofSet(node.selectionSet, target, isConnection ? page ?? DEFAULT_PAGE : null));
  };
  const ofSet = (set: SelectionSetNode, parent: GraphQLObjectType, inherited: number | null): number => {
    const before = known.get(set)?.get(inherited);
    if (before !== undefined) return before;
    let cost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        cost += ofField(selection, parent, inherited);
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
      if (inner) cost += ofSet(inner, parent, inherited);
    }
    known.set(set, (known.get(set) ?? new Map<number | null, number>()).set(inherited, cost));
    return cost;
  };
  const root = schema.getRootType(operation.operation);
  return { cost: root ? ofSet(operation.selectionSet, root, null) : 0, largestPage };
}

const VARIANTS_KEPT = 50;
const known = new WeakMap<OperationDefinitionNode, Map<string, QueryCost>>();

/** Cost and pages depend on the document and on the numbers among its variables, of which a page sends few. */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, given: Variables): QueryCost {
  const variants = known.get(operation) ?? new Map<string, QueryCost>();
  known.set(operation, variants);
  const key = Object.entries(given).flatMap(([name, value]) => (typeof value === 'number' ? [`${name}=${value}`] : [])).join();
  let cost = variants.get(key);
  if (!cost) {
    if (variants.size >= VARIANTS_KEPT) variants.clear();
    variants.set(key, (cost = count(schema, document, operation, given)));
  }
  return cost;
}
