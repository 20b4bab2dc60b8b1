import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Form, Modal } from '@dealercare/admin-kit/form';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Input, Select } from '@dealercare/admin-kit/input';
import { FailureBanner, failureOf, showToast, type Failure } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { DispatchCaseDocument } from '../generated/verbs/case-verbs.js';
import { useCaseUnits } from '../units/use-case-units.js';
import type { ExternalRow } from './external-page.js';

interface DispatchValues {
  unitId: string;
  reason: string;
}

/** Hands several external cases to one region or dealer, one by one, so that one refusal does not stop the others. */
export function DispatchBar({ cases, onDone }: { cases: readonly ExternalRow[]; onDone: () => void }) {
  const t = useText();
  const nameOf = useBilingualName();
  const client = useApolloClient();
  const { reach } = useCaseUnits();
  const [form] = Form.useForm<DispatchValues>();
  const [isOpen, setOpen] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const dispatch = async ({ unitId, reason }: DispatchValues) => {
    setSending(true);
    setFailure(null);
    const failures: Failure[] = [];
    for (const { id, complaint } of cases) {
      const input = { complaintId: id, expectedVersion: complaint?.version ?? 0, unitId, reason: reason.trim() };
      await client.mutate({ mutation: DispatchCaseDocument, variables: { input } }).catch((error: unknown) => { failures.push(failureOf(error)); });
    }
    setSending(false);
    await client.refetchQueries({ include: ['ExternalCases', 'ExternalCaseCount'] });
    const done = cases.length - failures.length;
    if (done > 0) showToast({ tone: 'done', text: t('external.dispatched', { count: done }) });
    setFailure(failures[0] ?? null);
    if (failures.length > 0) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button type="primary" size="small" disabled={cases.length === 0} onClick={() => { setOpen(true); }}>{t('external.dispatch')}</Button>
      <Modal open={isOpen} title={t('external.dispatchTitle', { count: cases.length })} okText={t('external.dispatch')} cancelText={t('external.cancel')} okButtonProps={{ loading: isSending }} onOk={form.submit} onCancel={() => { setOpen(false); }}>
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form form={form} layout="vertical" requiredMark="optional" onFinish={(values) => { void dispatch(values); }}>
          <Form.Item name="unitId" label={t('external.to')} rules={[{ required: true, message: t('external.required') }]}>
            <Select showSearch optionFilterProp="label" options={reach.filter(({ type }) => type === 'REGION' || type === 'DEALER').map((unit) => ({ value: unit.id, label: nameOf(unit) }))} />
          </Form.Item>
          <Form.Item name="reason" label={t('external.reason')} rules={[{ required: true, whitespace: true, message: t('external.required') }]}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}
