import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Checkbox, Select } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useFieldProblems, useFormDraft } from '@dealercare/admin-kit/portal';
import { useNavigate } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { CreateCustomerDocument } from '../generated/customer-form/create-customer.js';
import type { DealerChoice } from '../units/use-my-dealers.js';
import { CustomerFields } from './customer-fields.js';
import { changesOf, noValues, type CustomerValues } from './customer-values.js';
import styles from './customer-form.module.css';

/** Begins a customer's file beside the list; what is typed stays until it is saved or thrown away. */
export function CreateCustomerSheet({ dealers, onClose }: { dealers: readonly DealerChoice[]; onClose: () => void }) {
  const t = useText();
  const nameOf = useBilingualName();
  const navigate = useNavigate();
  const [form] = Form.useForm<CustomerValues & { dealerId: string }>();
  const draft = useFormDraft(form, 'customer.new');
  const { run, isRunning, failure } = useChange(CreateCustomerDocument, {
    failsInPlace: true, refetch: ['Customers', 'CustomerCount'], done: ({ createCustomer: { name } }) => t('form.created', { name }),
  });
  useFieldProblems(form, failure);
  const [firstDealer] = dealers;
  const [comesBack, setComesBack] = useState(false);
  const wasErased = failure?.code === 'ERASED_PERSON_COMES_BACK';
  const create = async ({ dealerId, ...values }: CustomerValues & { dealerId: string }) => {
    const { name, phone, ...others } = changesOf(noValues, values);
    const answer = await run({ input: { ...others, dealerId: dealerId || (firstDealer?.id ?? ''), name: name ?? '', phone: phone ?? '', ...(comesBack ? { comesBack } : {}) } });
    if (!answer) return;
    draft.drop();
    void navigate(`/customers/${answer.createCustomer.id}`);
  };
  return (
    <SideSheet
      title={t('form.create')}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('form.save')}</Button><Button onClick={onClose}>{t('form.later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <FailureBanner failure={failure} /> : null}
        {wasErased || comesBack ? <Checkbox checked={comesBack} onChange={(event) => { setComesBack(event.target.checked); }}>{t('privacy.comesBack')}</Checkbox> : null}
        <Form form={form} layout="vertical" requiredMark="optional" initialValues={noValues} onValuesChange={draft.onValuesChange} onFinish={(values) => { void create(values); }}>
          {dealers.length > 1 ? (
            <Form.Item name="dealerId" label={t('customer.dealer')} initialValue={firstDealer?.id}>
              <Select options={dealers.map((dealer) => ({ value: dealer.id, label: nameOf(dealer) }))} />
            </Form.Item>
          ) : null}
          <CustomerFields />
        </Form>
      </div>
    </SideSheet>
  );
}
