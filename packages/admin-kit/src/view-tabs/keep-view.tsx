import { useState, type FormEvent } from 'react';
import { Button, Input, Popover } from 'antd';
import { useDeskText } from '../language/desk-texts.js';
import styles from './view-tabs.module.css';

const LONGEST_NAME = 20;

/** Gives the filters on the page a name, so that they stand among the tabs. */
export function KeepView({ onKeep }: { onKeep: (title: string) => void }) {
  const t = useDeskText();
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim()) return;
    onKeep(title.trim());
    setOpen(false);
    setTitle('');
  };
  const form = (
    <form className={styles['keep']} onSubmit={keep}>
      <Input autoFocus aria-label={t('views.name')} placeholder={t('views.name')} maxLength={LONGEST_NAME} value={title} onChange={(event) => { setTitle(event.target.value); }} />
      <Button htmlType="submit" type="primary" disabled={!title.trim()}>{t('views.save')}</Button>
    </form>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" open={isOpen} onOpenChange={setOpen} content={form} destroyOnHidden>
      <Button type="link" size="small">{t('views.keep')}</Button>
    </Popover>
  );
}
