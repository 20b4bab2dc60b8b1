import type { Ctx } from '../context.js';
import { refuse } from '../refusal.js';

/**
 * For what harms most when a stranger sits at an open browser: keys, exports, merges, erasure, the second factor. The person must have
 * given a password or a code within the last minutes (STEP_UP_MINUTES). Keys of partners cannot; jobs need not.
 */
export function requireStepUp(ctx: Ctx): void {
  if (ctx.principal.everywhere || ctx.freshlyProved) return;
  if (ctx.actor.kind !== 'STAFF') throw refuse('FORBIDDEN', { action: 'step-up' });
  throw refuse('STEP_UP_REQUIRED');
}
