import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Can, Icon, showToast } from '@dealercare/admin-kit/portal';
import type { SecretField } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { RevealDialog } from './reveal-dialog.js';
import styles from './secret.module.css';

export interface SecretTextProps {
  customerId: string;
  field: SecretField;
  /** As the API gives it; null where there is none. */
  masked: string | null | undefined;
}

/** What was revealed, until the page is left; a number can be dialled. */
function Revealed({ text, field }: { text: string; field: SecretField }) {
  const t = useText();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    showToast({ tone: 'done', text: t('secret.copied') });
  };
  return (
    <span className={styles['secret']}>
      {field === 'ID_NUMBER' ? <b>{text}</b> : <a href={`tel:${text}`}>{text}</a>}
      <Button type="text" size="small" icon={<Icon name="copy" size={14} />} aria-label={t('secret.copy')} title={t('secret.copy')} onClick={() => { void copy(); }} />
    </span>
  );
}

/** A masked phone or ID number, and the way to see it (K3). */
export function SecretText({ customerId, field, masked }: SecretTextProps) {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<string | null>(null);
  if (!masked) return <span className={styles['none']}>{t('secret.none')}</span>;
  if (revealed) return <Revealed text={revealed} field={field} />;
  const label = t('secret.revealField', { field: t(`secret.field.${field}`) });
  return (
    <span className={styles['secret']}>
      {masked}
      <Can action="customer:reveal">
        <Button type="text" size="small" icon={<Icon name="eye" size={14} />} aria-label={label} title={label} onClick={() => { setAsking(true); }} />
      </Can>
      {isAsking ? (
        <RevealDialog
          customerId={customerId}
          field={field}
          onClose={() => { setAsking(false); }}
          onRevealed={(text) => {
            setRevealed(text);
            setAsking(false);
          }}
        />
      ) : null}
    </span>
  );
}
