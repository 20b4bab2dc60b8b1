import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { buildKey, type PartnerKey } from '../../test/kit/partner.js';
import { as, buildGroup, type Group } from '../../test/kit/people.js';
import { proves } from '../../test/kit/proof.js';
import { limits } from '../platform/gate/gate.js';

const kit = useKit();
const REGISTER = 'mutation ($input: RegisterPartnerDocumentsInput!) { registerPartnerDocuments(input: $input) { registeredOnly documents { id name hash } } }';
const REMOVE = 'mutation ($id: ID!) { removePartnerDocument(id: $id) { documents { id } } }';
const UNITS = 'query Units { orgUnits { id code } }';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
let group: Group;
let director: Client;
let key: PartnerKey;

beforeAll(async () => {
  group = await buildGroup(kit);
  director = await proves(kit, await as(kit, 'CARE_DIRECTOR', group.d1));
  key = await buildKey(kit, group.d1, ['organisation:read', 'customers:read'], { registeredOnly: true }, director);
});

const register = (...texts: string[]) => director.ask<{ registerPartnerDocuments: { documents: { id: string; name: string; hash: string }[] } }>(REGISTER, { input: { keyId: key.id, documents: texts.map((text) => ({ text })) } });
async function sent(body: object, partner = key.partner): Promise<string> {
  const response = await partner.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const { errors } = await response.json() as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code ?? 'ANSWERED';
}

describe('a key that may run registered documents only', () => {
  test('runs nothing before it is registered, and then by its text, by its hash or as Apollo\'s clients name it', async () => {
    expect(await sent({ query: UNITS })).toBe('DOCUMENT_NOT_REGISTERED');
    expect(await sent({ documentId: `sha256:${hashOf(UNITS)}` })).toBe('DOCUMENT_NOT_REGISTERED');
    const { registerPartnerDocuments: { documents } } = await register(UNITS);
    expect(documents).toEqual([{ id: expect.stringMatching(/^pdo_/) as string, name: 'Units', hash: hashOf(UNITS) }]);
    for (const body of [{ query: UNITS }, { documentId: `sha256:${hashOf(UNITS)}` }, { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(UNITS) } } }]) expect(await sent(body)).toBe('ANSWERED');
    // Neither a blank more nor another text under a registered hash.
    expect(await sent({ query: `${UNITS} ` })).toBe('DOCUMENT_NOT_REGISTERED');
    expect(await sent({ query: '{ customers { totalCount } }', documentId: `sha256:${hashOf(UNITS)}` })).toBe('DOCUMENT_NOT_REGISTERED');
    const got = await key.partner.fetch(`/graphql?query=${encodeURIComponent('{ customers { totalCount } }')}`);
    expect(got.status).toBe(403);
    await director.ask(REMOVE, { id: documents[0]!.id });
    expect(await sent({ query: UNITS })).toBe('DOCUMENT_NOT_REGISTERED');
  });

  test('a document of one key is none of another\'s, nor of the portal\'s', async () => {
    await register(UNITS);
    const other = await buildKey(kit, group.d1, ['organisation:read'], {}, director);
    expect(await sent({ documentId: `sha256:${hashOf(UNITS)}` }, other.partner)).toBe('DOCUMENT_NOT_REGISTERED');
    expect(await sent({ documentId: `sha256:${hashOf(UNITS)}` }, director)).toBe('DOCUMENT_NOT_REGISTERED');
    expect(await sent({ documentId: `sha256:${hashOf(UNITS)}` }, kit.anyone())).toBe('DOCUMENT_NOT_REGISTERED');
    // Who may run anything still may.
    expect([await sent({ query: UNITS }, other.partner), await sent({ query: UNITS }, director)]).toEqual(['ANSWERED', 'ANSWERED']);
  });

  test('a registered document may be longer than others, to the token', async () => {
    const FRAME = 23;
    const long = (tokens: number): string => `{ customers(filter: { tier: { in: [${'"A" '.repeat(tokens - FRAME)}] } }) { nodes { id } } }`;
    const most = long(limits.registeredTokens).replaceAll('" "', '""');
    await register(most);
    expect(await sent({ documentId: `sha256:${hashOf(most)}` })).not.toBe('QUERY_TOO_LARGE');
    // Known to the server by now, but not to be run by everybody.
    expect(await sent({ query: most }, director)).toBe('QUERY_TOO_LARGE');
    const { errors } = await director.send(REGISTER, { input: { keyId: key.id, documents: [{ text: long(limits.registeredTokens + 1).replaceAll('" "', '""') }] } });
    expect(errors[0]!.extensions.fields).toMatchObject([{ path: 'input.documents.0.text', code: 'DOCUMENT_INVALID' }]);
  });

  test('what is no query of this API is not registered, and nothing beside it either', async () => {
    const good = '{ orgUnits { code } }';
    const { errors } = await director.send(REGISTER, { input: { keyId: key.id, documents: [{ text: good }, { text: '{ custmers { id } }' }, { text: '{ orgUnits {' }] } });
    expect(errors[0]!.extensions.fields.map(({ path, code }) => [path, code])).toEqual([['input.documents.1.text', 'DOCUMENT_INVALID'], ['input.documents.2.text', 'DOCUMENT_INVALID']]);
    expect(await sent({ query: good })).toBe('DOCUMENT_NOT_REGISTERED');
  });

  test('is registered by those who manage the key, with a fresh proof', async () => {
    const { registerPartnerDocuments: { documents } } = await register(UNITS);
    const input = { keyId: key.id, documents: [{ text: '{ orgUnits { id } }' }] };
    const neighbour = await as(kit, 'CARE_DIRECTOR', group.d2);
    expect([await neighbour.refused(REGISTER, { input }), await neighbour.refused(REMOVE, { id: documents[0]!.id })]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await (await as(kit, 'CARE_DIRECTOR', group.d1)).refused(REGISTER, { input })).toBe('STEP_UP_REQUIRED');
    expect(await key.partner.refused(REGISTER, { input })).toBe('DOCUMENT_NOT_REGISTERED');
  });
});
