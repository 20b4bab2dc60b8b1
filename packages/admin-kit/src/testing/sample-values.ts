import {
  GraphQLError, getNamedType, getNullableType, isAbstractType, isEnumType, isListType, isNonNullType, isObjectType, isScalarType,
  type GraphQLOutputType, type GraphQLResolveInfo,
} from 'graphql';

type Given = Readonly<Record<string, unknown>>;

const SCALARS: Readonly<Record<string, unknown>> = { Int: 0, Float: 0, Boolean: false, DateTime: '2026-03-02T02:00:00.000Z', Date: '2026-03-02' };

/** What a test did not mention: something of the right type, the same every time. */
function sampleOf(type: GraphQLOutputType, { fieldName, parentType }: GraphQLResolveInfo): unknown {
  if (!isNonNullType(type)) return null;
  const needed = getNullableType(type);
  if (isListType(needed)) return [];
  if (isEnumType(needed)) return needed.getValues()[0]?.value;
  if (isScalarType(needed)) return SCALARS[needed.name] ?? `${parentType.name}.${fieldName}`;
  if (isAbstractType(needed)) throw new GraphQLError(`the test must give ${parentType.name}.${fieldName} with its __typename`);
  return {};
}

function checkNames(value: unknown, type: GraphQLOutputType): void {
  const named = getNamedType(type);
  if (!isObjectType(named)) return;
  const rows = Array.isArray(value) ? value : [value];
  for (const row of rows) {
    if (typeof row !== 'object' || row === null) continue;
    const unknown = Object.keys(row as object).find((name) => name !== '__typename' && !(name in named.getFields()));
    if (unknown) throw new GraphQLError(`the test gives ${named.name}.${unknown}, which the schema does not have`);
  }
}

/** Resolves a field from what the test gave, and fills in the rest. */
export function givenOrSample(parent: unknown, _: unknown, __: unknown, info: GraphQLResolveInfo): unknown {
  const given = (parent as Given)[info.path.key] ?? (parent as Given)[info.fieldName];
  if (given === undefined) return sampleOf(info.returnType, info);
  if (given instanceof Error) throw given;
  checkNames(given, info.returnType);
  return given;
}
