import { GraphQLError, buildSchema, execute, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import sdl from '@dealercare/schema/schema.graphql?raw';
import { givenOrSample } from './sample-values.js';

export type Variables = Readonly<Record<string, unknown>>;
/** The answer to an operation by its root fields; what is left out is filled in. */
export type Answer = Readonly<Record<string, unknown>>;

/** How each operation is answered, by its name. Return `refusal(…)` to refuse, throw a TypeError for a network that is down. */
export type Answers = Readonly<Record<string, (variables: Variables) => Answer | GraphQLError | Promise<Answer | GraphQLError>>>;

/** One request as it came in. */
export interface Asked {
  operation: string;
  variables: Variables;
}

const schema = buildSchema(sdl);

/** A refusal as the server gives it. */
export function refusal(code: string, message = code, extensions: Variables = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, requestId: 'req_test', ...extensions } });
}

/** The result of a document whose root fields are given; what the product's schema does not know is an error. */
export async function resultOf(document: DocumentNode, rootValue: Answer, { operation, variables }: Asked): Promise<ExecutionResult> {
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  return await execute({
    schema,
    document,
    rootValue,
    variableValues: variables,
    operationName: operation,
    fieldResolver: givenOrSample,
    typeResolver: (value) => (value as { __typename?: string }).__typename,
  });
}

/** Answers one request as the test has said it should be. */
export async function answerFor(document: DocumentNode, asked: Asked, answers: Answers): Promise<ExecutionResult> {
  const answer = answers[asked.operation];
  if (!answer) throw new Error(`the test gives no answer to ${asked.operation || 'a nameless operation'}`);
  const given = await answer(asked.variables);
  return given instanceof GraphQLError ? { data: null, errors: [given] } : resultOf(document, given, asked);
}
