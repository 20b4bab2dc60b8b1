import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Can, Icon, PageHead, useFormat, useShortcuts, usePermission } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { EditCustomerSheet } from '../customer-form/edit-customer-sheet.js';
import type { CustomerFileQuery } from '../generated/customer-file/customer-file.js';
import { SecretText } from '../secret/secret-text.js';
import { WhoCanSeeButton } from '../sight/who-can-see-button.js';
import { TierTag } from '../words/tier-tag.js';
import styles from './customer-file.module.css';

type CustomerOnFile = CustomerFileQuery['customer'];

function HeadLine({ customer: { id, kind, phone, phone2, dealer, externalNo } }: { customer: CustomerOnFile }) {
  const t = useText();
  const nameOf = useBilingualName();
  return (
    <span className={styles['line']}>
      <span><Icon name="phone" size={14} /><SecretText key={phone} customerId={id} field="PHONE" masked={phone} /></span>
      {phone2 ? <span>{t('customer.phone2')} <SecretText key={phone2} customerId={id} field="PHONE2" masked={phone2} /></span> : null}
      <span>{t(`kind.${kind}`)}</span>
      <span>{nameOf(dealer)}</span>
      {externalNo ? <span>{t('file.number', { number: externalNo })}</span> : null}
    </span>
  );
}

function Peace({ until }: { until: string }) {
  const t = useText();
  const format = useFormat();
  return <p className={styles['peace']} role="note"><Icon name="alert" size={16} />{t('file.doNotContact', { day: format.calendarDay(until) })}</p>;
}

/** Who it is, how to reach them, and what one can do with the file. */
export function CustomerHead({ customer }: { customer: CustomerOnFile }) {
  const t = useText();
  const [isEditing, setEditing] = useState(false);
  const mayEdit = usePermission('customer:write') && customer.status === 'ACTIVE';
  useShortcuts(t('file.title'), mayEdit ? [{ keys: 'e', does: t('form.edit'), run: () => { setEditing(true); } }] : []);
  return (
    <>
      <PageHead
        title={<span className={styles['title']}>{customer.name}<TierTag tier={customer.tier} withWords />{customer.status === 'ACTIVE' ? null : <span className={styles['ended']}>{t(`customerStatus.${customer.status}`)}</span>}</span>}
        lead={<HeadLine customer={customer} />}
        actions={<><WhoCanSeeButton id={customer.id} /><Can action="customer:write"><Button icon={<Icon name="edit" size={16} />} disabled={!mayEdit} onClick={() => { setEditing(true); }}>{t('form.edit')}</Button></Can></>}
      />
      {customer.doNotContactUntil ? <Peace until={customer.doNotContactUntil} /> : null}
      {isEditing ? <EditCustomerSheet key={customer.id} customer={customer} onClose={() => { setEditing(false); }} /> : null}
    </>
  );
}
