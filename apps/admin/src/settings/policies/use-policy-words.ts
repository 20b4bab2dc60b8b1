import { useLanguage } from '@dealercare/admin-kit/i18n';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useSettingsText } from '../settings-texts.js';
import { isMoney, readPolicy, type ClockLength, type ReadPolicy } from './policy-value.js';

const MINUTE_MS = 60_000;
/** The choices that settings offer today; another one is shown as it is. */
const choices = ['ALLOW', 'REFUSE', 'REACHED', 'ALL'] as const;

const isChoice = (value: string): value is (typeof choices)[number] => (choices as readonly string[]).includes(value);

/** Values as people say them: 2 opening hours, 3 days, ¥500. */
export function usePolicyWords() {
  const t = useSettingsText();
  const format = useFormat();
  const language = useLanguage();
  const choice = (value: string) => (isChoice(value) ? t(`policies.choice.${value}`) : value);

  function length({ mode, amount }: ClockLength): string {
    if (mode === 'CAL_DAYS' || mode === 'WORK_DAYS') return t(`policies.length.${mode}`, { count: amount });
    return t(`policies.length.${mode}`, { time: format.duration(amount * MINUTE_MS) });
  }

  function words(read: ReadPolicy): string {
    switch (read.type) {
      case 'whole': return isMoney(read.kind) ? format.money(read.value) : `${format.number(read.value)} ${language === 'en' ? read.kind.unitEn : read.kind.unitZh}`;
      case 'yesNo': return t(read.value ? 'yes' : 'no');
      case 'choice': return choice(read.value);
      case 'days': return read.value.length === 0 ? t('policies.noDays') : read.value.map((day) => format.calendarDay(day)).join(t('staff.and'));
      case 'clock': return length(read.value);
    }
  }
  return { choice, length, words: (policy: { value: string; kind: string }) => words(readPolicy(policy)) };
}
