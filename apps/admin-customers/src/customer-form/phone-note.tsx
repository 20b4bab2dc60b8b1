import { useQuery } from '@dealercare/admin-kit/gql';
import { Link } from '@dealercare/admin-kit/router';
import { usePermission } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { PhoneOwnersDocument } from '../generated/customer-form/phone-owners.js';
import styles from './customer-form.module.css';

/** Digits of a whole number; before that a search would find half the list. */
const WHOLE_NUMBER = /^(?:\+?86)?\d{10,12}$/;

/** Who else has this phone. That is allowed, because families share phones (G1, ruling 10), but one should know. */
export function PhoneNote({ phone, except }: { phone: string; except?: string }) {
  const t = useText();
  const maySearch = usePermission('customer:name');
  const number = phone.replace(/[\s-]/g, '');
  const { data } = useQuery(PhoneOwnersDocument, { variables: { phone: number }, skip: !maySearch || !WHOLE_NUMBER.test(number) });
  const others = data?.customers.nodes.filter(({ id }) => id !== except) ?? [];
  if (!WHOLE_NUMBER.test(number) || others.length === 0) return null;
  return (
    <span role="status" className={styles['owners']}>
      {t('form.phoneShared')}
      {others.map(({ id, name }) => <Link key={id} to={`/customers/${id}`}>{name}</Link>)}
    </span>
  );
}
