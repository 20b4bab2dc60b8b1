import { isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Requirement } from './can.js';

/** What a field asks of its reader: its own declaration or that of its type. */
export function requirementOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Requirement | undefined {
  return (field.extensions['can'] ?? type.extensions['can']) as Requirement | undefined;
}

/** Fields that say nothing about who may read them; the schema must have none (rule 1 of reliability-security). */
export function undeclaredFields(schema: GraphQLSchema): string[] {
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (!requirementOf(type, field)) missing.push(`${type.name}.${field.name}`);
    }
  }
  return missing;
}
