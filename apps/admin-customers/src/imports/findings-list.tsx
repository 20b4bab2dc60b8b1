import { Icon } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { ImportRowFactsFragment } from '../generated/imports/import-rows.js';
import { useImportWords } from './import-words.js';
import styles from './rows-panel.module.css';

/** What was noticed in a row: errors keep it out, remarks do not. */
export function FindingsList({ findings, kind }: Pick<ImportRowFactsFragment, 'findings'> & { kind: string | null | undefined }) {
  const t = useText();
  const { fieldName } = useImportWords();
  if (findings.length === 0) return null;
  return (
    <ul className={styles['findings']}>
      {findings.map(({ field, code, gravity, message }) => (
        <li key={`${field} ${code}`} className={styles[gravity]}><Icon name={gravity === 'ERROR' ? 'cancel' : 'alert'} size={16} />{t('verdict.field', { field: fieldName(kind, field), message })}</li>
      ))}
    </ul>
  );
}
