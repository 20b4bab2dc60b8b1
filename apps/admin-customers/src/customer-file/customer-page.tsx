import { useQuery } from '@dealercare/admin-kit/gql';
import { Can, EmptyState, QueryState, usePageTitle } from '@dealercare/admin-kit/portal';
import { useParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { ConsentPanel } from '../consent/consent-panel.js';
import { CustomerFileDocument, type CustomerFileQuery } from '../generated/customer-file/customer-file.js';
import { CasesPanel } from '../open-work/cases-panel.js';
import { TasksPanel } from '../open-work/tasks-panel.js';
import { CarCard } from '../vehicle-file/car-card.js';
import { CustomerHead } from './customer-head.js';
import { DuePanel } from './due-panel.js';
import { HistoryPanel } from './history-panel.js';
import { PersonPanel } from './person-panel.js';
import { PrivacyPanel } from '../privacy/privacy-panel.js';
import { useDealings } from './use-dealings.js';
import styles from './customer-file.module.css';

function Cars({ cars }: { cars: CustomerFileQuery['customer']['vehicles'] }) {
  const t = useText();
  if (cars.length === 0) return <EmptyState icon="car" title={t('file.noCars')} hint={t('file.noCarsHint')} />;
  return <div className={styles['cars']}>{cars.map((car) => <CarCard key={car.id} car={car} />)}</div>;
}

function CustomerFile({ customer }: { customer: CustomerFileQuery['customer'] }) {
  const { timezone } = customer.dealer;
  const dealings = useDealings(customer.id);
  usePageTitle(customer.name);
  return (
    <>
      <CustomerHead customer={customer} />
      <div className={styles['file']}>
        <div className={styles['main']}>
          <Cars cars={customer.vehicles} />
          <HistoryPanel customer={customer} dealings={dealings} />
        </div>
        <div className={styles['side']}>
          <Can action="care:read"><TasksPanel customerId={customer.id} zone={timezone} /></Can>
          {dealings.maySeeCases ? <CasesPanel cases={dealings.cases} zone={timezone} /> : null}
          <DuePanel cars={customer.vehicles} zone={timezone} />
          <ConsentPanel customerId={customer.id} consents={customer.consents} zone={timezone} />
          <PersonPanel customer={customer} />
          <PrivacyPanel customer={customer} />
        </div>
      </div>
    </>
  );
}

/** A picture of a customer: who, how to reach them, their cars, what is due, then the history. */
export default function CustomerPage() {
  const { customerId = '' } = useParams();
  const query = useQuery(CustomerFileDocument, { variables: { id: customerId }, fetchPolicy: 'cache-and-network' });
  return <QueryState query={query} skeleton="file">{({ customer }) => <CustomerFile key={customer.id} customer={customer} />}</QueryState>;
}
