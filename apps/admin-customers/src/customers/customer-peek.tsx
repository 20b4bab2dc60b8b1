import { Facts } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { ConsentPanel } from '../consent/consent-panel.js';
import { DuePanel } from '../customer-file/due-panel.js';
import { CustomerPeekDocument } from '../generated/customers/customer-peek.js';
import { SecretText } from '../secret/secret-text.js';
import { CarCard } from '../vehicle-file/car-card.js';
import { TierTag } from '../words/tier-tag.js';
import styles from './customer-peek.module.css';

/** A look at a customer beside the list: enough for a call. */
export function CustomerPeek({ customerId }: { customerId: string }) {
  const t = useText();
  const query = useQuery(CustomerPeekDocument, { variables: { id: customerId } });
  return (
    <QueryState query={query} skeleton="file">
      {({ customer: { id, kind, tier, phone, phone2, dealer, consents, vehicles } }) => (
        <div className={styles['peek']}>
          <Facts
            facts={[
              { label: t('customer.phone'), value: <SecretText key={id} customerId={id} field="PHONE" masked={phone} /> },
              { label: t('customer.phone2'), value: phone2 ? <SecretText key={id} customerId={id} field="PHONE2" masked={phone2} /> : null },
              { label: t('customer.tier'), value: <TierTag tier={tier} withWords /> },
              { label: t('customer.kind'), value: t(`kind.${kind}`) },
            ]}
          />
          {vehicles.map((car) => <CarCard key={car.id} car={car} />)}
          <DuePanel cars={vehicles} zone={dealer.timezone} />
          <ConsentPanel customerId={id} consents={consents} />
          <Link to={`/customers/${id}`}>{t('customers.openFile')}</Link>
        </div>
      )}
    </QueryState>
  );
}
