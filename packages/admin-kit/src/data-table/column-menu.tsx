import { Button, Checkbox, Popover, Radio } from 'antd';
import { Icon } from '../icon/icon.js';
import { useDeskText } from '../language/desk-texts.js';
import type { Column } from './column.js';
import type { TableMemory } from './use-table-memory.js';
import styles from './data-table.module.css';

interface ColumnMenuProps<Row> {
  columns: readonly Column<Row>[];
  memory: TableMemory;
  onChange: (next: Partial<TableMemory>) => void;
}

/** Which columns, and how high the rows. */
export function ColumnMenu<Row>({ columns, memory, onChange }: ColumnMenuProps<Row>) {
  const t = useDeskText();
  const toggle = (id: string, shown: boolean) => {
    onChange({ hidden: shown ? memory.hidden.filter((hidden) => hidden !== id) : [...memory.hidden, id] });
  };
  const content = (
    <div className={styles['menu']}>
      {columns.map(({ id, title }) => (
        <Checkbox key={id} checked={!memory.hidden.includes(id)} onChange={(event) => { toggle(id, event.target.checked); }}>{title}</Checkbox>
      ))}
      <Radio.Group
        aria-label={t('table.density')}
        value={memory.density}
        onChange={(event) => { onChange({ density: event.target.value === 'roomy' ? 'roomy' : 'compact' }); }}
        options={[{ value: 'compact', label: t('table.compact') }, { value: 'roomy', label: t('table.roomy') }]}
      />
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button type="text" size="small" className={styles['column-button']} icon={<Icon name="columns" size={16} />}>{t('table.columns')}</Button>
    </Popover>
  );
}
