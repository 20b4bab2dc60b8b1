import { Button } from '@dealercare/admin-kit/core';
import { EmptyState, Icon } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { isNarrowed, todayAddress, type TodayChoice } from './today-choice.js';
import styles from './today.module.css';

export interface TodayEmptyProps {
  choice: TodayChoice;
  choose: (next: Partial<TodayChoice>) => void;
}

/** Nothing in this part of the list: done, nothing of one's own, or only filtered away. */
export function TodayEmpty({ choice, choose }: TodayEmptyProps) {
  const t = useText();
  if (isNarrowed(choice)) {
    return <EmptyState icon="search" title={t('list.noMatch')} hint={t('list.noMatchHint')} action={<Button onClick={() => { choose({ kinds: [], rules: [], channels: [] }); }}>{t('list.clear')}</Button>} />;
  }
  if (choice.mine) {
    return <EmptyState icon="check-circle" title={t('today.emptyMine')} hint={t('today.emptyMineHint')} action={<Button onClick={() => { choose({ mine: false }); }}>{t('today.showAll')}</Button>} />;
  }
  if (choice.part === 'OVERDUE' || choice.part === 'DUE') {
    return <EmptyState icon="check-circle" title={t('today.done')} hint={t('today.doneHint')} action={<Button onClick={() => { choose({ part: 'NEXT' }); }}>{t('today.doneNext')}</Button>} />;
  }
  return <EmptyState icon="check-circle" title={t('today.empty')} hint={t('today.emptyHint')} />;
}

/** Above what comes next, once nothing of today is left. */
export function DayDone({ choice }: { choice: TodayChoice }) {
  const t = useText();
  return (
    <p className={styles['calm']} role="status">
      <Icon name="check-circle" size={18} /><b>{t('today.done')}</b><span>{t('today.doneHint')}</span>
      <Link to={{ search: todayAddress({ ...choice, part: 'NEXT' }).toString() }}>{t('today.doneNext')}</Link>
    </p>
  );
}
