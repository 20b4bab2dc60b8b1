import type { Action } from './action.js';

/** What a partner's key may be given (O4, K6), and the actions that each scope opens. Partners see people masked. */
export const partnerScopes: Readonly<Record<PartnerScope, readonly Action[]>> = {
  'organisation:read': ['organisation:read'],
  'customers:read': ['customer:read', 'vehicle:read', 'order:read'],
  'tasks:read': ['care:read'],
  'complaints:read': ['complaint:list', 'complaint:read'],
  'complaints:write': ['complaint:register'],
  'complaints:import': ['import:read', 'import:run'],
};

export type PartnerScope =
  | 'organisation:read' | 'customers:read' | 'tasks:read' | 'complaints:read' | 'complaints:write' | 'complaints:import';

export function isPartnerScope(text: string): text is PartnerScope {
  return Object.hasOwn(partnerScopes, text);
}
