import { ClockExplanation } from '@dealercare/admin-kit/desk';
import { QueryState } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { ClockFieldsFragment } from '../generated/clock/clock-fields.js';
import { useExplainedView, useExplanation } from './use-explained.js';
import styles from './clock.module.css';

/** Why a clock is due when it is, asked of the server when somebody wants to know (A18). */
export function DeadlineWhy({ clock }: { clock: ClockFieldsFragment }) {
  const t = useText();
  const view = useExplainedView();
  const query = useExplanation(clock.id);
  return (
    <div className={styles['why']}>
      <QueryState query={query} skeleton="form">
        {({ explainDeadline }) => (
          <>
            <ClockExplanation clock={view(clock, explainDeadline)} />
            {explainDeadline.hoursOfThen ? <p className={styles['note']}>{t('clock.hoursOfThen')}</p> : null}
            {explainDeadline.sumsToClock ? null : <p className={styles['note']}>{t('clock.hoursChanged')}</p>}
          </>
        )}
      </QueryState>
    </div>
  );
}
