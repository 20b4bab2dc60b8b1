import { useEffect, useRef, type ReactNode } from 'react';
import styles from './dialog.module.css';

export interface DialogProps {
  label: string;
  /** Escape and a click beside it; without it the dialog cannot be left. */
  onClose?: () => void;
  /** Where it stands: at the top for things one types in, in the middle for questions. */
  place?: 'top' | 'middle';
  children: ReactNode;
}

/** The browser's own modal dialog: over everything, the page behind it still and out of reach, focus kept inside. */
export function Dialog({ label, onClose, place = 'middle', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => { element?.close(); };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      className={place === 'top' ? `${styles['dialog']} ${styles['top']}` : styles['dialog']}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClick={(event) => { if (event.target === dialog.current) onClose?.(); }}
    >
      {children}
    </dialog>
  );
}
