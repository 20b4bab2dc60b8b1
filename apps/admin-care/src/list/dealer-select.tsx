import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Select } from '@dealercare/admin-kit/input';
import { useText } from '../area-texts.js';
import type { UnitChoice } from '../units/use-reach.js';
import styles from './list.module.css';

export interface DealerSelectProps {
  dealers: readonly UnitChoice[];
  value: string | null;
  onChange: (dealerId: string | null) => void;
  /** All dealers together are no choice. */
  needed?: boolean;
}

/** Which dealer, for people who see several; one alone is no choice and takes no room. */
export function DealerSelect({ dealers, value, onChange, needed = false }: DealerSelectProps) {
  const t = useText();
  const nameOf = useBilingualName();
  if (dealers.length < 2) return null;
  return (
    <Select
      className={styles['select'] ?? ''}
      aria-label={t('task.dealer')}
      placeholder={t('list.everyDealer')}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!needed}
      value={value}
      onChange={(next: string | null | undefined) => { onChange(next ?? null); }}
      options={dealers.map((dealer) => ({ value: dealer.id, label: nameOf(dealer) }))}
    />
  );
}
