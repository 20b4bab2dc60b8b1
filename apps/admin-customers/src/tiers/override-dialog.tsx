import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Modal } from '@dealercare/admin-kit/form';
import { Input, Select } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange, useNow } from '@dealercare/admin-kit/portal';
import { tiersOf } from '@dealercare/domain/tier/scheme';
import { addMonths } from '@dealercare/domain/time/local-date';
import { localDateOf } from '@dealercare/domain/time/zone';
import { useText } from '../area-texts.js';
import { EndTierOverrideDocument, OverrideTierDocument, type CustomerTiersQuery } from '../generated/tiers/customer-tiers.js';
import { useTierWords } from './use-tier-words.js';
import styles from './tiers.module.css';

const SHORTEST = 2;

/** A tier set by hand: which, until when, and why. It ends by itself. */
export function OverrideDialog({ customer, onClose }: { customer: CustomerTiersQuery['customer']; onClose: () => void }) {
  const t = useText();
  const words = useTierWords();
  const today = localDateOf(useNow(), 'Asia/Shanghai');
  const main = customer.tiers.find(({ isMain }) => isMain) ?? customer.tiers[0]!;
  const [tier, setTier] = useState(main.tier);
  const [until, setUntil] = useState(main.overrideUntil ?? addMonths(today, 3));
  const [reason, setReason] = useState('');
  const options = { failsInPlace: true, refetch: ['CustomerTiers'] };
  const set = useChange(OverrideTierDocument, options);
  const end = useChange(EndTierOverrideDocument, options);
  const failure = set.failure ?? end.failure;
  const isReady = reason.trim().length >= SHORTEST;
  const given = { customerId: customer.id, scheme: main.scheme, reason: reason.trim() };
  return (
    <Modal
      open title={t('tiers.override')} okText={t('tiers.overrideSave')} cancelText={t('form.cancel')} okButtonProps={{ disabled: !isReady, loading: set.isRunning }}
      onOk={() => { void set.run({ input: { ...given, tier, until } }).then((done) => { if (done) onClose(); }); }} onCancel={onClose}
    >
      <div className={styles['sheet']}>
        {failure ? <FailureBanner failure={failure} /> : null}
        <label className={styles['field']}><span>{t('tiers.tier')}</span><Select aria-label={t('tiers.tier')} value={tier} onChange={setTier} options={tiersOf[main.scheme].map((one) => ({ value: one, label: words.tier(one) }))} /></label>
        <label className={styles['field']}><span>{t('tiers.until')}</span><Input type="date" min={today} max={addMonths(today, 12)} value={until} onChange={(event) => { setUntil(event.target.value); }} /></label>
        <label className={styles['field']}><span>{t('tiers.reason')}</span><Input maxLength={300} value={reason} onChange={(event) => { setReason(event.target.value); }} /></label>
        {main.overrideUntil ? <Button size="small" disabled={!isReady} loading={end.isRunning} onClick={() => { void end.run({ input: given }).then((done) => { if (done) onClose(); }); }}>{t('tiers.overrideEnd')}</Button> : null}
      </div>
    </Modal>
  );
}
