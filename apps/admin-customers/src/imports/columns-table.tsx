import { Select } from '@dealercare/admin-kit/input';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { useText } from '../area-texts.js';
import type { ImportColumnFactsFragment } from '../generated/imports/import-columns.js';
import type { ImportKindOf } from './import-words.js';
import styles from './columns-table.module.css';

interface ColumnsTableProps {
  columns: ImportColumnFactsFragment['columns'];
  kind: ImportKindOf | undefined;
  disabled: boolean;
  /** The column at `place` stands for another field, or for none. */
  onChange: (place: number, field: string | null) => void;
}

/** The columns of the file with their first cells, and what each stands for. */
export function ColumnsTable({ columns, kind, disabled, onChange }: ColumnsTableProps) {
  const t = useText();
  const nameOf = useBilingualName();
  const fields = kind?.fields.map((field) => ({ value: field.name, label: `${nameOf(field)}${field.required ? ' *' : ''}` })) ?? [];
  const options = [{ value: '', label: t('recognised.leftOut') }, ...fields];
  return (
    <table className={styles['columns']}>
      <thead><tr><th scope="col">{t('recognised.column')}</th><th scope="col">{t('recognised.field')}</th><th scope="col">{t('recognised.samples')}</th></tr></thead>
      <tbody>
        {columns.map(({ header, field, samples }, place) => {
          const name = header.trim() || t('recognised.noName', { place: place + 1 });
          return (
            // Two columns may have one name: the place tells them apart.
            <tr key={place} className={field ? '' : styles['out']}>
              <th scope="row">{name}</th>
              <td>
                <Select
                  className={styles['field'] ?? ''}
                  aria-label={t('recognised.fieldOf', { column: name })}
                  showSearch
                  optionFilterProp="label"
                  disabled={disabled || !kind}
                  value={field ?? ''}
                  options={options}
                  onChange={(next) => { onChange(place, next || null); }}
                />
              </td>
              <td className={styles['samples']}>{samples.map((sample, line) => <span key={line}>{sample}</span>)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
