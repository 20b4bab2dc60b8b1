import { useEffect, useState } from 'react';
import { Icon } from '../icon/icon.js';
import { useKitText } from '../language/kit-texts.js';
import { FailureDetails } from '../query-state/failure-details.js';
import { dismissToast, useToasts, type Toast } from './toast-store.js';
import styles from './toast-region.module.css';

/** Long enough to read a line and reach the button; a failure stays until it is closed. */
const SHOWN_MS = 8_000;

function ToastNote({ toast }: { toast: Toast }) {
  const t = useKitText();
  const [held, setHeld] = useState(false);
  const stays = held || toast.tone === 'failed';
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => { dismissToast(toast.id); }, SHOWN_MS);
    return () => { clearTimeout(timer); };
  }, [stays, toast.id]);
  const undo = () => {
    dismissToast(toast.id);
    toast.undo?.();
  };
  return (
    <li
      className={`${styles['toast']} ${styles[toast.tone]}`}
      role={toast.tone === 'failed' ? 'alert' : undefined}
      onMouseEnter={() => { setHeld(true); }}
      onMouseLeave={() => { setHeld(false); }}
      onFocus={() => { setHeld(true); }}
      onBlur={() => { setHeld(false); }}
    >
      <Icon name={toast.tone === 'failed' ? 'alert' : 'check-circle'} />
      <div className={styles['text']}>
        {toast.text}
        {toast.failure ? <FailureDetails failure={toast.failure} /> : null}
      </div>
      {toast.undo ? <button type="button" className={styles['undo']} onClick={undo}><Icon name="undo" size={16} />{t('undo')}</button> : null}
      <button type="button" className={styles['close']} aria-label={t('close')} onClick={() => { dismissToast(toast.id); }}><Icon name="close" size={16} /></button>
    </li>
  );
}

/** Where toasts appear; once, in the frame, so that they outlive a change of page. */
export function ToastRegion() {
  const t = useKitText();
  const toasts = useToasts();
  return (
    <section className={styles['region']} aria-label={t('toast.region')} aria-live="polite">
      <ol>{toasts.map((toast) => <ToastNote key={toast.id} toast={toast} />)}</ol>
    </section>
  );
}
