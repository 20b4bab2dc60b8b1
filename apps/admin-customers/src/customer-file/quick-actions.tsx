import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Icon, showToast, useChange, usePermission, useShortcuts, type Shortcut } from '@dealercare/admin-kit/portal';
import { useNavigate } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { CustomerFileQuery } from '../generated/customer-file/customer-file.js';
import { RevealSecretDocument } from '../generated/secret/reveal-secret.js';
import { RevealDialog } from '../secret/reveal-dialog.js';
import { customerGroups } from './customer-groups.js';
import styles from './quick-actions.module.css';

type Customer = CustomerFileQuery['customer'];

const hasAppointments = customerGroups.some(({ group, panels }) => group === 'appointments' && panels.length > 0);

/** Dials the number, which is shown for a reason first; afterwards it stands on the button. */
function Call({ customer: { id }, isAsking, onAsk }: { customer: Customer; isAsking: boolean; onAsk: (asks: boolean) => void }) {
  const t = useText();
  const [number, setNumber] = useState<string | null>(null);
  const { run, isRunning, failure } = useChange(RevealSecretDocument, { failsInPlace: true });
  const reveal = async (reason: string) => {
    const answer = await run({ input: { customerId: id, field: 'PHONE', reason } });
    if (!answer) return;
    setNumber(answer.revealSecret ?? null);
    onAsk(false);
  };
  return (
    <>
      {number
        ? <Button icon={<Icon name="phone" size={16} />} href={`tel:${number}`}>{t('quick.dial', { number })}</Button>
        : <Button icon={<Icon name="phone" size={16} />} onClick={() => { onAsk(true); }}>{t('quick.call')}</Button>}
      {isAsking && !number ? <RevealDialog what={t('secret.field.PHONE')} onReason={(reason) => { void reveal(reason); }} isRunning={isRunning} failure={failure} onClose={() => { onAsk(false); }} /> : null}
    </>
  );
}

/** What one does most often with a customer, a key each. */
export function QuickActions({ customer }: { customer: Customer }) {
  const t = useText();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const isActive = customer.status === 'ACTIVE';
  const mayCall = usePermission('customer:reveal') && isActive && Boolean(customer.phone);
  const mayComplain = usePermission('complaint:register') && isActive;
  const mayBook = usePermission('vehicle:write') && isActive && hasAppointments;
  const complain = () => { void navigate(`/complaints/new?customer=${customer.id}`); };
  const book = () => { void navigate('?part=appointments'); };
  const copy = async () => {
    await navigator.clipboard.writeText(`${window.location.origin}/customers/${customer.id}`);
    showToast({ tone: 'done', text: t('quick.copied') });
  };
  const shortcuts: Shortcut[] = [
    ...(mayCall ? [{ keys: 'c', does: t('quick.call'), run: () => { setAsking(true); } }] : []),
    ...(mayComplain ? [{ keys: 't', does: t('work.register'), run: complain }] : []),
    ...(mayBook ? [{ keys: 'a', does: t('quick.book'), run: book }] : []),
    { keys: 'l', does: t('quick.copy'), run: () => { void copy(); } },
  ];
  useShortcuts(t('file.title'), shortcuts);
  return (
    <div className={styles['actions']} role="group" aria-label={t('quick.title')}>
      {mayCall ? <Call customer={customer} isAsking={isAsking} onAsk={setAsking} /> : null}
      {mayBook ? <Button icon={<Icon name="today" size={16} />} onClick={book}>{t('quick.book')}</Button> : null}
      {mayComplain ? <Button icon={<Icon name="complaints" size={16} />} onClick={complain}>{t('work.register')}</Button> : null}
      <Button icon={<Icon name="copy" size={16} />} onClick={() => { void copy(); }}>{t('quick.copy')}</Button>
    </div>
  );
}
