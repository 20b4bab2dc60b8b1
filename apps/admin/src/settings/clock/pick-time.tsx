import { useState } from 'react';
import { instantOf, localDateOf, minuteOfDay } from '@dealercare/domain/time/zone';
import { Button } from '@dealercare/admin-kit/core';
import { calendarDay, dayjs, type Dayjs } from '@dealercare/admin-kit/date';
import { DatePicker, Form } from '@dealercare/admin-kit/form';
import { useNow, useViewer } from '@dealercare/admin-kit/portal';
import { useMoveTime } from '../../time/use-move-time.js';
import { useSettingsText } from '../settings-texts.js';
import styles from '../settings.module.css';

const HOUR_MINUTES = 60;

/** The picker shows the wall clock of the unit, whatever zone the machine is in. */
const wallClock = (instant: Date, zone: string): Dayjs => dayjs(localDateOf(instant, zone)).add(Math.floor(minuteOfDay(instant, zone)), 'minute');
const instantAt = (picked: Dayjs, zone: string): string => instantOf(calendarDay(picked), picked.hour() * HOUR_MINUTES + picked.minute(), zone).toISOString();

/** Any later moment; what the server does not take is said at the field. */
export function PickTime() {
  const t = useSettingsText();
  const now = useNow();
  const { homeUnit: { timezone } } = useViewer();
  const { move, isMoving, failure } = useMoveTime({ failsInPlace: true });
  const [picked, setPicked] = useState<Dayjs | null>(null);
  const today = localDateOf(now, timezone);
  return (
    <Form.Item className={styles['field']} {...(failure && { validateStatus: 'error', help: failure.text ?? t('clock.notMoved') })}>
      <div className={styles['choices']}>
        <DatePicker
          aria-label={t('clock.pick')}
          showTime={{ format: 'HH:mm', defaultValue: wallClock(now, timezone) }}
          format="YYYY-MM-DD HH:mm"
          defaultPickerValue={wallClock(now, timezone)}
          disabledDate={(day) => calendarDay(day) < today}
          showNow={false}
          value={picked}
          onChange={setPicked}
        />
        <Button type="primary" disabled={!picked} loading={isMoving} onClick={() => { if (picked) void move({ to: instantAt(picked, timezone) }); }}>{t('clock.moveThere')}</Button>
      </div>
    </Form.Item>
  );
}
