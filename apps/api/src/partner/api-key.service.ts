import type { PartnerScope } from '@dealercare/domain/access/partner-scope';
import { accessChanged } from '../platform/access/access-changed.js';
import { requireStepUp } from '../platform/access/step-up.js';
import { audit, difference } from '../platform/audit/audit.js';
import type { App, TxCtx } from '../platform/context.js';
import { instantText } from '../platform/database/column.js';
import { forUpdate } from '../platform/database/dialect.js';
import type { Credentials, Identified } from '../platform/http/request-context.js';
import { bareId, newId, requireId } from '../platform/ids.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { ApiKey } from './api-key.entity.js';
import { findKey, findLivingKey, requireUnits } from './find-key.js';
import { inDays, requireAddresses, requireCost, requireOverlapDays, requireScopes, requireValidDays } from './key-limits.js';
import { forgetKeys, knownKey } from './key-state.js';
import type { CreateApiKeyInput, RotateApiKeyInput, UpdateApiKeyInput } from './partner.inputs.js';
import { fitsOneOf, hashOf, keyOf, newPrefix, newSecret, partsOf } from './secret.js';

export interface NewKey {
  unitId: string;
  name: string;
  scopes: PartnerScope[];
  validDays: number;
  moreUnitIds?: string[];
  addresses?: string[] | null;
  costPerMinute?: number | null;
  registeredOnly?: boolean;
}

/** Makes a key for some units and everything below them. The secret is in the answer and nowhere else. */
export async function createApiKey(tx: TxCtx, input: CreateApiKeyInput): Promise<{ key: ApiKey; secret: string }> {
  const [unitId, ...moreUnitIds] = requireUnits(tx, [input.unitId, ...input.moreUnitIds]);
  requireStepUp(tx);
  const wanted: NewKey = {
    unitId: unitId!, moreUnitIds, name: input.name.trim(), scopes: requireScopes(input.scopes), validDays: requireValidDays(input.validDays),
    addresses: requireAddresses(input.addresses), costPerMinute: input.costPerMinute ? requireCost(input.costPerMinute) : null, registeredOnly: input.registeredOnly,
  };
  const made = { prefix: newPrefix(), secret: newSecret() };
  return { key: await saveApiKey(tx, wanted, made), secret: keyOf(made.prefix, made.secret) };
}

export async function saveApiKey(tx: TxCtx, { validDays, ...wanted }: NewKey, { prefix, secret }: { prefix: string; secret: string }): Promise<ApiKey> {
  const key = tx.db.manager.create(ApiKey, {
    id: newId('pak'), addresses: null, costPerMinute: null, registeredOnly: false, ...wanted, moreUnitIds: wanted.moreUnitIds?.length ? wanted.moreUnitIds : null,
    prefix, secretHash: hashOf(secret), previousHash: null, previousUntil: null, expiresAt: inDays(validDays), revokedAt: null, lastUsedAt: null,
    createdAt: tx.now, createdBy: tx.actor.kind === 'STAFF' ? tx.actor.id : null, updatedAt: tx.now, version: 1,
  });
  await tx.db.manager.insert(ApiKey, key as object);
  const { name, scopes, moreUnitIds, addresses, costPerMinute, registeredOnly } = key;
  audit(tx, { unitId: key.unitId, action: 'partner.create-key', entity: 'api_key', entityId: key.id, after: { name, prefix, scopes, moreUnitIds, addresses, costPerMinute, registeredOnly, expiresAt: key.expiresAt.toISOString() } });
  return key;
}

/** A second secret beside the first, so that the partner changes over when it suits him; an older one still is ended by this. */
export async function rotateApiKey(tx: TxCtx, { id, expectedVersion, ...input }: RotateApiKeyInput): Promise<{ key: ApiKey; secret: string }> {
  const key = await findLivingKey(tx, id);
  requireStepUp(tx);
  const overlapDays = requireOverlapDays(input.overlapDays);
  const validDays = requireValidDays(input.validDays);
  requireVersion(key, expectedVersion);
  const secret = newSecret();
  const overlaps = overlapDays > 0;
  const until = new Date(Math.min(inDays(overlapDays).getTime(), key.expiresAt.getTime()));
  const [before, after] = [key.expiresAt.toISOString(), inDays(validDays)];
  await saveVersioned(tx, ApiKey, key, { secretHash: hashOf(secret), previousHash: overlaps ? key.secretHash : null, previousUntil: overlaps ? until : null, expiresAt: after });
  audit(tx, { unitId: key.unitId, action: 'partner.rotate-key', entity: 'api_key', entityId: id, before: { expiresAt: before }, after: { expiresAt: after.toISOString(), previousUntil: overlaps ? until.toISOString() : null } });
  keyChanged(tx, id);
  return { key, secret: keyOf(key.prefix, secret) };
}

const imageOf = ({ name, addresses, costPerMinute, registeredOnly }: ApiKey) => ({ name, addresses, costPerMinute, registeredOnly });

/** How a key may be used. To let it do more than before needs the same proof as making one. */
export async function updateApiKey(tx: TxCtx, { id, expectedVersion, ...input }: UpdateApiKeyInput): Promise<ApiKey> {
  const key = await findLivingKey(tx, id);
  requireStepUp(tx);
  requireVersion(key, expectedVersion);
  const before = imageOf(key);
  const changes: Partial<ApiKey> = {
    ...(input.name != null && { name: input.name.trim() }),
    ...(input.addresses != null && { addresses: requireAddresses(input.addresses) }),
    ...(input.costPerMinute != null && { costPerMinute: requireCost(input.costPerMinute) }),
    ...(input.registeredOnly != null && { registeredOnly: input.registeredOnly }),
  };
  const changed = difference(before, { ...before, ...changes });
  if (!changed) return key;
  await saveVersioned(tx, ApiKey, key, changes);
  audit(tx, { unitId: key.unitId, action: 'partner.update-key', entity: 'api_key', entityId: id, ...changed });
  keyChanged(tx, id);
  return key;
}

/** Ends a key whatever else happens to it at the moment: nobody should have to try twice. */
export async function revokeApiKey(tx: TxCtx, id: string): Promise<ApiKey> {
  requireId('pak', id);
  // Whoever comes second waits here, and reads afterwards what the first one did.
  await tx.db.rows(`SELECT id FROM api_key WHERE id = ?${forUpdate()}`, [bareId(id)]);
  const key = await findKey(tx, id);
  const at = instantText(tx.now);
  const ended = await tx.db.run('UPDATE api_key SET revoked_at = ?, updated_at = ?, version = version + 1 WHERE id = ? AND revoked_at IS NULL', [at, at, bareId(id)]);
  if (ended === 0) return key;
  audit(tx, { unitId: key.unitId, action: 'partner.revoke-key', entity: 'api_key', entityId: id, before: { revoked: false }, after: { revoked: true } });
  keyChanged(tx, id);
  return findKey(tx, id);
}

/** Requests see it at once, and so do open subscriptions, in every process. */
function keyChanged(tx: TxCtx, id: string): void {
  accessChanged(tx, id);
  tx.unit.afterwards.push(() => forgetKeys(tx.app));
}

/** The partner behind `Authorization: Bearer dck_….…`. Unknown, forged, cut off, expired and revoked keys and those from a wrong address look the same and take the same work. */
export async function identifyPartner(app: App, { bearer, address, fresh }: Credentials): Promise<Identified | null> {
  const parts = partsOf(bearer);
  if (!parts) return null;
  const known = await knownKey(app, parts.prefix, fresh);
  const fits = fitsOneOf(parts.secret, known?.secretHashes ?? [null, null]);
  return known && fits && (known.addresses?.has(address) ?? true) ? known.identified : null;
}
