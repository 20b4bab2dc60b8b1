import { Panel, Tag } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState, useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { CustomerCarsDocument } from '../generated/customer-cars/customer-cars.js';
import styles from '../vehicle-records/vehicle-records.module.css';

/** What the customer is and was to cars: those that were sold too (F2). */
export function CarPartiesPanel({ customerId }: { customerId: string }) {
  const t = useText();
  const format = useFormat();
  const query = useQuery(CustomerCarsDocument, { variables: { id: customerId }, fetchPolicy: 'cache-and-network' });
  return (
    <Panel title={t('party.cars')}>
      <QueryState query={query}>
        {({ customer: { vehicleParties } }) => (vehicleParties.length === 0 ? t('party.none') : (
          <ul className={styles['list']}>
            {vehicleParties.map(({ id, role, validFrom, validTo, vehicle }) => (
              <li key={id} className={styles['row']}>
                <Tag tone={validTo ? 'resting' : 'plain'}>{t(`party.role.${role}`)}</Tag>
                {vehicle ? <Link to={`/vehicles/${vehicle.id}`}>{vehicle.plate ?? vehicle.vin}</Link> : null}<span>{vehicle?.series}</span>
                <small>{validTo ? t('party.time', { from: format.calendarDay(validFrom), to: format.calendarDay(validTo) }) : t('party.since', { from: format.calendarDay(validFrom) })}</small>
              </li>
            ))}
          </ul>
        ))}
      </QueryState>
    </Panel>
  );
}
