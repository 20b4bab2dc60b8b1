import { isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { requirementOf } from '../../src/platform/access/declarations.js';
import { onSqlite } from '../../src/platform/database/dialect.js';
import { createSchema } from '../../src/schema.js';
import { useKit } from '../kit/kit.js';

const kit = useKit();
let schema: GraphQLSchema;
beforeAll(() => { schema = createSchema(); });

/** An answer without what differs from request to request. */
async function faceOf(init: { query?: string; body?: object; get?: string }): Promise<string> {
  const response = init.get
    ? await kit.anyone().fetch(`/graphql?query=${encodeURIComponent(init.get)}`)
    : await kit.anyone().fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(init.body ?? { query: init.query }) });
  const headers = [...response.headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'content-length'].includes(name));
  return JSON.stringify([response.status, headers, (await response.text()).replace(/req_[0-9a-z]{26}/g, 'req')]);
}

/** All the ways in which a word may be tried, each with one answer for words that are nothing. */
const tries: Readonly<Record<string, (word: string) => Promise<string>>> = {
  'a field': (word) => faceOf({ query: `{ ${word} }` }),
  'a field with fields': (word) => faceOf({ query: `{ ${word} { __typename } }` }),
  'a field with an argument': (word) => faceOf({ query: `{ ${word}(id: "x") { id } }` }),
  'a field beside one that all may ask': (word) => faceOf({ query: `{ __typename ${word} { __typename } }` }),
  'a change': (word) => faceOf({ query: `mutation { ${word} { __typename } }` }),
  'a change with an input': (word) => faceOf({ query: `mutation { ${word}(input: {}) { __typename } }` }),
  'a change by GET': (word) => faceOf({ get: `mutation { ${word}(input: {}) { __typename } }` }),
  'a subscription': (word) => faceOf({ query: `subscription { ${word} { __typename } }` }),
  'too many aliases': (word) => faceOf({ query: `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: ${word} { __typename }`).join(' ')} }` }),
  'another operation of the document': (word) => faceOf({ body: { query: `query A { ${word} { __typename } }`, operationName: 'B' } }),
  'beside the schema': (word) => faceOf({ query: `{ __schema { types { name } } ${word} { __typename } }` }),
  'a type of a variable': (word) => faceOf({ query: `query ($x: ${word}) { __typename }` }),
  'a type of a fragment': (word) => faceOf({ query: `{ ... on ${word} { __typename } }` }),
};

const PLAIN = new Set(['a field with fields', 'a change']);
const SOME = 8;
const AT_ONCE = 16;
const LIMIT_MS = 180_000;

// No row is read for these answers, so one database tells all.
test.runIf(onSqlite())('by guessing words nobody recovers a field, a type or an argument from errors (S3): all look like words that are nothing', async () => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type != null);
  const open = new Set(roots.flatMap((root) => Object.values(root.getFields()).filter((field) => requirementOf(root, field) === 'anyone').map(({ name }) => name)));
  const fields = roots.flatMap((root) => Object.keys(root.getFields())).filter((name) => !open.has(name));
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInputObjectType(type)).map(({ name }) => name).filter((name) => !name.startsWith('__') && name !== 'Query');
  const recovered: string[] = [];
  for (const [way, face] of Object.entries(tries)) {
    const ofNothing = await face('zzqx');
    expect([way, await face('Qqxz')]).toEqual([way, ofNothing]);
    const words = way.startsWith('a type') ? types : fields;
    // The plain ways are tried with every word, the winding ones with some of each letter.
    const tried = PLAIN.has(way) ? words : words.filter((_word, index) => index % SOME === 0);
    for (let from = 0; from < tried.length; from += AT_ONCE) {
      const some = tried.slice(from, from + AT_ONCE);
      const faces = await Promise.all(some.map(face));
      recovered.push(...some.filter((_word, index) => faces[index] !== ofNothing).map((word) => `${way}: ${word}`));
    }
  }
  expect(recovered).toEqual([]);
  // What answers a stranger at all is known by name: the ways in.
  expect(open.size).toBeLessThan(20);
}, LIMIT_MS);
