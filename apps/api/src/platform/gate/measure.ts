import {
  getNamedType, isObjectType, Kind, TypeInfo, visit, visitWithTypeInfo,
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import type { Requirement } from '../access/can.js';
import { requirementOf } from '../access/declarations.js';

/** What can be said of an operation before its variables are known. Kept per document. */
export interface OperationMeasure {
  requirements: ReadonlySet<Requirement>;
  aliases: number;
  mostDirectives: number;
  rootFields: number;
  depth: number;
  introspects: boolean;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Deepest chain of fields, through fragments; introspection is measured by its own rule. Each fragment is measured once: of thirty that
 * spread the next one twice, walking them all would take a thousand million steps.
 */
function depthOf(set: SelectionSetNode | undefined, fragments: Fragments, known = new Map<string, number>()): number {
  let deepest = 0;
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      if (!selection.name.value.startsWith('__')) deepest = Math.max(deepest, 1 + depthOf(selection.selectionSet, fragments, known));
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(selection.selectionSet, fragments, known));
    } else {
      const name = selection.name.value;
      if (!known.has(name)) {
        known.set(name, 0);
        known.set(name, depthOf(fragments.get(name)?.selectionSet, fragments, known));
      }
      deepest = Math.max(deepest, known.get(name)!);
    }
  }
  return deepest;
}

/** A fragment that is spread twice at the root is run once, and counts once. */
function rootFieldsOf(set: SelectionSetNode, fragments: Fragments, seen = new Set<string>()): number {
  return set.selections.reduce((count, selection) => {
    if (selection.kind === Kind.FIELD) return count + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return count + rootFieldsOf(selection.selectionSet, fragments, seen);
    const inner = seen.has(selection.name.value) ? undefined : fragments.get(selection.name.value)?.selectionSet;
    seen.add(selection.name.value);
    return count + (inner ? rootFieldsOf(inner, fragments, seen) : 0);
  }, 0);
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])));
}

/** One walk over the document: what it needs and how big it is. Unused fragments count too, which only makes it stricter. */
export function measureOperation(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): OperationMeasure {
  const fragments = fragmentsOf(document);
  const requirements = new Set<Requirement>();
  const types = new TypeInfo(schema);
  let aliases = 0;
  let mostDirectives = 0;
  let introspects = false;
  const lookAtField = (node: FieldNode): void => {
    if (node.alias) aliases += 1;
    if (node.name.value === '__schema' || node.name.value === '__type') introspects = true;
    const parent = types.getParentType();
    const field = types.getFieldDef();
    if (!field || !isObjectType(parent)) return;
    const requirement = requirementOf(parent, field);
    if (requirement) requirements.add(requirement);
    const target = getNamedType(field.type);
    if (isObjectType(target) && target.extensions['can']) requirements.add(target.extensions['can'] as Requirement);
  };
  // One function for all kinds: a visitor of its own for fields would keep the general one away from them.
  visit(document, visitWithTypeInfo(types, {
    enter(node) {
      if ('directives' in node && node.directives) mostDirectives = Math.max(mostDirectives, node.directives.length);
      if (node.kind === Kind.FIELD) lookAtField(node);
    },
  }));
  return { requirements, aliases, mostDirectives, introspects, rootFields: rootFieldsOf(operation.selectionSet, fragments), depth: depthOf(operation.selectionSet, fragments) };
}
