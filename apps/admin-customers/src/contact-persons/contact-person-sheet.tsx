import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { Checkbox, Input, Radio } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useFieldProblems, useFormDraft } from '@dealercare/admin-kit/portal';
import { ContactPersonKind } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { AddContactPersonDocument, RemoveContactPersonDocument, UpdateContactPersonDocument, type ContactPersonFactsFragment } from '../generated/contact-persons/contact-persons.js';
import styles from './contact-persons.module.css';

interface ContactValues {
  kind: ContactPersonKind;
  name: string;
  mobile: string;
  homePhone: string;
  isPrimary: boolean;
}

const nobody: ContactValues = { kind: 'DRIVER', name: '', mobile: '', homePhone: '', isPrimary: false };
const valuesOf = ({ kind, name, mobile, homePhone, isPrimary }: ContactPersonFactsFragment): ContactValues => ({ kind, name, mobile: mobile ?? '', homePhone: homePhone ?? '', isPrimary });

/** A masked number that was left alone is not sent. */
function changed(base: ContactValues, values: ContactValues): Partial<Record<'name' | 'mobile' | 'homePhone', string | null>> {
  return Object.fromEntries((['name', 'mobile', 'homePhone'] as const).filter((field) => values[field].trim() !== base[field]).map((field) => [field, values[field].trim() || null]));
}

/** Adds or corrects somebody to speak with about a customer (C-024). */
export function ContactPersonSheet({ customerId, contact, onClose }: { customerId: string; contact: ContactPersonFactsFragment | null; onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<ContactValues>();
  const base = contact ? valuesOf(contact) : nobody;
  const draft = useFormDraft(form, `contact-person.${contact?.id ?? customerId}`);
  const options = { failsInPlace: true, done: () => t('form.saved') };
  const add = useChange(AddContactPersonDocument, options);
  const update = useChange(UpdateContactPersonDocument, options);
  const remove = useChange(RemoveContactPersonDocument, { failsInPlace: true, done: () => t('contactPerson.removed') });
  const failure = add.failure ?? update.failure ?? remove.failure;
  useFieldProblems(form, failure);
  const finish = (answer: unknown) => {
    if (!answer) return;
    draft.drop();
    onClose();
  };
  const save = async ({ kind, isPrimary, ...typed }: ContactValues) => {
    if (contact) finish(await update.run({ input: { contactPersonId: contact.id, expectedVersion: contact.version, kind, isPrimary, ...changed(base, { kind, isPrimary, ...typed }) } }));
    else finish(await add.run({ input: { customerId, kind, isPrimary, name: typed.name.trim(), mobile: typed.mobile.trim() || null, homePhone: typed.homePhone.trim() || null } }));
  };
  return (
    <SideSheet
      title={t(contact ? 'contactPerson.edit' : 'contactPerson.add')}
      onClose={onClose}
      footer={(
        <>
          <Button type="primary" loading={add.isRunning || update.isRunning} onClick={form.submit}>{t('form.save')}</Button>
          <Button onClick={onClose}>{t('form.later')}</Button>
          {contact ? <Button danger loading={remove.isRunning} onClick={() => { void remove.run({ input: { contactPersonId: contact.id, expectedVersion: contact.version } }).then(finish); }}>{t('contactPerson.remove')}</Button> : null}
        </>
      )}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form<ContactValues> form={form} layout="vertical" requiredMark="optional" initialValues={base} onValuesChange={draft.onValuesChange} onFinish={(values) => { void save(values); }}>
          <Form.Item name="kind" label={t('contactPerson.kindLabel')}><Radio.Group options={Object.values(ContactPersonKind).map((kind) => ({ value: kind, label: t(`contactPerson.kind.${kind}`) }))} /></Form.Item>
          <Form.Item name="name" label={t('customer.name')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}><Input maxLength={80} autoComplete="off" /></Form.Item>
          <Form.Item name="mobile" label={t('contactPerson.field.MOBILE')} extra={t('contactPerson.numberHint')}><Input inputMode="tel" /></Form.Item>
          <Form.Item name="homePhone" label={t('contactPerson.field.HOME_PHONE')}><Input inputMode="tel" /></Form.Item>
          <Form.Item name="isPrimary" valuePropName="checked"><Checkbox>{t('contactPerson.primary')}</Checkbox></Form.Item>
        </Form>
      </div>
    </SideSheet>
  );
}
