import type { ListView } from '@dealercare/admin-kit/desk';
import { useText } from '../area-texts.js';

/** The views that everybody has of the customers. */
export function useCustomerViews(): ListView[] {
  const t = useText();
  return [
    { id: 'all', title: t('customers.view.all'), search: '' },
    { id: 'loyal', title: t('customers.view.loyal'), search: 'tier=A' },
    { id: 'lost', title: t('customers.view.lost'), search: 'tier=D' },
    { id: 'firms', title: t('customers.view.firms'), search: 'kind=ORGANISATION' },
    { id: 'new', title: t('customers.view.new'), search: 'filed=30' },
  ];
}
