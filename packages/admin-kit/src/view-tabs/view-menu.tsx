import { useState } from 'react';
import { Button, Popover } from 'antd';
import { Icon } from '../icon/icon.js';
import { useDeskText } from '../language/desk-texts.js';
import type { ListView } from './use-own-views.js';
import type { SavedView, ViewAudience } from './view-source.js';
import styles from './view-tabs.module.css';

interface ViewMenuProps {
  view: ListView;
  /** Null for one that everybody has anyway. */
  saved: SavedView | null;
  isPinned: boolean;
  isDefault: boolean;
  mayShareDown: boolean;
  onPin: (pin: boolean) => void;
  onDefault: (isDefault: boolean) => void;
  onShare: (audience: ViewAudience) => void;
  onForget: () => void;
}

/** What can be done with the view on the page. */
export function ViewMenu({ view, saved, isPinned, isDefault, mayShareDown, onPin, onDefault, onShare, onForget }: ViewMenuProps) {
  const t = useDeskText();
  const [isOpen, setOpen] = useState(false);
  const item = (text: string, run: () => void, danger = false) => (
    <Button key={text} type="text" block danger={danger} onClick={() => { setOpen(false); run(); }}>{text}</Button>
  );
  const mine = saved?.isMine ? saved : null;
  const content = (
    <div className={styles['menu']}>
      {saved?.sharedWith ? <p className={styles['shared']}>{t('views.sharedWith', { unit: saved.sharedWith })}</p> : null}
      {item(t(isPinned ? 'views.unpin' : 'views.pin'), () => { onPin(!isPinned); })}
      {item(t(isDefault ? 'views.noDefault' : 'views.makeDefault'), () => { onDefault(!isDefault); })}
      {mine && mine.audience !== 'TEAM' ? item(t('views.share.TEAM'), () => { onShare('TEAM'); }) : null}
      {mine && mayShareDown && mine.audience !== 'ORGANISATION' ? item(t('views.share.ORGANISATION'), () => { onShare('ORGANISATION'); }) : null}
      {mine && mine.audience !== 'PRIVATE' ? item(t('views.share.PRIVATE'), () => { onShare('PRIVATE'); }) : null}
      {saved?.mayChange ? item(t('views.forget', { view: view.title }), onForget, true) : null}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" open={isOpen} onOpenChange={setOpen} content={content} destroyOnHidden>
      <button type="button" aria-label={t('views.menu', { view: view.title })} title={t('views.menu', { view: view.title })} aria-expanded={isOpen}><Icon name={isDefault ? 'check' : 'more'} size={14} /></button>
    </Popover>
  );
}
