import { Icon } from '../icon/icon.js';
import { useDeskText } from '../language/desk-texts.js';
import styles from './filter-chips.module.css';

/** A filter as people say it: '交车 3 天内', 'A 级'. */
export interface FilterChip {
  id: string;
  label: string;
  onRemove: () => void;
  /** Opens the filter to change it. */
  onEdit?: () => void;
}

/** The filters of a list as readable chips, each taken off by itself. */
export function FilterChips({ chips, onClear }: { chips: readonly FilterChip[]; onClear: () => void }) {
  const t = useDeskText();
  if (chips.length === 0) return null;
  return (
    <ul className={styles['chips']} aria-label={t('chips.label')}>
      {chips.map(({ id, label, onRemove, onEdit }) => (
        <li key={id} className={styles['chip']}>
          {onEdit ? <button type="button" className={styles['label']} onClick={onEdit}>{label}</button> : <span className={styles['label']}>{label}</span>}
          <button type="button" className={styles['remove']} aria-label={t('chips.remove', { label })} onClick={onRemove}><Icon name="close" size={14} /></button>
        </li>
      ))}
      {chips.length > 1 ? <li><button type="button" className={styles['clear']} onClick={onClear}>{t('chips.clear')}</button></li> : null}
    </ul>
  );
}
