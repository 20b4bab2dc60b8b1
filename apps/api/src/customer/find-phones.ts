import type { Ctx } from '../platform/context.js';
import type { SqlPart } from '../platform/scope.js';
import { phoneIndexOf, phoneTailIndexOf } from './secret-fields.js';

/** A whole number, main or second one, on a file (alias c). */
export function phoneIs(ctx: Ctx, digits: string): SqlPart {
  const index = phoneIndexOf(ctx.app, digits);
  return { sql: '(c.phone_index = ? OR c.phone2_index = ?)', params: [index, index] };
}

export const phoneEnds = (ctx: Ctx, digits: string): SqlPart => ({ sql: 'c.phone_tail_index = ?', params: [phoneTailIndexOf(ctx.app, digits)] });
