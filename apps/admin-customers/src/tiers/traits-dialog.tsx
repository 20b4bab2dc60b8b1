import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Modal } from '@dealercare/admin-kit/form';
import { Select } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange } from '@dealercare/admin-kit/portal';
import { churnReasons, type ChurnReasonGroup } from '@dealercare/domain/tier/churn-reason';
import { useText } from '../area-texts.js';
import { NoteCustomerTraitsDocument, RecordReferralDocument, type CustomerTiersQuery } from '../generated/tiers/customer-tiers.js';
import styles from './tiers.module.css';

const NONE = '';

/** What staff have observed that counts for the tier: bills, the price, whom the customer brought, why he stayed away. */
export function TraitsDialog({ customer, onClose }: { customer: CustomerTiersQuery['customer']; onClose: () => void }) {
  const t = useText();
  const known = customer.traits;
  const [credit, setCredit] = useState(known?.credit ?? NONE);
  const [price, setPrice] = useState(known?.priceSensitivity ?? NONE);
  const [reason, setReason] = useState(known?.churnReason ?? NONE);
  const options = { failsInPlace: true, refetch: ['CustomerTiers'] };
  const note = useChange(NoteCustomerTraitsDocument, { ...options, done: () => t('tiers.noted') });
  const refer = useChange(RecordReferralDocument, { ...options, done: () => t('tiers.referred') });
  const failure = note.failure ?? refer.failure;
  const unknown = { value: NONE, label: t('tiers.unknown') };
  const save = async () => {
    const input = { customerId: customer.id, credit: credit === NONE ? null : credit, priceSensitivity: price === NONE ? null : price, churnReason: reason === NONE ? null : reason };
    if (await note.run({ input: input as Parameters<typeof note.run>[0]['input'] })) onClose();
  };
  const reasons = (Object.keys(churnReasons) as ChurnReasonGroup[]).map((group) => ({
    label: t(`tiers.churn.${group}.title`), options: churnReasons[group].map((code) => ({ value: `${group}.${code}`, label: `${t(`tiers.churn.${group}.title`)} · ${t(`tiers.churn.${group}.${code}` as Parameters<typeof t>[0])}` })),
  }));
  return (
    <Modal open title={t('tiers.traits')} okText={t('tiers.save')} cancelText={t('form.cancel')} okButtonProps={{ loading: note.isRunning }} onOk={() => { void save(); }} onCancel={onClose}>
      <div className={styles['sheet']}>
        {failure ? <FailureBanner failure={failure} /> : null}
        <label className={styles['field']}><span>{t('tiers.feature.CREDIT')}</span><Select aria-label={t('tiers.feature.CREDIT')} value={credit} onChange={setCredit} options={[unknown, ...(['OK', 'OVERDUE'] as const).map((value) => ({ value, label: t(`tiers.value.${value}`) }))]} /></label>
        <label className={styles['field']}><span>{t('tiers.feature.PRICE_SENSITIVITY')}</span><Select aria-label={t('tiers.feature.PRICE_SENSITIVITY')} value={price} onChange={setPrice} options={[unknown, ...(['LOW', 'MEDIUM', 'HIGH'] as const).map((value) => ({ value, label: t(`tiers.value.${value}`) }))]} /></label>
        <label className={styles['field']}><span>{t('tiers.churnReason')}</span><Select aria-label={t('tiers.churnReason')} value={reason} onChange={setReason} options={[unknown, ...reasons]} /></label>
        <p>{t('tiers.referralCount', { count: known?.referrals ?? 0 })} <Button size="small" loading={refer.isRunning} onClick={() => { void refer.run({ input: { customerId: customer.id } }); }}>{t('tiers.referral')}</Button></p>
      </div>
    </Modal>
  );
}
