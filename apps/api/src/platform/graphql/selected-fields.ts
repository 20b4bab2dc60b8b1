import { getNamedType, TypeInfo, visit, visitWithTypeInfo, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';

const NOTHING: ReadonlySet<string> = new Set();
const known = new WeakMap<OperationDefinitionNode, ReadonlyMap<string, ReadonlySet<string>>>();

/** The fields of each type that a document names anywhere, its fragments included. */
function fieldsByType({ schema, operation, fragments }: GraphQLResolveInfo): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const types = new TypeInfo(schema);
  const collect = visitWithTypeInfo(types, {
    Field(node) {
      const type = types.getParentType();
      if (!type || node.name.value.startsWith('__')) return;
      const { name } = getNamedType(type);
      found.set(name, (found.get(name) ?? new Set()).add(node.name.value));
    },
  });
  for (const node of [operation, ...Object.values(fragments)]) visit(node, collect);
  return found;
}

/** What a document asks of a type, worked out once for each document; the same set every time. */
export function selectedFields(info: GraphQLResolveInfo, type: string): ReadonlySet<string> {
  let fields = known.get(info.operation);
  if (!fields) known.set(info.operation, (fields = fieldsByType(info)));
  return fields.get(type) ?? NOTHING;
}
