import { useQuery } from '@dealercare/admin-kit/gql';
import { Can, QueryState, usePageTitle } from '@dealercare/admin-kit/portal';
import { Navigate, useParams } from '@dealercare/admin-kit/router';
import { CompletenessPanel } from '../completeness/completeness-panel.js';
import { ConsentPanel } from '../consent/consent-panel.js';
import { CustomerFileDocument, type CustomerFileQuery } from '../generated/customer-file/customer-file.js';
import { CustomerCases } from '../open-work/customer-cases.js';
import { TasksPanel } from '../open-work/tasks-panel.js';
import { CarsOnTop } from './cars.js';
import { CustomerHead } from './customer-head.js';
import { DuePanel } from './due-panel.js';
import { MergesPanel } from '../duplicates/merges-panel.js';
import { GroupTabs } from './group-tabs.js';
import { PrivacyPanel } from '../privacy/privacy-panel.js';
import { TierPanel } from '../tiers/tier-panel.js';
import { QuickActions } from './quick-actions.js';
import styles from './customer-file.module.css';

function CustomerFile({ customer }: { customer: CustomerFileQuery['customer'] }) {
  const { timezone } = customer.dealer;
  usePageTitle(customer.name);
  return (
    <>
      <CustomerHead customer={customer} />
      <QuickActions customer={customer} />
      <div className={styles['file']}>
        <div className={styles['main']}>
          <CarsOnTop customer={customer} />
          <div className={styles['groups']}><GroupTabs customer={customer} /></div>
        </div>
        <div className={styles['side']}>
          <Can action="care:read"><TasksPanel customerId={customer.id} zone={timezone} /></Can>
          <Can action="complaint:list"><CustomerCases customerId={customer.id} zone={timezone} /></Can>
          <DuePanel cars={customer.vehicles} zone={timezone} />
          <TierPanel customerId={customer.id} />
          <CompletenessPanel customerId={customer.id} />
          <ConsentPanel customerId={customer.id} consents={customer.consents} zone={timezone} />
          <Can action="customer:write"><MergesPanel customerId={customer.id} isActive={customer.status === 'ACTIVE'} /></Can>
          <PrivacyPanel customer={customer} />
        </div>
      </div>
    </>
  );
}

/** A picture of a customer: who, how to reach them, their cars, what is due, then the history and the groups of what is known. */
export default function CustomerPage() {
  const { customerId = '' } = useParams();
  const query = useQuery(CustomerFileDocument, { variables: { id: customerId }, fetchPolicy: 'cache-and-network' });
  return <QueryState query={query} skeleton="file">{({ customer }) => (customer.id === customerId ? <CustomerFile key={customer.id} customer={customer} /> : <Navigate to={`/customers/${customer.id}`} replace />)}</QueryState>;
}
