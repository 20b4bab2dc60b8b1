import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { CaseClock } from '../clock/case-clock.js';
import { DeadlineWhy } from '../clock/deadline-why.js';
import type { ListedClock } from './clocks-page.js';
import styles from '../cases/cases.module.css';

/** A promise beside the list: how it stands, and window by window why it is due then (A18). */
export function ClockPeek({ clock }: { clock: ListedClock }) {
  const t = useText();
  return (
    <div className={styles['peek']}>
      <CaseClock clock={clock} />
      <DeadlineWhy key={clock.id} clock={clock} />
      {clock.case?.complaint ? <Link to={`/complaints/${clock.case.id}`}>{t('cases.openFile')}</Link> : <p className={styles['words']}>{t('cases.stubWhy')}</p>}
    </div>
  );
}
