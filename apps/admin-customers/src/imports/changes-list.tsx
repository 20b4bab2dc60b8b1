import { useText } from '../area-texts.js';
import type { RowShown } from './row-columns.js';
import { useImportWords } from './import-words.js';
import styles from './rows-panel.module.css';

/** What a row changes of the record that is known: before and after, field by field. */
export function ChangesList({ changes, kind }: { changes: NonNullable<RowShown['changes']>; kind: string | null | undefined }) {
  const t = useText();
  const { fieldName } = useImportWords();
  if (changes.length === 0) return null;
  return (
    <table className={styles['changes']}>
      <caption>{t('verdict.changes')}</caption>
      <thead><tr><th scope="col">{t('verdict.changedField')}</th><th scope="col">{t('verdict.before')}</th><th scope="col">{t('verdict.after')}</th></tr></thead>
      <tbody>{changes.map(({ field, before, after }) => <tr key={field}><th scope="row">{fieldName(kind, field)}</th><td>{before ?? t('verdict.emptyBefore')}</td><td>{after}</td></tr>)}</tbody>
    </table>
  );
}
