import type { Ctx } from '../platform/context.js';
import { requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';

export type ImportAction = 'import:read' | 'import:run';

/**
 * Whose imports may be seen or run. Files of a dealer hold its customers in the clear: only who may read their names there
 * sees them, so neither levels above nor partners (K4, INV-32).
 */
export function importUnits(ctx: Ctx, action: ImportAction): string[] {
  const below = new Set(ctx.principal.dealers(action).every);
  const named = new Set(ctx.principal.dealers('customer:name').every);
  return ctx.principal.units(action).filter((id) => !below.has(id) || named.has(id));
}

export const mayImport = (ctx: Ctx, unitId: string, action: ImportAction): boolean => ctx.principal.everywhere || importUnits(ctx, action).includes(unitId);

export function requireImportUnit(ctx: Ctx, unitId: string, action: ImportAction): void {
  requireId('org', unitId);
  if (!mayImport(ctx, unitId, action)) throw refuse('NOT_FOUND');
}
