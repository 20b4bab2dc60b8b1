import { Facts, Panel } from '@dealercare/admin-kit/desk';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { VehicleFileQuery } from '../generated/vehicle-file/vehicle-file.js';
import { SecretText } from '../secret/secret-text.js';
import styles from './vehicle-file.module.css';

/** Whose car it is now (INV-27). */
export function OwnerPanel({ owner }: { owner: VehicleFileQuery['vehicle']['owner'] }) {
  const t = useText();
  return (
    <Panel title={t('vehicle.owner')}>
      {owner ? (
        <Facts
          facts={[
            { label: t('customer.name'), value: <Link to={`/customers/${owner.id}`} className={styles['owner']}>{owner.name}</Link> },
            { label: t('customer.phone'), value: <SecretText key={owner.id} customerId={owner.id} field="PHONE" masked={owner.phone} /> },
          ]}
        />
      ) : t('vehicles.noOwner')}
    </Panel>
  );
}
