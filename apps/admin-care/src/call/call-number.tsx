import { Button } from '@dealercare/admin-kit/core';
import { Icon, showToast } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import styles from './call.module.css';

/** The number to dial, large, for the hand that holds the phone. */
export function CallNumber({ phone }: { phone: string }) {
  const t = useText();
  const copy = async () => {
    await navigator.clipboard.writeText(phone);
    showToast({ tone: 'done', text: t('call.copied') });
  };
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{t('call.number')}</span>
      <span className={styles['number']}>
        <a href={`tel:${phone}`} aria-label={t('call.dial', { number: phone })}>{phone}</a>
        <Button type="text" icon={<Icon name="copy" size={16} />} aria-label={t('call.copy')} title={t('call.copy')} onClick={() => { void copy(); }} />
      </span>
    </div>
  );
}
