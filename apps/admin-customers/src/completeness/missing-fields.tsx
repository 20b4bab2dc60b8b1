import { usePermission } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import type { CompletenessField } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import styles from './completeness.module.css';

/** Where a missing thing is written down: a field of the file's form, or a part of the page. */
const fieldOf: Readonly<Partial<Record<CompletenessField, string>>> = {
  phone: 'phone', birthday: 'solarBirthday', address: 'address', occupation: 'occupation', sex: 'sex', origin: 'origin', hobbies: 'hobbies', keeper: 'ownerUserId', preferredContact: 'preferredChannel',
};
const partOf: Readonly<Partial<Record<CompletenessField, string>>> = { car: 'cars', plate: 'cars', nextMaintenance: 'cars', insurance: 'cars' };

function addressOf(customerId: string, field: CompletenessField): string | null {
  if (fieldOf[field]) return `/customers/${customerId}?edit=${fieldOf[field]}`;
  return partOf[field] ? `/customers/${customerId}?part=${partOf[field]}` : null;
}

/** What a file does not tell yet; a click leads to where it is written down. */
export function MissingFields({ customerId, missing }: { customerId: string; missing: readonly CompletenessField[] }) {
  const t = useText();
  const mayWrite = usePermission('customer:write');
  return (
    <ul className={styles['missing']}>
      {missing.map((field) => {
        const to = mayWrite ? addressOf(customerId, field) : null;
        return <li key={field}>{to ? <Link to={to}>{t(`completeness.field.${field}`)}</Link> : <span>{t(`completeness.field.${field}`)}</span>}</li>;
      })}
    </ul>
  );
}
