import { parse } from 'graphql';
import { answerFor, type Answers, type Asked } from './schema-answers.js';

export interface FakeServer {
  /** Every GraphQL request so far, in order, with the headers that came along. */
  asked: readonly (Asked & { headers: Headers })[];
}

interface Body {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
}

const json = (body: unknown): Response => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

const pathOf = (input: RequestInfo | URL): string => new URL(input instanceof Request ? input.url : input, location.href).pathname;

/**
 * The product's server as the browser meets it, in memory: /graphql answers from the schema, `files` by their paths,
 * everything else is 404. Stands in the place of `fetch` until the test is over.
 */
export function fakeServer(answers: Answers, files: Readonly<Record<string, unknown>> = {}): FakeServer {
  const asked: (Asked & { headers: Headers })[] = [];
  globalThis.fetch = async (input, init) => {
    const path = pathOf(input);
    if (path in files) return json(files[path]);
    if (path !== '/graphql' || typeof init?.body !== 'string') return new Response('not found', { status: 404 });
    const { query, operationName = '', variables = {} } = JSON.parse(init.body) as Body;
    const request: Asked = { operation: operationName, variables };
    asked.push({ ...request, headers: new Headers(init.headers) });
    return json(await answerFor(parse(query), request, answers));
  };
  return { asked };
}
