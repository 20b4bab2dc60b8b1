import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { Can, Icon, type IconName } from '@dealercare/admin-kit/portal';
import type { ConsentStatus } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { ConsentHistory } from '../privacy/consent-history.js';
import { ConsentDialog } from './consent-dialog.js';
import { consentMatrix, type ConsentWord } from './consent-matrix.js';
import styles from './consent.module.css';

const icons: Readonly<Record<ConsentStatus, IconName>> = { GRANTED: 'check-circle', REFUSED: 'cancel', WITHDRAWN: 'cancel', UNKNOWN: 'more' };

function Word({ status }: { status: ConsentStatus }) {
  const t = useText();
  return <span className={`${styles['word']} ${styles[status]}`}><Icon name={icons[status]} size={14} />{t(`consent.status.${status}`)}</span>;
}

/** What the customer has said on being contacted, by channel and purpose (C3, C4); with the dealer's zone also what was said before. */
export function ConsentPanel({ customerId, consents, zone }: { customerId: string; consents: readonly ConsentWord[]; zone?: string }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [isHistory, setHistory] = useState(false);
  return (
    <Panel
      title={t('consent.title')}
      action={<Can action="customer:consent"><Button size="small" onClick={() => { setOpen(true); }}>{t('consent.record')}</Button></Can>}
    >
      <table className={styles['matrix']}>
        <thead><tr><th scope="col">{t('consent.channel')}</th><th scope="col">{t('consent.purpose.CARE')}</th><th scope="col">{t('consent.purpose.MARKETING')}</th></tr></thead>
        <tbody>
          {consentMatrix(consents).map(({ channel, words }) => (
            <tr key={channel}><th scope="row">{t(`channel.${channel}`)}</th><td><Word status={words.CARE} /></td><td><Word status={words.MARKETING} /></td></tr>
          ))}
        </tbody>
      </table>
      {zone && consents.length > 0 ? <Button type="link" size="small" onClick={() => { setHistory(true); }}>{t('consent.history')}</Button> : null}
      {zone && isHistory ? <ConsentHistory customerId={customerId} zone={zone} onClose={() => { setHistory(false); }} /> : null}
      {isOpen ? <ConsentDialog customerId={customerId} onClose={() => { setOpen(false); }} /> : null}
    </Panel>
  );
}
