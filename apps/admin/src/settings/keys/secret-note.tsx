import { useState } from 'react';
import { Alert, Button } from '@dealercare/admin-kit/core';
import { Input } from '@dealercare/admin-kit/input';
import { Icon } from '@dealercare/admin-kit/portal';
import { useSettingsText } from '../settings-texts.js';
import styles from './keys.module.css';

/** The whole key, this one time; it goes when one has said that it is kept. */
export function SecretNote({ name, secret, onKept }: { name: string; secret: string; onKept: () => void }) {
  const t = useSettingsText();
  const [isCopied, setCopied] = useState(false);
  // Where the browser gives no clipboard, the field is there to be copied by hand.
  const copy = () => { void navigator.clipboard.writeText(secret).then(() => { setCopied(true); }, () => undefined); };
  return (
    <Alert
      type="warning"
      showIcon
      className={styles['secret'] ?? ''}
      title={t('keys.secretTitle', { name })}
      description={
        <>
          <p>{t('keys.secretOnce')}</p>
          <div className={styles['line']}>
            <Input readOnly aria-label={t('keys.secret')} value={secret} onFocus={(event) => { event.target.select(); }} />
            <Button icon={<Icon name={isCopied ? 'check' : 'copy'} size={16} />} onClick={copy}>{t(isCopied ? 'keys.copied' : 'keys.copy')}</Button>
            <Button type="primary" onClick={onKept}>{t('keys.kept')}</Button>
          </div>
        </>
      }
    />
  );
}
