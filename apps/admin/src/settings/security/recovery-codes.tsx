import { useState } from 'react';
import { Alert, Button } from '@dealercare/admin-kit/core';
import { Icon } from '@dealercare/admin-kit/portal';
import { useSettingsText } from '../settings-texts.js';
import styles from './security.module.css';

/** The recovery codes, this one time: to be copied or printed; they go when one has said that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useSettingsText();
  const [isCopied, setCopied] = useState(false);
  // Where the browser gives no clipboard, the codes are there to be selected by hand.
  const copy = () => { void navigator.clipboard.writeText(codes.join('\n')).then(() => { setCopied(true); }, () => undefined); };
  return (
    <Alert
      type="warning"
      showIcon
      title={t('security.codesTitle')}
      description={
        <>
          <p>{t('security.codesLead')}</p>
          <ul className={styles['codes']} aria-label={t('security.codes')}>{codes.map((code) => <li key={code}>{code}</li>)}</ul>
          <div className={styles['actions']}>
            <Button icon={<Icon name={isCopied ? 'check' : 'copy'} size={16} />} onClick={copy}>{t(isCopied ? 'keys.copied' : 'keys.copy')}</Button>
            <Button onClick={() => { window.print(); }}>{t('security.print')}</Button>
            <Button type="primary" onClick={onKept}>{t('keys.kept')}</Button>
          </div>
        </>
      }
    />
  );
}
