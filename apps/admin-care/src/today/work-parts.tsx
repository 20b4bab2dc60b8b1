import { Link } from '@dealercare/admin-kit/router';
import { Icon, useFormat, type IconName } from '@dealercare/admin-kit/portal';
import type { WorkListPart } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import type { WorkListCountsQuery } from '../generated/today/work-list-counts.js';
import { todayAddress, type TodayChoice } from './today-choice.js';
import styles from './today.module.css';

type Counts = WorkListCountsQuery['workListCounts'];

interface PartProps {
  part: WorkListPart;
  count: number | undefined;
  icon: IconName;
  choice: TodayChoice;
}

function Part({ part, count, icon, choice }: PartProps) {
  const t = useText();
  const format = useFormat();
  const isHere = choice.part === part;
  const isLoud = part === 'OVERDUE' && count !== undefined && count > 0;
  return (
    <Link
      to={{ search: todayAddress({ ...choice, part: isHere ? 'ALL' : part }).toString() }}
      className={`${styles['part']} ${isHere ? styles['here'] : ''} ${isLoud ? styles['loud'] : ''}`}
      aria-current={isHere ? 'true' : undefined}
    >
      <span className={styles['part-name']}><Icon name={icon} size={16} />{t(`today.part.${part}`)}</span>
      <b>{count === undefined ? '–' : format.number(count)}</b>
    </Link>
  );
}

/** What is late, what is due, what comes next, each with its count; a click shows that part alone, another one all of it. */
export function WorkParts({ counts, choice }: { counts: Counts | undefined; choice: TodayChoice }) {
  const t = useText();
  return (
    <nav className={styles['parts']} aria-label={t('today.parts')}>
      <Part part="OVERDUE" count={counts?.overdue} icon="late" choice={choice} />
      <Part part="DUE" count={counts?.due} icon="today" choice={choice} />
      <Part part="NEXT" count={counts?.next} icon="clock" choice={choice} />
    </nav>
  );
}
