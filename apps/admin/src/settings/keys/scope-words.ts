import { isPartnerScope } from '@dealercare/domain/access/partner-scope';
import { useSettingsText } from '../settings-texts.js';

/** What a scope lets a partner do. */
export function useScopeWords(): (scope: string) => string {
  const t = useSettingsText();
  return (scope) => (isPartnerScope(scope) ? t(`keys.scope.${scope}`) : scope);
}
