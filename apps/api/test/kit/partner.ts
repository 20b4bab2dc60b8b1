import type { Client } from './client.js';
import type { Kit } from './kit.js';
import { as } from './people.js';
import { proves } from './proof.js';

export interface PartnerKey { id: string; version: number; prefix: string; secret: string; partner: Client }

const CREATE = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key { id version prefix } secret } }';

/** Who sends this key. */
export const holding = (kit: Kit, secret: string): Client => kit.anyone().with({ authorization: `Bearer ${secret}` });

/** A partner's key for a unit, made by its care director, who has just given her password. */
export async function buildKey(kit: Kit, unitId: string, scopes: readonly string[], more: object = {}, by?: Client): Promise<PartnerKey> {
  const director = await proves(kit, by ?? await as(kit, 'CARE_DIRECTOR', unitId));
  const { createApiKey: { key, secret } } = await director.ask<{ createApiKey: { key: { id: string; version: number; prefix: string }; secret: string } }>(CREATE, { input: { unitId, name: '车管家', scopes, ...more } });
  return { ...key, secret, partner: holding(kit, secret) };
}
