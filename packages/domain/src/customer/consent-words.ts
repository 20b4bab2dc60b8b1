import { readWord, valueMap, type ValueMap } from './dms-words.js';
import { read, type Reading } from './reading.js';

/** What a file can say about a consent. WITHDRAWN is never read: it is an act of the customer, with its time. */
export type ImportedConsent = 'GRANTED' | 'REFUSED' | 'UNKNOWN';

export const consentWords: ValueMap<ImportedConsent> = valueMap<ImportedConsent>(
  ['GRANTED', '同意 已同意 是 允许 接受 愿意 可以 有 开通 已授权 授权 y yes true 1 √ ✓ ✔ ☑ agree agreed granted'],
  ['REFUSED', '不同意 未同意 否 不允许 不接受 不愿意 不可以 不 拒绝 拒收 退订 免打扰 未授权 n no false 0 × ✕ ✗ ✘ x disagree refused td'],
  ['UNKNOWN', '未询问 未表态 待确认 不清楚'],
);

/**
 * Reads the column 短信同意: a consent to SMS for the purpose CARE; MARKETING is never inferred. Nothing is UNKNOWN. A word that is
 * not in the map is an error of the row, and its consent stays UNKNOWN: silence is not a yes (`rulings.md` 6, R-50).
 */
export function readSmsConsent(raw: string, map: ValueMap<ImportedConsent> = consentWords): Reading<ImportedConsent, 'WORD'> {
  const found = readWord(raw, map);
  if (found.ok) return found;
  return found.code === 'EMPTY' ? read('UNKNOWN') : { ok: false, code: found.code };
}
