import { In } from 'typeorm';
import type { Ctx, TxCtx } from '../platform/context.js';
import { requireId } from '../platform/ids.js';
import { realTime } from '../platform/real-time.js';
import { refuse } from '../platform/refusal.js';
import { ApiKey, unitIdsOf } from './api-key.entity.js';

const manages = (ctx: Ctx, unitIds: readonly string[]): boolean => {
  const units = ctx.principal.units('partner:manage');
  return ctx.principal.everywhere || unitIds.every((id) => units.includes(id));
};

/** Units of one's own for a key. Throws what an absent unit would throw. */
export function requireUnits(ctx: Ctx, unitIds: readonly string[]): string[] {
  for (const id of unitIds) requireId('org', id);
  if (!manages(ctx, unitIds)) throw refuse('NOT_FOUND');
  return [...new Set(unitIds)];
}

/** A key belongs to those who manage every unit that it reaches: nobody learns from it of units of others. */
export async function findKey(ctx: Ctx, id: string): Promise<ApiKey> {
  requireId('pak', id);
  const key = await ctx.db.manager.findOneBy(ApiKey, { id });
  if (!key || !manages(ctx, unitIdsOf(key))) throw refuse('NOT_FOUND');
  return key;
}

/** Of what was ended nothing can be changed any more. */
export async function findLivingKey(tx: TxCtx, id: string): Promise<ApiKey> {
  const key = await findKey(tx, id);
  if (key.revokedAt || key.expiresAt.getTime() <= realTime()) throw refuse('KEY_ENDED');
  return key;
}

export async function listKeys(ctx: Ctx): Promise<ApiKey[]> {
  const keys = await ctx.db.manager.find(ApiKey, { where: { unitId: In([...ctx.principal.units('partner:manage')]) }, order: { id: 'DESC' } });
  return keys.filter((key) => manages(ctx, unitIdsOf(key)));
}
