import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { buildKey } from '../kit/partner.js';
import { useKit } from '../kit/kit.js';
import { buildGroup } from '../kit/people.js';

const kit = useKit();
const AUDITS = 61;

test('the audits of GraphQL over HTTP: 61 of 61, with a key that may ask for the schema (S1)', async () => {
  const { secret } = await buildKey(kit, (await buildGroup(kit)).d1, ['organisation:read']);
  const results = await auditServer({
    url: `${kit.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) => fetch(url, { ...init, headers: { ...init.headers as Record<string, string>, 'x-dealercare': '1', authorization: `Bearer ${secret}` } }),
  });
  expect(results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.name}: ${result.reason}`]))).toEqual([]);
  expect(results).toHaveLength(AUDITS);
});
