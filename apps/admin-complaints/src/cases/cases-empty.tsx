import { Button } from '@dealercare/admin-kit/core';
import { EmptyState, usePermission } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';

/** A queue without work is good news. */
export function NothingWaits() {
  const t = useText();
  return <EmptyState icon="check-circle" title={t('cases.empty')} hint={t('cases.emptyHint')} action={<Link to="/complaints?list=all">{t('cases.seeAll')}</Link>} />;
}

/** No complaint yet: the one sensible action. */
export function NoCaseYet() {
  const t = useText();
  const mayRegister = usePermission('complaint:register');
  return <EmptyState icon="complaints" title={t('cases.none')} hint={t('cases.emptyHint')} action={mayRegister ? <Link to="/complaints/new">{t('cases.register')}</Link> : null} />;
}

/** The filters leave nothing over. */
export function NoCaseFits({ onClear }: { onClear: () => void }) {
  const t = useText();
  return <EmptyState icon="filter" title={t('cases.noneFits')} hint={t('cases.noneFitsHint')} action={<Button onClick={onClear}>{t('cases.clear')}</Button>} />;
}

/** An address with a filter that is none. */
export function UnreadableFilter({ onClear }: { onClear: () => void }) {
  const t = useText();
  return <EmptyState icon="alert" title={t('cases.unreadable')} hint={t('cases.unreadableHint')} action={<Button onClick={onClear}>{t('cases.clear')}</Button>} />;
}
