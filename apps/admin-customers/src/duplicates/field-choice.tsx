import { useFormat } from '@dealercare/admin-kit/portal';
import { MergeField } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import type { MergeComparisonQuery } from '../generated/duplicates/duplicates.js';
import styles from './duplicates.module.css';

type Comparison = MergeComparisonQuery['mergeComparison'];
type Field = Comparison['fields'][number];

interface Props {
  comparison: Comparison;
  taken: ReadonlySet<MergeField>;
  take: (field: MergeField, fromOther: boolean) => void;
}

/** Codes and days in words; everything else as it stands. */
function useValueText(): (field: MergeField, value: string | null) => string {
  const t = useText();
  const format = useFormat();
  return (field, value) => {
    if (value === null) return t('duplicates.nothing');
    if (field === MergeField.SEX) return t(`sex.${value as 'MALE' | 'FEMALE'}`);
    if (field === MergeField.ORIGIN) return t(`origin.${value as 'SALES' | 'SERVICE_FIRST_VISIT' | 'PROSPECT'}`);
    return field === MergeField.SOLAR_BIRTHDAY ? format.calendarDay(value) : value;
  };
}

function Side({ field, value, isChosen, choose }: { field: Field; value: string | null; isChosen: boolean; choose: () => void }) {
  const t = useText();
  const text = useValueText()(field.field, value);
  if (!field.differs) return <>{text}</>;
  return <label><input type="radio" name={field.field} checked={isChosen} onChange={choose} aria-label={`${t(`duplicates.field.${field.field}`)}: ${text}`} />{text}</label>;
}

/** Field by field what both say; of what differs one side is chosen, with the arrow keys as well. */
export function FieldChoice({ comparison: { fields, survivor, other }, taken, take }: Props) {
  const t = useText();
  return (
    <table className={styles['table']}>
      <thead><tr><th scope="col">{t('duplicates.fieldName')}</th><th scope="col">{t('duplicates.stays', { name: survivor.name })}</th><th scope="col">{t('duplicates.goesIn', { name: other.name })}</th></tr></thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.field}>
            <th scope="row">{t(`duplicates.field.${field.field}`)}</th>
            <td><Side field={field} value={field.survivor} isChosen={!taken.has(field.field)} choose={() => { take(field.field, false); }} /></td>
            <td><Side field={field} value={field.other} isChosen={taken.has(field.field)} choose={() => { take(field.field, true); }} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
