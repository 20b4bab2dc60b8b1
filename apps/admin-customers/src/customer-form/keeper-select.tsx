import { useQuery } from '@dealercare/admin-kit/gql';
import { Select } from '@dealercare/admin-kit/input';
import { breadthOf } from '@dealercare/domain/access/can';
import { isRole } from '@dealercare/domain/access/role';
import { useText } from '../area-texts.js';
import { KeepersDocument } from '../generated/customer-form/keepers.js';

const mayKeep = (roles: readonly string[]): boolean => roles.some((role) => isRole(role) && breadthOf(role, 'customer:read') !== null);

export interface KeeperSelectProps {
  dealerId: string;
  id?: string;
  value?: string;
  onChange?: (userId: string) => void;
}

/** Who is in charge of a customer: somebody of the dealer who may open the file (C-033). */
export function KeeperSelect({ dealerId, ...field }: KeeperSelectProps) {
  const t = useText();
  const { data } = useQuery(KeepersDocument, { variables: { unitId: dealerId }, skip: !dealerId });
  const people = (data?.staff.nodes ?? []).filter(({ id, roles, status }) => (status === 'ACTIVE' && mayKeep(roles)) || id === field.value);
  return <Select {...field} showSearch={{ optionFilterProp: 'label' }} options={[{ value: '', label: t('form.nobody') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} />;
}
