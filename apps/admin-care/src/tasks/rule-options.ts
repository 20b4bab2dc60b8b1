import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { defaultRules } from '@dealercare/domain/care/default-rules';
import { useText } from '../area-texts.js';

/** The code under which wrong numbers stand in the list; no rule plans them. */
const WRONG_NUMBER = 'DATA-PHONE';

/** The rules a task may come from, by name. */
export function useRuleOptions(): { value: string; label: string }[] {
  const t = useText();
  const nameOf = useBilingualName();
  return [...defaultRules.map((rule) => ({ value: rule.code, label: nameOf(rule) })), { value: WRONG_NUMBER, label: t('tasks.wrongNumber') }];
}
