import { useEffect, useId, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Link } from 'react-router';
import { Icon } from '../icon/icon.js';
import { useDeskText } from '../language/desk-texts.js';
import { useShortcuts } from '../shortcut/use-shortcuts.js';
import styles from './side-sheet.module.css';

export interface SideSheetProps {
  title: string;
  /** Path of the full page about the same thing. */
  fullPage?: string | undefined;
  onClose: () => void;
  /** Actions that stay in sight. */
  footer?: ReactNode;
  children: ReactNode;
}

/** Focus that was in the sheet goes back to where it came from; focus that has moved on in the list stays there. */
function useReturnOfFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}

/**
 * A look at one row beside its list. It is no dialog: the list stays alive, j and k move on in it and the sheet follows.
 * Escape closes it.
 */
export function SideSheet({ title, fullPage, onClose, footer, children }: SideSheetProps) {
  const t = useDeskText();
  const headingId = useId();
  useReturnOfFocus();
  useShortcuts(t('table.shortcuts'), [{ keys: 'Escape', does: t('sheet.close'), run: onClose }]);
  return createPortal(
    <aside className={styles['sheet']} aria-labelledby={headingId}>
      <header className={styles['head']}>
        <h2 id={headingId}>{title}</h2>
        {fullPage ? <Link to={fullPage} className={styles['button']} aria-label={t('sheet.open')} title={t('sheet.open')}><Icon name="expand" /></Link> : null}
        <button type="button" className={styles['button']} aria-label={t('sheet.close')} title={t('sheet.close')} onClick={onClose}><Icon name="close" /></button>
      </header>
      <div className={styles['body']}>{children}</div>
      {footer ? <footer className={styles['foot']}>{footer}</footer> : null}
    </aside>,
    document.body,
  );
}
