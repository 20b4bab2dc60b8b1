import { Panel } from '@dealercare/admin-kit/desk';
import { useFormat, useNow } from '@dealercare/admin-kit/portal';
import { localDateOf } from '@dealercare/domain/time/zone';
import { useText } from '../area-texts.js';
import type { CarFactsFragment } from '../generated/vehicle-file/car.js';
import { dueDates, type DueDate } from './due-dates.js';
import styles from './customer-file.module.css';

function Distance({ inDays }: Pick<DueDate, 'inDays'>) {
  const t = useText();
  if (inDays === 0) return <b>{t('due.today')}</b>;
  return inDays < 0 ? <b className={styles['passed']}>{t('due.passed', { count: -inDays })}</b> : <span>{t('due.inDays', { count: inDays })}</span>;
}

/** What is due next for this customer's cars. */
export function DuePanel({ cars, zone }: { cars: readonly CarFactsFragment[]; zone: string }) {
  const t = useText();
  const format = useFormat(zone);
  const due = dueDates(cars, localDateOf(useNow(), zone));
  return (
    <Panel title={t('due.title')}>
      {due.length === 0 ? <p className={styles['soft']}>{t('due.none')}</p> : null}
      <ul className={styles['due']}>
        {due.map(({ id, what, plate, on, inDays }) => (
          <li key={id}><span>{t(`due.what.${what}`)}{plate && cars.length > 1 ? <small>{plate}</small> : null}</span><time dateTime={on}>{format.calendarDay(on)}</time><Distance inDays={inDays} /></li>
        ))}
      </ul>
    </Panel>
  );
}
