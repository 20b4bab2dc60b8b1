import { Panel } from '@dealercare/admin-kit/desk';
import { useFormat } from '@dealercare/admin-kit/portal';
import type { Figure } from '@dealercare/domain/report/figure';
import { useText } from '../area-texts.js';
import { figureGroups, goodFigure, groupNames, type FigureGroup } from './figure-groups.js';
import { FigureLink } from './figure-link.js';
import { shareOf, sumsIn, type FigureRow, type Sums } from './figure-sums.js';
import { monthBefore } from './months.js';
import type { Cut } from './scope.js';
import { useFigureName } from './words.js';
import styles from './dashboard.module.css';

interface Compared {
  now: Sums;
  before: Sums;
  cut: Cut;
  /** The month has not ended: a difference to a whole one would mislead. */
  isCurrent: boolean;
}

function FigureCard({ figure, of: { now, before, cut, isCurrent } }: { figure: Figure; of: Compared }) {
  const t = useText();
  const format = useFormat();
  const figureName = useFigureName();
  const change = now[figure] - before[figure];
  const count = format.number(before[figure]);
  const signed = `${change > 0 ? '+' : change < 0 ? '−' : '±'}${format.number(Math.abs(change))}`;
  return (
    <div className={styles['card']}>
      <dt>{figureName(figure)}</dt>
      <dd><FigureLink figure={figure} count={now[figure]} cut={cut} /></dd>
      <dd className={styles['before']}>{isCurrent ? t('dashboard.wholeBefore', { count }) : t('dashboard.before', { count, change: signed })}</dd>
    </div>
  );
}

function GroupPanel({ group, of }: { group: FigureGroup; of: Compared }) {
  const t = useText();
  const format = useFormat();
  const good = goodFigure[group];
  const share = good ? shareOf(of.now, good, figureGroups[group]) : null;
  return (
    <Panel title={t(`group.${group}`)} action={share === null ? null : <span className={styles['share']}>{t(`share.${group as 'tasks' | 'clocks'}`, { share: format.share(share) })}</span>}>
      <dl className={styles['cards']}>{figureGroups[group].map((figure) => <FigureCard key={figure} figure={figure} of={of} />)}</dl>
    </Panel>
  );
}

/** The month in numbers, each beside that of the month before. */
export function FigureCards({ rows, cut, isCurrent }: { rows: readonly FigureRow[]; cut: Cut; isCurrent: boolean }) {
  const of: Compared = { now: sumsIn(rows, cut.month), before: sumsIn(rows, monthBefore(cut.month)), cut, isCurrent };
  return <div className={styles['groups']}>{groupNames.map((group) => <GroupPanel key={group} group={group} of={of} />)}</div>;
}
