import type { Column } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Icon, useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { CustomerRowFragment } from '../generated/customers/customers.js';
import { TierTag } from '../words/tier-tag.js';
import styles from './customers.module.css';

function NameCell({ customer: { name, kind } }: { customer: CustomerRowFragment }) {
  const t = useText();
  return <span className={styles['name']}>{name}{kind === 'ORGANISATION' ? <span className={styles['kind']} title={t('kind.ORGANISATION')}><Icon name="firm" size={14} /></span> : null}</span>;
}

/** The car that is there, or how many there are. */
function CarsCell({ customer: { vehicles } }: { customer: CustomerRowFragment }) {
  const t = useText();
  const [first, ...others] = vehicles;
  if (!first) return <span className={styles['none']}>{t('customers.noCar')}</span>;
  return (
    <span className={styles['cars']}>
      <span>{first.plate ?? t('vehicle.noPlate')}</span>
      <span className={styles['model']}>{others.length > 0 ? t('customers.moreCars', { count: others.length }) : first.model}</span>
    </span>
  );
}

/** What a row of the list tells; the dealer only to people who have several, the order by names only to those who read them. */
export function useCustomerColumns({ hasSeveralDealers, mayOrder }: { hasSeveralDealers: boolean; mayOrder: boolean }): Column<CustomerRowFragment>[] {
  const t = useText();
  const format = useFormat();
  const nameOf = useBilingualName();
  return [
    { id: 'name', title: t('customer.name'), sortable: mayOrder, cell: (customer) => <NameCell customer={customer} /> },
    { id: 'phone', title: t('customer.phone'), cell: ({ phone }) => phone ?? <span className={styles['none']}>{t('customers.noPhone')}</span> },
    { id: 'tier', title: t('customer.tier'), cell: ({ tier }) => <TierTag tier={tier} /> },
    { id: 'cars', title: t('customer.cars'), cell: (customer) => <CarsCell customer={customer} /> },
    { id: 'fileDate', title: t('customer.fileDate'), align: 'end', cell: ({ fileDate }) => (fileDate ? format.calendarDay(fileDate) : '') },
    { id: 'externalNo', title: t('customer.externalNo'), hidden: true, cell: ({ externalNo }) => externalNo ?? '' },
    ...(hasSeveralDealers ? [{ id: 'dealer', title: t('customer.dealer'), cell: ({ dealer }: CustomerRowFragment) => nameOf(dealer) }] : []),
  ];
}
