import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Select } from '@dealercare/admin-kit/input';
import { useSettingsText } from '../settings-texts.js';
import type { SettingsUnit } from './use-units.js';
import type { UnitAt } from './unit-tree.js';
import styles from '../settings.module.css';

/** Another unit in reach; hidden where there is just one. */
export function UnitPicker({ reach, chosen, onChoose }: { reach: readonly UnitAt<SettingsUnit>[]; chosen: SettingsUnit | null; onChoose: (id: string) => void }) {
  const t = useSettingsText();
  const nameOf = useBilingualName();
  if (reach.length < 2) return null;
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('units.choose')}
      className={styles['unit'] ?? ''}
      value={chosen?.id ?? null}
      onChange={(id) => { if (id) onChoose(id); }}
      options={reach.map(({ unit, depth }) => ({ value: unit.id, label: `${'　'.repeat(depth)}${nameOf(unit)}` }))}
    />
  );
}
