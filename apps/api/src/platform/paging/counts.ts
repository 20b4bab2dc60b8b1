import { isObjectType, type GraphQLSchema } from 'graphql';
import type { Connection } from './connection.js';

/**
 * `totalCount` is computed when it is asked for. The default resolver of graphql-js calls a property that is a function, the
 * compiled executor hands the function itself on; so the call stands in a resolver of its own.
 */
export function installCounts(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const field = isObjectType(type) && type.name.endsWith('Connection') ? type.getFields()['totalCount'] : undefined;
    if (field) field.resolve = (connection: Connection<unknown>) => connection.totalCount();
  }
}
