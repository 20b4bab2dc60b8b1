import type { SettingDefinition } from '../policy/setting.js';

/** Of a file that comes by itself at most this share may be refused; with more it is another file than it seems, and somebody must look (DEF). */
const MOST_REFUSED = 0.2;

/** Whether a file that nobody watches may be written after its dry run. */
export function mayRunByItself({ rows, refused }: { rows: number; refused: number }): boolean {
  return rows > 0 && refused <= rows * MOST_REFUSED;
}

/** Files of the dealer's system come every night; when none has come by that hour, those who import are told. */
export const nightlySettings = {
  expected: { key: 'import.nightly.expected', shipped: false, kind: { type: 'yesNo' }, nameZh: '每天应自动收到门店系统的文件', nameEn: 'Files of the dealer\'s system are expected every day' } as SettingDefinition<boolean>,
  hour: { key: 'import.nightly.hour', shipped: 8, kind: { type: 'whole', low: 0, high: 23, unitZh: '点', unitEn: 'o\'clock' }, nameZh: '最迟收到文件的时间', nameEn: 'They must have come by' } as SettingDefinition<number>,
};

/** Whether nothing has come by the hour at which it must have: since that hour of the day before. */
export function isMissing({ hour, minuteOfDay, cameSinceYesterday }: { hour: number; minuteOfDay: number; cameSinceYesterday: boolean }): boolean {
  const MINUTES = 60;
  return !cameSinceYesterday && minuteOfDay >= hour * MINUTES;
}
