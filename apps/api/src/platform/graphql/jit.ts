import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Ctx } from '../context.js';
import {
  execute, getNamedType, GraphQLError, isInputObjectType, Kind, typeFromAST, type DocumentNode, type ExecutionResult, type GraphQLSchema, type GraphQLType,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

type Gateway = ApolloServerOptionsWithGateway<Ctx>['gateway'];

/** A document is compiled when it comes for the third time; ad-hoc queries are not worth it. */
const COMPILE_AT = 3;
const DOCUMENTS_KEPT = 300;

interface Known {
  seen: number;
  compiled: CompiledQuery | null;
}

/** True for an input type that holds itself, as the `and` of a filter does. */
function holdsItself(type: GraphQLType, above: readonly GraphQLType[] = []): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return false;
  return above.includes(named) || Object.values(named.getFields()).some((field) => holdsItself(field.type, [...above, named]));
}

/** The compiler writes out the type of a variable field by field: with one that holds itself it works until the stack is full, and everybody waits. */
export function isCompilable(schema: GraphQLSchema, { definitions }: DocumentNode): boolean {
  const variables = definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? definition.variableDefinitions ?? [] : []));
  return !variables.some(({ type }) => holdsItself(typeFromAST(schema, type)!));
}

/** Remembers documents and their compiled form; forgets all when there are too many, so memory stays bounded. */
class Documents {
  readonly #known = new Map<string, Known>();

  constructor(private readonly schema: GraphQLSchema) {}

  compiled(document: DocumentNode, key: string, operationName: string | undefined): CompiledQuery | null {
    if (this.#known.size >= DOCUMENTS_KEPT) this.#known.clear();
    const known = this.#known.get(key) ?? { seen: 0, compiled: null };
    this.#known.set(key, known);
    known.seen += 1;
    if (known.seen === COMPILE_AT && isCompilable(this.schema, document)) {
      const compiled = compileQuery(this.schema, document, operationName);
      known.compiled = isCompiledQuery(compiled) ? compiled : null;
    }
    return known.compiled;
  }
}

/** The compiler's errors lack what Apollo reads of an error; a query must fail the same way however often it was asked. */
function proper(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  return { ...result, errors: result.errors.map(({ message, path, originalError }) => new GraphQLError(message, { path, originalError })) };
}

/** Apollo's gateway hook is the door through which another executor may be put in: here one that compiles documents. */
export function compilingGateway(schema: GraphQLSchema): Gateway {
  const documents = new Documents(schema);
  return {
    load: async () => ({
      executor: async ({ document, operationName, queryHash, request, context }) => {
        const compiled = documents.compiled(document, `${queryHash}|${operationName ?? ''}`, operationName ?? undefined);
        const variables = request.variables ?? {};
        const result = compiled && await compiled.query(undefined, context, variables) as ExecutionResult;
        // Without data nothing has run: the compiler's reader of variables knows no defaults of input fields, graphql-js does.
        if (result && result.data !== undefined) return proper(result);
        return await execute({ schema, document, operationName, variableValues: variables, contextValue: context });
      },
    }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}
