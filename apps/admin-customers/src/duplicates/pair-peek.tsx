import { Facts } from '@dealercare/admin-kit/desk';
import { useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { LookAlikeFileFragment, PairRowFragment } from '../generated/duplicates/duplicates.js';
import { Reasons } from './reasons.js';
import { VerdictButtons } from './verdict-buttons.js';
import styles from './duplicates.module.css';

function FileFacts({ file }: { file: LookAlikeFileFragment }) {
  const t = useText();
  const format = useFormat();
  const facts = [
    { label: t('customer.phone'), value: file.phone ?? t('customers.noPhone') }, { label: t('customer.cars'), value: file.vehicles.flatMap(({ plate }) => plate ?? []).join(' ') || t('customers.noCar') },
    { label: t('customer.fileDate'), value: file.fileDate ? format.calendarDay(file.fileDate) : '' },
  ];
  return <><h3><Link to={`/customers/${file.id}`}>{file.name}</Link></h3><Facts facts={facts} /></>;
}

/** Two files beside the list, with what one can say of them. */
export function PairPeek({ pair: { customer, other, reasons, judgedByName } }: { pair: PairRowFragment }) {
  const t = useText();
  if (!customer || !other) return <p>{t('duplicates.hidden')}</p>;
  return (
    <div className={styles['compare']}>
      <Reasons reasons={reasons} />
      <FileFacts file={customer} />
      <FileFacts file={other} />
      {judgedByName ? <p className={styles['soft']}>{t('duplicates.judgedBy', { name: judgedByName })}</p> : null}
      <VerdictButtons customerId={customer.id} otherId={other.id} />
      <p><Link to={`/duplicates/${customer.id}/${other.id}`}>{t('duplicates.compare')}</Link></p>
    </div>
  );
}
