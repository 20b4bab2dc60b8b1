import type { UnitHoursFragment } from '../../generated/settings/hours/hours.js';
import { Setting } from '../setting.js';
import { useSettingsText } from '../settings-texts.js';
import { dayNames } from './week-words.js';

type Opening = NonNullable<UnitHoursFragment['opening']>;

/** Windows in words: closed where there is none. */
export function useWindowsText(): (windows: readonly string[]) => string {
  const t = useSettingsText();
  return (windows) => (windows.length === 0 ? t('hours.closed') : windows.map((window) => window.replace('-', '–')).join(t('hours.comma')));
}

/** The usual week, and what holds on public holidays. */
export function WeekList({ opening }: { opening: Opening }) {
  const t = useSettingsText();
  const windowsText = useWindowsText();
  return (
    <>
      {dayNames.map((day, place) => <Setting key={day} label={t(`hours.day.${day}`)}>{windowsText(opening.week[place] ?? [])}</Setting>)}
      <Setting label={t('hours.holidays')}>{t(`hours.follows.${opening.follows}`)}</Setting>
      <Setting label={t('units.zone')}>{opening.zone}</Setting>
    </>
  );
}
