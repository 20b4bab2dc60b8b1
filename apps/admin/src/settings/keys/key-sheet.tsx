import { Button } from '@dealercare/admin-kit/core';
import { Panel, SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { Input } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useFieldProblems, useFormDraft } from '@dealercare/admin-kit/portal';
import { UpdatePartnerKeyDocument } from '../../generated/settings/keys/change-keys.js';
import type { PartnerKeyFragment } from '../../generated/settings/keys/keys.js';
import { useSettingsText } from '../settings-texts.js';
import { KeyDocuments } from './key-documents.js';
import { LimitFields } from './limit-fields.js';
import { linesOf } from './lines.js';
import styles from '../settings.module.css';

interface LimitValues {
  name: string;
  addresses: string;
  costPerMinute: number;
  registeredOnly: boolean;
}

/** How a key may be used, and the queries that are registered for it. */
export function KeySheet({ partnerKey, onClose }: { partnerKey: PartnerKeyFragment; onClose: () => void }) {
  const t = useSettingsText();
  const { id, version, name, addresses, costPerMinute, registeredOnly } = partnerKey;
  const [form] = Form.useForm<LimitValues>();
  const draft = useFormDraft(form, `settings.key.${id}`);
  const { run, isRunning, failure } = useChange(UpdatePartnerKeyDocument, { failsInPlace: true, done: () => t('keys.saved', { name }) });
  useFieldProblems(form, failure);
  const save = async (values: LimitValues) => {
    const answer = await run({ input: { id, expectedVersion: version, name: values.name.trim(), addresses: linesOf(values.addresses), costPerMinute: values.costPerMinute, registeredOnly: values.registeredOnly } });
    if (!answer) return;
    draft.drop();
    onClose();
  };
  return (
    <SideSheet
      title={t('keys.manageTitle', { name })}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('save')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form<LimitValues> form={form} layout="vertical" requiredMark="optional" initialValues={{ name, addresses: addresses.join('\n'), costPerMinute, registeredOnly }} onValuesChange={draft.onValuesChange} onFinish={(values) => { void save(values); }}>
          <Form.Item name="name" label={t('keys.name')} rules={[{ required: true, whitespace: true, message: t('required') }]}><Input maxLength={80} autoComplete="off" /></Form.Item>
          <LimitFields />
        </Form>
        <Panel title={t('keys.documents')}><KeyDocuments partnerKey={partnerKey} /></Panel>
      </div>
    </SideSheet>
  );
}
