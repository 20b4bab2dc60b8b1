import type { Action } from '@dealercare/domain/access/action';
import type { IconName } from '@dealercare/admin-kit/portal';

/** The settings by their names, in the order in which a new dealer goes through them; what each needs to be opened. */
export const settingsPages = [
  { name: 'units', path: '/settings/units', icon: 'firm', permission: 'organisation:read' },
  { name: 'hours', path: '/settings/hours', icon: 'clock', permission: 'calendar:read' },
  { name: 'workDays', path: '/settings/work-days', icon: 'today', permission: 'calendar:read' },
  { name: 'policies', path: '/settings/policies', icon: 'settings', permission: 'policy:read' },
  { name: 'staff', path: '/settings/staff', icon: 'customers', permission: 'staff:read' },
  { name: 'absence', path: '/settings/absence', icon: 'today', permission: null },
  { name: 'keys', path: '/settings/keys', icon: 'key', permission: 'partner:manage' },
  { name: 'audit', path: '/settings/audit', icon: 'eye', permission: 'audit:read' },
  { name: 'profile', path: '/settings/profile', icon: 'person', permission: null },
  { name: 'security', path: '/settings/security', icon: 'lock', permission: null },
  { name: 'clock', path: '/settings/clock', icon: 'forward', permission: 'clock:move' },
] as const satisfies readonly { name: string; path: string; icon: IconName; permission: Action | null }[];

export type SettingsPageName = (typeof settingsPages)[number]['name'];
