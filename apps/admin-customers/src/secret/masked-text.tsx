import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Can, Icon, showToast, type Failure } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { RevealDialog } from './reveal-dialog.js';
import styles from './secret.module.css';

export interface MaskedTextProps {
  /** As the API gives it; null where there is none. */
  masked: string | null | undefined;
  /** What it is, in words. */
  what: string;
  isPhone?: boolean;
  /** Null when it was refused. */
  reveal: (reason: string) => Promise<{ text: string | null } | null>;
  isRunning: boolean;
  failure: Failure | null;
}

/** What was revealed, until the page is left; a number can be dialled. */
function Revealed({ text, isPhone }: { text: string; isPhone: boolean }) {
  const t = useText();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    showToast({ tone: 'done', text: t('secret.copied') });
  };
  return (
    <span className={styles['secret']}>
      {isPhone ? <a href={`tel:${text}`}>{text}</a> : <b>{text}</b>}
      <Button type="text" size="small" icon={<Icon name="copy" size={14} />} aria-label={t('secret.copy')} title={t('secret.copy')} onClick={() => { void copy(); }} />
    </span>
  );
}

/** A masked number, and the way to see it (K3). */
export function MaskedText({ masked, what, isPhone = true, reveal, isRunning, failure }: MaskedTextProps) {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<string | null>(null);
  if (!masked) return <span className={styles['none']}>{t('secret.none')}</span>;
  if (revealed) return <Revealed text={revealed} isPhone={isPhone} />;
  const label = t('secret.revealField', { field: what });
  const show = async (reason: string) => {
    const answer = await reveal(reason);
    if (!answer) return;
    setRevealed(answer.text);
    setAsking(false);
  };
  return (
    <span className={styles['secret']}>
      {masked}
      <Can action="customer:reveal">
        <Button type="text" size="small" icon={<Icon name="eye" size={14} />} aria-label={label} title={label} onClick={() => { setAsking(true); }} />
      </Can>
      {isAsking ? <RevealDialog what={what} onReason={(reason) => { void show(reason); }} isRunning={isRunning} failure={failure} onClose={() => { setAsking(false); }} /> : null}
    </span>
  );
}
