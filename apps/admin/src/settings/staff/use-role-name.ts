import { isRole } from '@dealercare/domain/access/role';
import { useSettingsText } from '../settings-texts.js';

/** The word for a post; a role that is newer than this page keeps its own. */
export function useRoleName(): (role: string) => string {
  const t = useSettingsText();
  return (role) => (isRole(role) ? t(`role.${role}`) : role);
}
