import { Form, Modal } from '@dealercare/admin-kit/form';
import { Checkbox, Input, Radio } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useFieldProblems, useFormDraft } from '@dealercare/admin-kit/portal';
import { ConsentPurpose, type ConsentStatus, type ContactChannel } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { RecordConsentDocument } from '../generated/consent/record-consent.js';
import { everyChannel } from './consent-matrix.js';

interface ConsentValues {
  purpose: ConsentPurpose;
  channels: ContactChannel[];
  status: ConsentStatus;
  evidence: string;
}

const sayable = ['GRANTED', 'REFUSED', 'WITHDRAWN'] as const satisfies readonly ConsentStatus[];
const LONGEST_EVIDENCE = 300;

/** Writes down what the customer said, for several channels at once; without its evidence no word counts (C4). */
export function ConsentDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<ConsentValues>();
  const draft = useFormDraft(form, `consent.${customerId}`);
  const { run, isRunning, failure } = useChange(RecordConsentDocument, { failsInPlace: true, done: () => t('consent.recorded') });
  useFieldProblems(form, failure);
  const record = async (values: ConsentValues) => {
    if (!await run({ input: { customerId, ...values } })) return;
    draft.drop();
    onClose();
  };
  const needed = [{ required: true, message: t('form.required') }];
  return (
    <Modal open title={t('consent.record')} okText={t('form.save')} cancelText={t('form.cancel')} okButtonProps={{ loading: isRunning }} onOk={form.submit} onCancel={onClose}>
      <DraftNote draft={draft} />
      {failure ? <FailureBanner failure={failure} /> : null}
      <Form<ConsentValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ purpose: 'CARE', channels: ['SMS'], evidence: '' }}
        onValuesChange={draft.onValuesChange}
        onFinish={(values) => { void record(values); }}
      >
        <Form.Item name="purpose" label={t('consent.purposeLabel')}>
          <Radio.Group options={Object.values(ConsentPurpose).map((purpose) => ({ value: purpose, label: t(`consent.purpose.${purpose}`) }))} />
        </Form.Item>
        <Form.Item name="channels" label={t('consent.channel')} rules={needed}>
          <Checkbox.Group options={everyChannel.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))} />
        </Form.Item>
        <Form.Item name="status" label={t('consent.statusLabel')} rules={needed}>
          <Radio.Group options={sayable.map((status) => ({ value: status, label: t(`consent.said.${status}`) }))} />
        </Form.Item>
        <Form.Item name="evidence" label={t('consent.evidence')} extra={t('consent.evidenceHint')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={LONGEST_EVIDENCE} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
