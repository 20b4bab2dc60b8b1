import type { Role } from './role.js';

/** The functions of the manufacturer's head office (C-001). Which one somebody belongs to follows from the post. */
export const departments = ['SERVICE', 'SALES', 'PR'] as const;
export type Department = (typeof departments)[number];

const departmentOfRole: Partial<Record<Role, Department>> = { MFR_SERVICE: 'SERVICE', MFR_SALES: 'SALES', MFR_PR: 'PR' };

/** The department in which a post stands; null outside the head office and for its administrator, who stands beside them. */
export function departmentOf(role: Role): Department | null {
  return departmentOfRole[role] ?? null;
}
