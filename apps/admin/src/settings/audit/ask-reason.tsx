import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Input } from '@dealercare/admin-kit/input';
import { useSettingsText } from '../settings-texts.js';
import styles from './audit.module.css';

const SHORTEST = 2;

/** Those who have nothing to do with the records themselves say why they look; that stands in the access log. */
export function AskReason({ onSaid }: { onSaid: (reason: string) => void }) {
  const t = useSettingsText();
  const [text, setText] = useState('');
  const isEnough = text.trim().length >= SHORTEST;
  return (
    <form className={styles['ask']} onSubmit={(event) => { event.preventDefault(); if (isEnough) onSaid(text.trim()); }}>
      <p>{t('audit.askReason')}</p>
      <Input aria-label={t('audit.reason')} placeholder={t('audit.reason')} maxLength={300} value={text} onChange={(event) => { setText(event.target.value); }} />
      <div><Button type="primary" htmlType="submit" disabled={!isEnough}>{t('audit.look')}</Button></div>
    </form>
  );
}
