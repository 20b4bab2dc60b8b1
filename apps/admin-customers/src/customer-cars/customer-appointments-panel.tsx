import { Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { CustomerAppointmentsDocument } from '../generated/customer-cars/customer-cars.js';
import { AppointmentRow } from '../vehicle-records/appointments-panel.js';
import styles from '../vehicle-records/vehicle-records.module.css';

/** The customer's agreed arrivals, whichever car. */
export function CustomerAppointmentsPanel({ customerId, zone }: { customerId: string; zone: string }) {
  const t = useText();
  const query = useQuery(CustomerAppointmentsDocument, { variables: { id: customerId }, fetchPolicy: 'cache-and-network' });
  return (
    <Panel title={t('appointment.title')}>
      <QueryState query={query}>
        {({ customer: { appointments } }) => (appointments.length === 0 ? t('appointment.none') : (
          <ul className={styles['list']}>{appointments.map((appointment) => <AppointmentRow key={appointment.id} appointment={appointment} zone={zone} plate={appointment.vehicle?.plate ?? null} />)}</ul>
        ))}
      </QueryState>
    </Panel>
  );
}
