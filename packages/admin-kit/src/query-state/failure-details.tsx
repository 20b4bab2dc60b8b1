import { useState } from 'react';
import type { Failure } from '../api/failure.js';
import { useKitText } from '../language/kit-texts.js';
import styles from './failure-details.module.css';

/** What an administrator asks for, closed until wanted. */
export function FailureDetails({ failure: { code, requestId } }: { failure: Pick<Failure, 'code' | 'requestId'> }) {
  const t = useKitText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(`${code} ${requestId ?? ''}`.trim());
    setCopied(true);
  };
  return (
    <details className={styles['details']}>
      <summary>{t('failure.details')}</summary>
      <dl>
        <dt>{t('failure.code')}</dt>
        <dd><code>{code}</code></dd>
        <dt>{t('failure.requestId')}</dt>
        <dd>{requestId ? <code>{requestId}</code> : t('failure.noRequestId')}</dd>
      </dl>
      <button type="button" onClick={() => { void copy(); }}>{t(copied ? 'failure.copied' : 'failure.copy')}</button>
    </details>
  );
}
