import { useState, type FormEvent } from 'react';
import { Button, Input, Popover, Radio } from 'antd';
import { useDeskText } from '../language/desk-texts.js';
import type { ViewAudience } from './view-source.js';
import styles from './view-tabs.module.css';

const LONGEST_NAME = 20;

interface KeepViewProps {
  onKeep: (title: string, audience: ViewAudience) => void;
  /** Others can have it too. */
  mayShare?: boolean;
  mayShareDown?: boolean;
}

/** Gives the filters on the page a name, so that they stand among the tabs. */
export function KeepView({ onKeep, mayShare = false, mayShareDown = false }: KeepViewProps) {
  const t = useDeskText();
  const [isOpen, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [audience, setAudience] = useState<ViewAudience>('PRIVATE');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim()) return;
    onKeep(title.trim(), audience);
    setOpen(false);
    setTitle('');
    setAudience('PRIVATE');
  };
  const audiences: ViewAudience[] = ['PRIVATE', 'TEAM', ...(mayShareDown ? ['ORGANISATION' as const] : [])];
  const form = (
    <form onSubmit={keep}>
      <div className={styles['keep']}>
        <Input autoFocus aria-label={t('views.name')} placeholder={t('views.name')} maxLength={LONGEST_NAME} value={title} onChange={(event) => { setTitle(event.target.value); }} />
        <Button htmlType="submit" type="primary" disabled={!title.trim()}>{t('views.save')}</Button>
      </div>
      {mayShare ? (
        <Radio.Group
          aria-label={t('views.whose')}
          value={audience}
          onChange={(event) => { setAudience(audiences.find((known) => known === event.target.value) ?? 'PRIVATE'); }}
          options={audiences.map((value) => ({ value, label: t(`views.audience.${value}`) }))}
        />
      ) : null}
    </form>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" open={isOpen} onOpenChange={setOpen} content={form} destroyOnHidden>
      <Button type="link" size="small">{t('views.keep')}</Button>
    </Popover>
  );
}
