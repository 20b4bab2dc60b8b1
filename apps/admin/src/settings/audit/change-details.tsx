import type { AuditChangeFragment } from '../../generated/settings/audit/audit.js';
import { useSettingsText } from '../settings-texts.js';
import { useAuditWords } from './audit-words.js';
import styles from './audit.module.css';

/** A change field by field: what stood there, and what stands there since. */
export function ChangeDetails({ entry }: { entry: AuditChangeFragment }) {
  const t = useSettingsText();
  const words = useAuditWords();
  if (entry.erased) return <p>{t('audit.erased')}</p>;
  const reason = words.reason(entry.reason);
  return (
    <div className={styles['details']}>
      {reason ? <p>{t('audit.because', { reason })}</p> : null}
      {entry.changes.length === 0 ? <p>{t('audit.noFields')}</p> : (
        <table>
          <thead><tr><th scope="col">{t('audit.fieldHead')}</th><th scope="col">{t('audit.before')}</th><th scope="col">{t('audit.after')}</th></tr></thead>
          <tbody>{entry.changes.map(({ field, before, after }) => <tr key={field}><th scope="row">{words.field(field) ?? <code>{field}</code>}</th><td>{before ?? t('audit.nothing')}</td><td>{after ?? t('audit.nothing')}</td></tr>)}</tbody>
        </table>
      )}
    </div>
  );
}
