import { Panel } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { causePath } from '@dealercare/domain/complaint/cause';
import { casesBehindCause } from '@dealercare/domain/report/figure';
import { useText } from '../area-texts.js';
import { CountLink } from './figure-link.js';
import { causeCounts, type CauseRow } from './figure-sums.js';
import type { Cut } from './scope.js';
import { useMonthName } from './words.js';
import styles from './dashboard.module.css';

/** What a cause is called, with what it belongs to. */
function useCauseName(): (code: string | null) => string {
  const t = useText();
  const nameOf = useBilingualName();
  return (code) => {
    if (code === null) return t('dashboard.noCause');
    const path = causePath(code);
    return path.length > 0 ? path.map(nameOf).join(' › ') : code;
  };
}

/** Why customers complain: the month's cases by cause, the most frequent first. */
export function CausePanel({ rows, cut }: { rows: readonly CauseRow[]; cut: Cut }) {
  const t = useText();
  const causeName = useCauseName();
  const monthName = useMonthName();
  const counts = causeCounts(rows);
  const most = Math.max(...counts.map(({ cases }) => cases));
  return (
    <Panel title={t('question.causes', { month: monthName(cut.month) })}>
      {counts.length === 0 ? <p className={styles['none']}>{t('dashboard.noCases')}</p> : (
        <ul className={styles['causes']}>
          {counts.map(({ code, cases }) => (
            <li key={code ?? ''}>
              <span>{causeName(code)}</span>
              <span className={styles['bar']} aria-hidden="true"><span className={code === null ? styles['unknown'] : undefined} style={{ width: `${String(cases / most * 100)}%` }} /></span>
              <CountLink count={cases} behind={casesBehindCause(code, cut.units, cut.month)} title={t('list.cause', { month: monthName(cut.month), unit: cut.name, cause: causeName(code) })} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
