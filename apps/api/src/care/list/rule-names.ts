import { defaultRule } from '@dealercare/domain/care/default-rules';
import { WRONG_NUMBER_CODE } from '../call/data-quality.js';
import type { TaskRule } from './list-types.js';

const others: Readonly<Record<string, TaskRule>> = {
  [WRONG_NUMBER_CODE]: { code: WRONG_NUMBER_CODE, nameZh: '更正电话号码', nameEn: 'Correct a phone number' },
};

/** A rule's names in both languages. */
export function ruleNames(code: string): TaskRule | null {
  const rule = defaultRule(code);
  return rule ? { code, nameZh: rule.nameZh, nameEn: rule.nameEn } : others[code] ?? null;
}
