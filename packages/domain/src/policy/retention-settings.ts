import type { SettingDefinition } from './setting.js';

type Days = SettingDefinition<number>;

const days = (key: string, shipped: number, [low, high]: readonly [number, number], nameZh: string, nameEn: string): Days =>
  ({ key, shipped, kind: { type: 'whole', low, high, unitZh: '\u5929', unitEn: 'days' }, nameZh, nameEn });

/**
 * How long what is needed for a time only is kept. Records of repairs and complaints are no setting: six years at least (INV-29).
 * Proof of consent is kept with the file; looks at people as long as a claim about them can come up.
 */
export const retention = {
  stagedRows: days('privacy.retention.stagedRows', 30, [1, 365], '\u5bfc\u5165\u6587\u4ef6\u4e0e\u9010\u884c\u6570\u636e', 'Uploaded files and their rows'),
  messageTexts: days('privacy.retention.messageTexts', 730, [30, 3650], '\u5df2\u53d1\u77ed\u4fe1\u7684\u5185\u5bb9', 'Texts of sent messages'),
  accessLog: days('privacy.retention.accessLog', 1095, [180, 3650], '\u67e5\u770b\u8bb0\u5f55', 'Access log'),
  events: days('privacy.retention.events', 30, [2, 365], '\u7cfb\u7edf\u4e8b\u4ef6', 'Events of the system'),
  notifications: days('privacy.retention.notifications', 365, [7, 3650], '\u901a\u77e5', 'Notices to staff'),
  exports: days('privacy.retention.exports', 365, [1, 3650], '\u4e2a\u4eba\u4fe1\u606f\u5bfc\u51fa\u8bb0\u5f55', 'Records of exports of a person'),
} as const satisfies Readonly<Record<string, Days>>;

export const retentionSettings: readonly SettingDefinition[] = Object.values(retention) as unknown as readonly SettingDefinition[];
