import { partnerScopes, type PartnerScope } from '@dealercare/domain/access/partner-scope';
import { orgTree, type OrgTree } from '../organisation/org-tree.js';
import type { Principal, RegisteredDocuments } from '../platform/access/principal.js';
import type { App } from '../platform/context.js';
import { databaseNow, databaseNowPlus } from '../platform/database/dialect.js';
import { AddressList } from '../platform/http/address-list.js';
import type { Identified } from '../platform/http/request-context.js';
import { bareId, wireId } from '../platform/ids.js';
import { Remembered } from '../platform/remembered.js';

/** The last use is noted at most this often. */
const TOUCH_SECONDS = 60;

interface KnownKey {
  id: string;
  /** Of the newest secret and, while a rotation overlaps, of the one before. */
  secretHashes: readonly (string | null)[];
  /** Null: from everywhere. */
  addresses: AddressList | null;
  identified: Identified;
}

interface Grant { id: string; unitIds: readonly string[]; scopes: readonly PartnerScope[]; costPerMinute: number | undefined; documents: RegisteredDocuments }

/** What a key may do: its scopes' actions at its units and below; people always masked. */
export function partnerPrincipal({ id, unitIds, scopes, ...limited }: Grant, tree: OrgTree): Principal {
  const actions = new Set(scopes.flatMap((scope) => partnerScopes[scope]));
  const under = [...new Set(unitIds.flatMap((unitId) => tree.under(unitId).map((unit) => unit.id)))];
  const dealers = { every: [...new Set(unitIds.flatMap((unitId) => tree.dealersUnder(unitId)))], own: [] };
  const none = { every: [], own: [] };
  return { id, everywhere: false, actions, mayIntrospect: true, dealers: (action) => (actions.has(action) ? dealers : none), units: (action) => (actions.has(action) ? under : []), ...limited };
}

/** A registered document by key and hash. */
const documents = new Remembered(async (app, keyAndHash): Promise<string | null> => {
  const [keyId, hash] = keyAndHash.split('|') as [string, string];
  const [row] = await app.database.read.rows('SELECT text FROM partner_document WHERE key_id = ? AND hash = ?', [bareId(keyId), hash]);
  return row ? String(row[0]) : null;
});

/** A list that was never given is null in either database, or the word of JSON for it. */
const listIn = (text: string | number | null | undefined): string[] | null => (typeof text === 'string' ? JSON.parse(text) as string[] | null : null);

const keys = new Remembered(async (app, prefix): Promise<KnownKey | null> => {
  const [row] = await app.database.read.rows(
    `SELECT id, unit_id, secret_hash, scopes, last_used_at IS NULL OR last_used_at < ${databaseNowPlus(-TOUCH_SECONDS)},
       CASE WHEN previous_until > ${databaseNow()} THEN previous_hash END, more_unit_ids, addresses, cost_per_minute, registered_only
     FROM api_key WHERE prefix = ? AND revoked_at IS NULL AND expires_at > ${databaseNow()}`, [prefix]);
  if (!row) return null;
  const [bare, unitId, secretHash, scopes, isStale, previousHash, moreUnitIds, addresses, costPerMinute, registeredOnly] = row;
  const id = wireId('pak', String(bare));
  const principal = partnerPrincipal({
    id, unitIds: [wireId('org', String(unitId)), ...listIn(moreUnitIds) ?? []], scopes: JSON.parse(String(scopes)) as PartnerScope[],
    costPerMinute: costPerMinute === null ? undefined : Number(costPerMinute),
    documents: { only: Number(registeredOnly) === 1, textOf: (hash) => documents.get(app, `${id}|${hash}`) },
  }, await orgTree(app));
  if (Number(isStale) === 1) await app.database.transaction((db) => db.run(`UPDATE api_key SET last_used_at = ${databaseNow()} WHERE id = ?`, [bareId(id)]));
  const ranges = listIn(addresses);
  return {
    id, secretHashes: [String(secretHash), previousHash === null ? null : String(previousHash)],
    addresses: ranges && new AddressList(ranges), identified: { actor: { kind: 'PARTNER', id }, principal },
  };
});

/** The key with this prefix as it stood at most a second ago; null when it is unknown, expired or revoked. */
export function knownKey(app: App, prefix: string, fresh = false): Promise<KnownKey | null> {
  if (fresh) keys.forget(app, prefix);
  return keys.get(app, prefix);
}

/** After a change of keys or their documents in this process. */
export function forgetKeys(app: App): void {
  keys.forget(app);
  documents.forget(app);
}
