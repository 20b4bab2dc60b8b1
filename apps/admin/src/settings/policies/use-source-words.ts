import { useBilingualName } from '@dealercare/admin-kit/i18n';
import type { PolicyLineFragment } from '../../generated/settings/policies/policies.js';
import { useSettingsText } from '../settings-texts.js';

/** Where a value comes from: as shipped, from a unit above, or one's own. */
export function useSourceWords(): (policy: Pick<PolicyLineFragment, 'from'>, unitId: string) => string {
  const t = useSettingsText();
  const nameOf = useBilingualName();
  return ({ from }, unitId) => {
    if (!from) return t('policies.shipped');
    return from.id === unitId ? t('policies.own') : t('policies.fromUnit', { unit: nameOf(from) });
  };
}
