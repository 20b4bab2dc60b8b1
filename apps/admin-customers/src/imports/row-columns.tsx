import type { Column } from '@dealercare/admin-kit/desk';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { ImportColumnFactsFragment } from '../generated/imports/import-columns.js';
import type { ImportRowFactsFragment } from '../generated/imports/import-rows.js';
import { FindingsList } from './findings-list.js';
import styles from './rows-panel.module.css';

/** A row; its cells only for those who may see them. */
export type RowShown = ImportRowFactsFragment & { cells?: readonly string[] };

/** So many cells tell what a row is about; all of them stand in the sheet beside the list. */
const FIRST_CELLS = 4;

/** What a row of the file tells: where it stands, what happens to it and why. */
export function useRowColumns(kind: string | null | undefined, columns: ImportColumnFactsFragment['columns']): Column<RowShown>[] {
  const t = useText();
  const format = useFormat();
  const places = columns.flatMap(({ field }, place) => (field ? [place] : [])).slice(0, FIRST_CELLS);
  const cells: Column<RowShown> = { id: 'cells', title: t('verdict.cells'), cell: ({ cells: all }) => <span className={styles['cells']}>{places.map((place) => all?.[place]).filter(Boolean).join(' · ')}</span> };
  return [
    { id: 'line', title: t('verdict.line'), width: '72px', cell: ({ line }) => format.number(line) },
    { id: 'verdict', title: t('verdict.verdict'), width: '96px', cell: ({ verdict }) => <span className={`${styles['verdict']} ${styles[verdict]}`}>{t(`verdict.${verdict}`)}</span> },
    ...(columns.length > 0 ? [cells] : [{ id: 'key', title: t('verdict.key'), cell: ({ businessKey }: RowShown) => businessKey ?? '' }]),
    { id: 'findings', title: t('verdict.findings'), cell: ({ findings }) => <FindingsList findings={findings} kind={kind} /> },
  ];
}
