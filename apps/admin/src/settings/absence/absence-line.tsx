import { localDateOf } from '@dealercare/domain/time/zone';
import { Button } from '@dealercare/admin-kit/core';
import { useChange, useFormat, useNow } from '@dealercare/admin-kit/portal';
import { EndAbsenceDocument } from '../../generated/settings/absence/absence.js';
import type { AbsentFragment } from '../../generated/settings/staff/people.js';
import { Setting } from '../setting.js';
import { useSettingsText } from '../settings-texts.js';
import styles from '../settings.module.css';

/** One absence with its substitute, and the way to end it. */
export function AbsenceLine({ absence, refetch, mayEnd }: { absence: AbsentFragment; refetch: string[]; mayEnd: boolean }) {
  const t = useSettingsText();
  const format = useFormat();
  const today = localDateOf(useNow(), 'Asia/Shanghai');
  const { run, isRunning } = useChange(EndAbsenceDocument, { refetch, done: () => t('absence.ended') });
  const { id, version, validFrom, validTo, substitute } = absence;
  return (
    <Setting label={t('people.span', { from: format.calendarDay(validFrom), to: format.calendarDay(validTo) })}>
      <span className={styles['choices']}>
        <span>{substitute ? t('absence.with', { name: substitute.name }) : t('absence.without')}</span>
        {mayEnd ? <Button size="small" loading={isRunning} onClick={() => { void run({ input: { absenceId: id, expectedVersion: version } }); }}>{t(validFrom > today ? 'absence.cancel' : 'absence.end')}</Button> : null}
      </span>
    </Setting>
  );
}
