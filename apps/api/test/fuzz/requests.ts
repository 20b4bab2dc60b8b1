import type { GraphQLSchema } from 'graphql';
import { randomDocument } from './documents.js';
import type { Random } from './random.js';
import { randomText } from './values.js';

/** What is sent, down to the bytes. */
export interface FuzzRequest { path: string; init: { method: string; headers: Record<string, string>; body?: string | Uint8Array } }

const JSON_TYPE = { 'content-type': 'application/json' };

const brokenBodies = [
  '', 'null', '[]', '{}', '{"query":', '"query"', '42', '{"query":null}', '{"query":42}', '{"query":["{ viewer { id } }"]}', '{"query":"{ viewer { id } }","variables":[]}', '{"query":"{ viewer { id } }","variables":"x"}',
  '{"query":"{ viewer { id } }","operationName":42}', '{"query":"{ viewer { id } }","operationName":"Nope"}', '{"query":"{ viewer { id } }","extensions":"x"}', '{"query":"{ viewer { id } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}',
  '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":42}}}', '{"documentId":"sha256:abc"}', '{"documentId":{"a":1}}', `{"documentId":"${'f'.repeat(64)}"}`, '{"__proto__":{"a":1},"query":"{ viewer { id } }"}', '{"constructor":{"prototype":{"a":1}},"query":"{ viewer { id } }"}',
  '[{"query":"{ viewer { id } }"}]', `{"query":"{ viewer { id } }","variables":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, `{"query":"{ viewer { id } }","variables":${'{"a":'.repeat(8000)}1${'}'.repeat(8000)}}`, '{"query":"{ viewer { id } }","variables":{"n":1e999}}', '{"query":"{ viewer { id } }","variables":{"n":123456789012345678901234567890}}',
  '{"query":"\\ud800 { viewer { id } }"}', '{"query":"{ customer(id: \\"\\ud83d\\") { id } }"}', '{"query":"query ($\\u0000: ID) { viewer { id } }"}', '\ufeff{"query":"{ viewer { id } }"}', '{"query":"# only a comment"}', '{"query":"fragment F on Query { viewer { id } }"}', '{"query":"query A { viewer { id } } query B { viewer { id } }"}', '{"query":"type Query { a: Int }"}', '{"query":"subscription { notificationsChanged { id } }"}',
];
const bytes: readonly Uint8Array[] = [Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]), Uint8Array.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]), new Uint8Array(200), Uint8Array.from([0x1f, 0x8b, 0x08])];
const contentTypes = ['application/json', 'application/json; charset=utf-16', 'application/graphql', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json;', 'x', 'application/graphql-response+json'];
const paths = ['/graphql', '/graphql/', '/graphql?', '/graphql?query=', '/graphql?query={viewer{id}}', '/graphql?query=%7Bviewer%7Bid%7D%7D&variables=%7B', '/graphql?query=%7B__typename%7D&extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A1%2C%22sha256Hash%22%3A%22a%22%7D%7D', '/graphql?query=mutation%7BsignOut%7D', '/graphql?documentId=sha256:00', '/graphql?query=%ff%fe', '/graphql/../graphql', '/graphql?query[]=a&query[]=b'];

/** Headers as a program that is wrong or wicked may send them. */
function randomHeaders(random: Random): Record<string, string> {
  const headers: Record<string, string> = {};
  const some = (name: string, values: readonly string[]): void => { if (random.chance(0.08)) headers[name] = random.pick(values); };
  some('accept', ['application/json', '*/*', 'text/html', 'application/graphql-response+json', 'multipart/mixed', ';;;', 'application/json;q=x', '']);
  some('accept-language', ['zh-CN', 'en', 'de', '*', ',,,;q=', 'x'.repeat(2000), 'zh-CN;q=0.1,en;q=0.9']);
  some('idempotency-key', ['key-0000-1', 'key-0000-2', 'short', 'x'.repeat(101), 'has blank here', '\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9']);
  some('authorization', ['Bearer ', 'Bearer dck_', 'Bearer dck_.', 'Bearer dck_000000000000.abc', 'Bearer dck_\u00e9\u00e900000000.abc', `Bearer dck_${'a'.repeat(5000)}`, 'Basic YTpi', 'bearer dck_000000000000.abc', 'Bearer eyJhbGciOiJub25lIn0.e30.']);
  some('origin', ['null', 'https://elsewhere.example', 'not an origin', 'http://127.0.0.1']);
  some('x-forwarded-for', ['127.0.0.1', '::1', 'x', '1.2.3.4, 5.6.7.8']);
  return headers;
}

/** Anything that somebody may send to the door: mostly documents that nearly make sense. */
export function randomRequest(schema: GraphQLSchema, random: Random, ids: readonly string[], mayCall: (door: string) => boolean): FuzzRequest {
  const headers: Record<string, string> = { 'x-dealercare': '1', ...randomHeaders(random) };
  const dice = random.next();
  if (dice < 0.8) return { path: '/graphql', init: { method: 'POST', headers: { ...headers, ...JSON_TYPE }, body: JSON.stringify(randomDocument(schema, random, ids, mayCall)) } };
  if (dice < 0.9) return { path: '/graphql', init: { method: 'POST', headers: { ...headers, ...JSON_TYPE }, body: random.chance(0.85) ? random.pick(brokenBodies) : random.pick(bytes) } };
  if (dice < 0.94) return { path: '/graphql', init: { method: 'POST', headers: { ...headers, 'content-type': random.pick(contentTypes) }, body: JSON.stringify({ query: '{ viewer { id } }', variables: { a: randomText(random) } }) } };
  if (dice < 0.97) return { path: random.pick(paths), init: { method: random.pick(['GET', 'GET', 'HEAD', 'OPTIONS', 'DELETE', 'PUT', 'PATCH']), headers } };
  return { path: `/graphql?query=${encodeURIComponent(randomDocument(schema, random, ids, mayCall).query.replaceAll(/[\ud800-\udfff]/g, ''))}`, init: { method: 'GET', headers } };
}
