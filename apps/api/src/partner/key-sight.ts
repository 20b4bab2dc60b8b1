import type { PartnerScope } from '@dealercare/domain/access/partner-scope';
import { orgTree } from '../organisation/org-tree.js';
import type { Principal } from '../platform/access/principal.js';
import type { Ctx } from '../platform/context.js';
import { databaseNow } from '../platform/database/dialect.js';
import { wireId } from '../platform/ids.js';
import { partnerPrincipal } from './key-state.js';

/** A key that holds now, as far as one asks what it can see. */
export interface LivingKey {
  id: string;
  name: string;
  unitId: string;
  principal: Principal;
}

/** Keys that hold now and reach one of these units. Looking at them is no use of them. */
export async function livingKeys(ctx: Ctx, unitIds: readonly string[]): Promise<LivingKey[]> {
  const tree = await orgTree(ctx.app);
  const rows = await ctx.db.rows(`SELECT id, name, unit_id, more_unit_ids, scopes FROM api_key WHERE revoked_at IS NULL AND expires_at > ${databaseNow()} ORDER BY name, id`);
  return (rows as [string, string, string, string | null, string][]).flatMap(([bare, name, unit, more, scopes]) => {
    const [id, unitId] = [wireId('pak', bare), wireId('org', unit)];
    const own = [unitId, ...(more === null ? [] : JSON.parse(more) as string[] | null ?? [])];
    if (!own.some((at) => unitIds.includes(at))) return [];
    const principal = partnerPrincipal({ id, unitIds: own, scopes: JSON.parse(scopes) as PartnerScope[], costPerMinute: undefined, documents: { only: false, textOf: async () => null } }, tree);
    return [{ id, name, unitId, principal }];
  });
}
