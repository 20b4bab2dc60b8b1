import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { ConflictChooser, DraftNote, FailureBanner, useFieldProblems, useFormDraft, type ConflictField } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { CustomerFormFieldsFragment } from '../generated/customer-form/customer-fields.js';
import { CustomerFields } from './customer-fields.js';
import { valuesOf, type CustomerValues } from './customer-values.js';
import { useFieldWords } from './field-words.js';
import { useCustomerEdit, type EditClash } from './use-customer-edit.js';
import styles from './customer-form.module.css';

function useConflictFields(clash: EditClash | null): ConflictField[] {
  const words = useFieldWords();
  return clash?.fields.map((name) => ({ name, label: words.label(name), mine: words.value(name, clash.mine[name]), theirs: words.value(name, clash.theirs[name]) })) ?? [];
}

/** Corrects a customer's file beside it. */
export function EditCustomerSheet({ customer, onClose }: { customer: CustomerFormFieldsFragment; onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<CustomerValues>();
  const draft = useFormDraft(form, `customer.edit.${customer.id}`);
  const { save, settle, clash, failure, isSaving } = useCustomerEdit(customer);
  const fields = useConflictFields(clash);
  useFieldProblems(form, failure);
  const finish = (saved: boolean) => {
    if (!saved) return;
    draft.drop();
    onClose();
  };
  return (
    <SideSheet
      title={t('form.edit')}
      onClose={onClose}
      footer={clash ? null : <><Button type="primary" loading={isSaving} onClick={form.submit}>{t('form.save')}</Button><Button onClick={onClose}>{t('form.later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <FailureBanner failure={failure} /> : null}
        {clash ? <ConflictChooser fields={fields} onChosen={(choice) => { void settle(choice).then(finish); }} /> : null}
        <Form<CustomerValues>
          form={form}
          layout="vertical"
          requiredMark="optional"
          hidden={clash !== null}
          initialValues={valuesOf(customer)}
          onValuesChange={draft.onValuesChange}
          onFinish={(values) => { void save(values).then(finish); }}
        >
          <CustomerFields customerId={customer.id} />
        </Form>
      </div>
    </SideSheet>
  );
}
