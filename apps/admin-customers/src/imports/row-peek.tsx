import { Facts } from '@dealercare/admin-kit/desk';
import { useText } from '../area-texts.js';
import type { ImportColumnFactsFragment } from '../generated/imports/import-columns.js';
import { FindingsList } from './findings-list.js';
import type { RowShown } from './row-columns.js';
import styles from './rows-panel.module.css';

/** A whole row as it stands in the file, with what was noticed. */
export function RowPeek({ row: { verdict, findings, cells = [] }, columns, kind }: { row: RowShown; columns: ImportColumnFactsFragment['columns']; kind: string | null | undefined }) {
  const t = useText();
  return (
    <div className={styles['peek']}>
      <span className={`${styles['verdict']} ${styles[verdict]}`}>{t(`verdict.${verdict}`)}</span>
      <FindingsList findings={findings} kind={kind} />
      <Facts facts={columns.map(({ header }, place) => ({ label: header, value: cells[place] }))} />
    </div>
  );
}
