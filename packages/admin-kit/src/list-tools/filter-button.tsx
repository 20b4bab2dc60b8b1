import { useState, type ReactNode } from 'react';
import { Button, Popover } from 'antd';
import { Icon } from '../icon/icon.js';
import { useDeskText } from '../language/desk-texts.js';
import styles from './list-tools.module.css';

/** Opens the filters of a list; how many hold stands on the button. */
export function FilterButton({ active, children }: { active: number; children: ReactNode }) {
  const t = useDeskText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={isOpen}
      onOpenChange={setOpen}
      content={<div className={styles['panel']} role="group" aria-label={t('tools.filter')}>{children}</div>}
    >
      <Button icon={<Icon name="filter" size={16} />} aria-expanded={isOpen}>{active > 0 ? t('tools.filterActive', { active }) : t('tools.filter')}</Button>
    </Popover>
  );
}

/** One filter with its name above it. */
export function FilterPart({ label, children }: { label: string; children: ReactNode }) {
  return <div className={styles['part']}><span>{label}</span>{children}</div>;
}
