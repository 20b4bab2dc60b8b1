import { beforeAll, describe, expect, test } from 'vitest';
import { publishedYears, register } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { listen } from '../../test/kit/live.js';
import { buildKey, type PartnerKey } from '../../test/kit/partner.js';
import { as, buildGroup, type Group } from '../../test/kit/people.js';
import { proves } from '../../test/kit/proof.js';

const kit = useKit();
const CHANGED = 'subscription ($unitId: ID!) { complaintChanged(unitId: $unitId) { id } }';
let group: Group;
let director: Client;
let specialist: Client;

beforeAll(async () => {
  kit.timeIs('2026-03-02 10:30');
  await publishedYears(kit);
  group = await buildGroup(kit);
  director = await proves(kit, await as(kit, 'CARE_DIRECTOR', group.d1));
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
});

const keyFor = (more: object = {}): Promise<PartnerKey> => buildKey(kit, group.d1, ['complaints:read'], more, director);
const lineOf = ({ partner }: PartnerKey) => listen<{ complaintChanged: { id: string } }>(partner, CHANGED, { unitId: group.d1 });
const something = () => register(specialist, group.d1);

describe('a partner\'s open subscription', () => {
  test.each<[string, (key: PartnerKey) => Promise<unknown>]>([
    ['revoked', ({ id }) => director.ask('mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id })],
    ['held to addresses from which it does not come', ({ id, version }) => director.ask('mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { id } }', { input: { id, expectedVersion: version, addresses: ['192.0.2.0/24'] } })],
    ['given a new secret without overlap', ({ id, version }) => director.ask('mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { secret } }', { input: { id, expectedVersion: version, overlapDays: 0 } })],
  ])('ends by itself when the key is %s, and tells nothing any more (S10)', async (_what, end) => {
    const key = await keyFor();
    const line = lineOf(key);
    await line.hears(something, () => true);
    const heard = line.heard.length;
    await end(key);
    // Nothing has to happen for it to end.
    expect(await line.refused).toBe('COMPLETE');
    await something();
    expect(line.heard.length).toBe(heard);
    expect(await lineOf(key).refused).toBe('UNAUTHENTICATED');
  });

  test('goes on through a rotation that overlaps', async () => {
    const key = await keyFor();
    const line = lineOf(key);
    await line.hears(something, () => true);
    await director.ask('mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { secret } }', { input: { id: key.id, expectedVersion: key.version } });
    const heard = line.heard.length;
    await line.hears(something, () => line.heard.length > heard);
    line.close();
  });

  test('is opened by a registered document only, where the key is held to those', async () => {
    const key = await keyFor({ registeredOnly: true });
    expect(await lineOf(key).refused).toBe('DOCUMENT_NOT_REGISTERED');
    await director.ask('mutation ($input: RegisterPartnerDocumentsInput!) { registerPartnerDocuments(input: $input) { id } }', { input: { keyId: key.id, documents: [{ text: CHANGED }] } });
    const line = lineOf(key);
    await line.hears(something, () => true);
    line.close();
  });
});
