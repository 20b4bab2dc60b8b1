import { useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { listBehind, type Figure, type ListBehind } from '@dealercare/domain/report/figure';
import { listHref, useMayOpen } from './list-href.js';
import type { Cut } from './scope.js';
import { useListTitle } from './use-list-title.js';
import styles from './dashboard.module.css';

/** A number that opens the rows it has counted; a bare number where there are none, or where their list is not the viewer's. */
export function CountLink({ count, behind, title }: { count: number; behind: ListBehind; title: string }) {
  const format = useFormat();
  const mayOpen = useMayOpen();
  const text = format.number(count);
  if (count === 0 || !mayOpen(behind.list)) return <span className={count === 0 ? styles['none'] : undefined}>{text}</span>;
  return <Link to={listHref(behind, title)} className={styles['count']} title={title}>{text}</Link>;
}

/** A figure of a cut as a number that opens its list. */
export function FigureLink({ figure, count, cut }: { figure: Figure; count: number; cut: Cut }) {
  const titleOf = useListTitle();
  return <CountLink count={count} behind={listBehind(figure, cut.units, cut.month)} title={titleOf(figure, cut)} />;
}
