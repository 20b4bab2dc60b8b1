import { Suspense, lazy } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { useNow } from '@dealercare/admin-kit/portal';
import { localDateOf } from '@dealercare/domain/time/zone';
import { useText } from '../area-texts.js';
import { quickTimes } from './wall-time.js';
import styles from './call.module.css';

const MomentPicker = lazy(() => import('./moment-picker.js'));

export interface MomentFieldProps {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  value: string | null;
  onChange: (wall: string | null) => void;
  zone: string;
}

/** A time agreed with the customer: the usual ones in one click, any other with the picker. */
export function MomentField({ label, hint, problem, value, onChange, zone }: MomentFieldProps) {
  const t = useText();
  const now = useNow();
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      <div className={styles['choices']}>
        {quickTimes(now, zone).map(({ name, wall }) => (
          <Button key={name} size="small" type={wall === value ? 'primary' : 'default'} aria-pressed={wall === value} onClick={() => { onChange(wall); }}>{t(`call.${name}`)}</Button>
        ))}
      </div>
      <Suspense fallback={null}><MomentPicker label={label} value={value} onChange={onChange} firstDay={localDateOf(now, zone)} invalid={problem !== undefined} /></Suspense>
      {problem ? <span className={styles['problem']} role="alert">{problem}</span> : null}
      {hint ? <span className={styles['hint']}>{hint}</span> : null}
    </div>
  );
}
