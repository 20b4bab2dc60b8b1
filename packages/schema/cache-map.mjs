// What a client cache must know of the schema: which fields are connections, and which types an interface or union can be.
import { buildSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Arguments that say where in a list one reads; all others say which list it is. */
const PAGING = new Set(['first', 'after', 'last', 'before']);

const namedType = (type) => ('ofType' in type && type.ofType ? namedType(type.ofType) : type);

const isConnection = (type) => isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields();

const ownTypes = (schema) => Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

/** { Query: { customers: ['filter', 'sort'] } }: every connection field with the arguments that tell its lists apart. */
export function connectionFields(sdl) {
  const schema = buildSchema(sdl);
  const found = {};
  for (const type of ownTypes(schema)) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isConnection(namedType(field.type))) continue;
      const keys = field.args.map((argument) => argument.name).filter((name) => !PAGING.has(name));
      found[type.name] = { ...found[type.name], [field.name]: keys };
    }
  }
  return found;
}

/** { Node: ['Customer', 'Vehicle'] } for fragments on interfaces and unions. */
export function possibleTypes(sdl) {
  const schema = buildSchema(sdl);
  return Object.fromEntries(ownTypes(schema)
    .filter((type) => isAbstractType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map((member) => member.name)]));
}

export function cacheModule(sdl) {
  return [
    '/** Connection fields by type, with the arguments that tell lists apart; made from schema.graphql. */',
    `export const connectionFields: Record<string, Record<string, string[]>> = ${JSON.stringify(connectionFields(sdl), null, 2)};`,
    '',
    '/** Object types of every interface and union; made from schema.graphql. */',
    `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypes(sdl), null, 2)};`,
    '',
  ].join('\n');
}
