import { Facts, Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState, useFormat, usePermission } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { CustomerValueDocument, type CustomerValueQuery } from '../generated/tiers/customer-value.js';
import styles from './tiers.module.css';

function Value({ value }: { value: NonNullable<CustomerValueQuery['customer']['value']> }) {
  const t = useText();
  const format = useFormat();
  const { yearlySpendFen, totalSpendFen, contactsInYear, contactCostFen, contactsCostFen, marginPct, netProfitFen, relationMonths, expectedYears, expectedProfitFen } = value;
  return (
    <>
      <Facts
        facts={[
          { label: t('value.yearly'), value: format.money(yearlySpendFen) }, { label: t('value.total'), value: format.money(totalSpendFen) }, { label: t('value.relation'), value: t('value.months', { count: relationMonths }) },
          { label: t('value.net'), value: format.money(netProfitFen) }, { label: t('value.expected'), value: format.money(expectedProfitFen) },
        ]}
      />
      <p className={styles['soft']}>{t('value.how', { margin: marginPct, contacts: contactsInYear, each: format.money(contactCostFen), cost: format.money(contactsCostFen), years: expectedYears })}</p>
    </>
  );
}

/** What a customer is worth, with everything that goes in (C-212). Nothing for those who may not see orders. */
export function ValuePanel({ customer }: { customer: { id: string } }) {
  const maySee = usePermission('order:read');
  return maySee ? <ValueOf customerId={customer.id} /> : null;
}

function ValueOf({ customerId }: { customerId: string }) {
  const t = useText();
  const query = useQuery(CustomerValueDocument, { variables: { id: customerId }, fetchPolicy: 'cache-and-network' });
  return (
    <Panel title={t('value.title')}>
      <QueryState query={query}>{({ customer: { value } }) => (value ? <Value value={value} /> : <p className={styles['soft']}>{t('value.none')}</p>)}</QueryState>
    </Panel>
  );
}
