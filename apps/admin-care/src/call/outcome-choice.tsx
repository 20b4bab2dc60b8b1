import { Button } from '@dealercare/admin-kit/core';
import { useShortcuts } from '@dealercare/admin-kit/portal';
import type { AttemptOutcome } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import styles from './call.module.css';

/** One key each, for hands that make sixty calls a day. */
const keys: Readonly<Record<AttemptOutcome, string>> = { REACHED: 'a', NO_ANSWER: 'n', BUSY: 'b', CALL_BACK_LATER: 'l', REFUSED: 'r', WRONG_NUMBER: 'w' };
const order: readonly AttemptOutcome[] = ['REACHED', 'NO_ANSWER', 'BUSY', 'CALL_BACK_LATER', 'REFUSED', 'WRONG_NUMBER'];

/** How the call went: one click or one key. */
export function OutcomeChoice({ value, onChange }: { value: AttemptOutcome | null; onChange: (next: AttemptOutcome) => void }) {
  const t = useText();
  useShortcuts(t('call.keys'), order.map((outcome) => ({ keys: keys[outcome], does: t(`call.key.${outcome}`), run: () => { onChange(outcome); } })));
  return (
    <div className={styles['field']} role="group" aria-label={t('call.outcome')}>
      <span className={styles['label']}>{t('call.outcome')}</span>
      <div className={styles['choices']}>
        {order.map((outcome) => (
          <Button key={outcome} type={outcome === value ? 'primary' : 'default'} aria-pressed={outcome === value} onClick={() => { onChange(outcome); }}>
            {t(`call.key.${outcome}`)}<kbd aria-hidden="true">{keys[outcome].toUpperCase()}</kbd>
          </Button>
        ))}
      </div>
    </div>
  );
}
