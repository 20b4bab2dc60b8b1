import type { ReactNode } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { DraftNote, FailureBanner, useFieldProblems, useFormDraft, type Failure } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import styles from './vehicle-records.module.css';

export interface RecordSheetProps<Values extends object> {
  title: string;
  /** What the draft is kept under. */
  draft: string;
  initial: Values;
  isRunning: boolean;
  failure: Failure | null;
  /** Resolves to the answer, or to null when it was refused. */
  save: (values: Values) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A small form beside the file: what was typed stays until it is saved. */
export function RecordSheet<Values extends object>({ title, draft: key, initial, isRunning, failure, save, onClose, children }: RecordSheetProps<Values>) {
  const t = useText();
  const [form] = Form.useForm<Values>();
  const draft = useFormDraft(form, key);
  useFieldProblems(form, failure);
  const submit = async (values: Values) => {
    if (!await save({ ...initial, ...values })) return;
    draft.drop();
    onClose();
  };
  return (
    <SideSheet
      title={title}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('form.save')}</Button><Button onClick={onClose}>{t('form.later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form<Values> form={form} layout="vertical" requiredMark="optional" initialValues={initial} onValuesChange={draft.onValuesChange} onFinish={(values) => { void submit(values); }}>{children}</Form>
      </div>
    </SideSheet>
  );
}
