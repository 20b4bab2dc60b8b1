import { localDateOf } from '@dealercare/domain/time/zone';
import type { Ctx } from '../platform/context.js';
import { orgTree } from './org-tree.js';

/** The calendar day at a dealer: its own zone decides which one it is. */
export async function todayAt(ctx: Ctx, dealerId: string): Promise<string> {
  return localDateOf(ctx.now, (await orgTree(ctx.app)).unit(dealerId)?.timezone ?? 'Asia/Shanghai');
}
