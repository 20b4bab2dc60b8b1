import { Button } from '@dealercare/admin-kit/core';
import { EmptyState, usePermission } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';

/** A dealer's first day: there is nobody yet, and the file of the old system is the quickest way to everybody. */
export function NobodyYet() {
  const t = useText();
  const mayImport = usePermission('import:run');
  return (
    <EmptyState
      icon="customers"
      title={t('customers.empty')}
      hint={t(mayImport ? 'customers.emptyHint' : 'customers.emptyWait')}
      action={mayImport ? <Link to="/imports/new"><Button type="primary">{t('customers.importFile')}</Button></Link> : null}
    />
  );
}

/** Nobody fits what was chosen. */
export function NobodyFits({ onClear }: { onClear: () => void }) {
  const t = useText();
  return <EmptyState icon="search" title={t('customers.noMatch')} hint={t('customers.noMatchHint')} action={<Button onClick={onClear}>{t('list.clear')}</Button>} />;
}
