import type { TypedDocumentNode } from '@dealercare/admin-kit/gql';

/** What of a case somebody may see, by the variables that our documents carry for it. */
export interface Sight {
  withCase: boolean;
  withCustomer: boolean;
  withVehicle: boolean;
  withOrder: boolean;
  withCrisis: boolean;
}

export type SightName = keyof Sight;
const names: readonly string[] = ['withCase', 'withCustomer', 'withVehicle', 'withOrder', 'withCrisis'] satisfies SightName[];

/** A node of a document, as far as fields can be left out of it. */
interface Node {
  kind: string;
  name?: { value: string };
  variable?: { name: { value: string } };
  directives?: readonly { arguments?: readonly { value: { kind: string; name?: { value: string } } }[] }[];
  selectionSet?: { selections: readonly Node[] };
  variableDefinitions?: readonly Node[];
}

/** The variable of our own that decides about a field; other directives are left alone. */
const askedSight = ({ directives }: Node): SightName | null => {
  const variable = directives?.[0]?.arguments?.[0]?.value.name?.value;
  return variable !== undefined && names.includes(variable) ? variable as SightName : null;
};

function narrowed(node: Node, sight: Sight): Node {
  if (!node.selectionSet) return node;
  const selections = node.selectionSet.selections.flatMap((selection) => {
    const asked = askedSight(selection);
    if (asked !== null && !sight[asked]) return [];
    return [narrowed(asked === null ? selection : { ...selection, directives: [] }, sight)];
  });
  const variables = node.variableDefinitions?.filter(({ variable }) => !names.includes(variable?.name.value ?? ''));
  return { ...node, selectionSet: { ...node.selectionSet, selections }, ...(variables && { variableDefinitions: variables }) };
}

const made = new WeakMap<object, Map<string, unknown>>();

/**
 * The document without the fields that somebody may not see. The API refuses a document that names a field out of reach,
 * whatever its variables say, so the field must not stand in it at all.
 */
export function sightedDocument<Answer, Variables>(document: TypedDocumentNode<Answer, Variables>, sight: Sight): TypedDocumentNode<Answer, Omit<Variables, SightName>> {
  const known = made.get(document) ?? new Map<string, unknown>();
  made.set(document, known);
  const key = JSON.stringify(sight);
  const definitions = document.definitions as unknown as readonly Node[];
  if (!known.has(key)) known.set(key, { ...document, definitions: definitions.map((definition) => narrowed(definition, sight)) });
  return known.get(key) as TypedDocumentNode<Answer, Omit<Variables, SightName>>;
}
