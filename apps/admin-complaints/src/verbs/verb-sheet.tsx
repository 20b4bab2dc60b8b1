import { useEffect, useState } from 'react';
import { Alert, Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { DraftNote, FailureBanner, useFieldProblems, useFormDraft } from '@dealercare/admin-kit/portal';
import { useFileText } from '../file-texts.js';
import type { CaseFile } from '../file/allowed-verbs.js';
import { useEventWords } from '../file/event-words.js';
import { initialValues, isAsked, type Values } from './field.js';
import { useVerb, type ChosenVerb } from './use-verb.js';
import { VerbFieldItem } from './verb-field.js';
import { verbs } from './verbs.js';
import styles from './verbs.module.css';

export interface VerbSheetProps {
  chosen: ChosenVerb;
  file: CaseFile;
  /** False when the case has moved on and the verb no longer fits. */
  isAllowed: boolean;
  onClose: () => void;
}

/** What others have done to the case since the form was opened: whoever saves has seen it (I8). */
function News({ file, seen }: { file: CaseFile; seen: number }) {
  const t = useFileText();
  const titleOf = useEventWords();
  const news = file.events.filter(({ seq, type }) => seq > seen && type !== 'LADDER_STEP' && type !== 'SEAT_VACANT');
  if (news.length === 0) return null;
  return (
    <Alert type="warning" showIcon title={t('file.changedMeanwhile')}
      description={<ul className={styles['news']}>{news.map((event) => <li key={event.id}>{[titleOf(event), event.actor?.name].filter(Boolean).join(' · ')}</li>)}</ul>} />
  );
}

const lastSeq = ({ events }: CaseFile): number => events.at(-1)?.seq ?? 0;

/** The form of one verb beside the case: what is typed stays until it is done or thrown away. */
export default function VerbSheet({ chosen, file, isAllowed, onClose }: VerbSheetProps) {
  const t = useFileText();
  const { fields } = verbs[chosen.name];
  const [seen] = useState(lastSeq(file));
  const [isDone, setIsDone] = useState(false);
  const [form] = Form.useForm<Record<string, unknown>>();
  const draft = useFormDraft(form, `complaint.${chosen.name}.${chosen.partId ?? file.id}`);
  const { send, isSending, failure } = useVerb(chosen, file);
  const values = Form.useWatch((all: Values) => all, form) ?? initialValues(fields);
  useFieldProblems(form, failure);
  // One's own step comes back as news too, and ends what the form was for: no warning of oneself.
  const isOwnDoing = isSending || isDone;
  const [first] = fields;
  useEffect(() => {
    if (first) (form.getFieldInstance(first.name) as { focus?: () => void } | undefined)?.focus?.();
  }, [form, first]);
  const finish = async (filled: Values) => {
    if (!await send(filled)) return;
    setIsDone(true);
    draft.drop();
    onClose();
  };
  return (
    <SideSheet
      title={t(`verb.${chosen.name}.do`)}
      onClose={onClose}
      footer={<><Button type="primary" loading={isSending} disabled={!isAllowed} onClick={form.submit}>{t(`verb.${chosen.name}.do`)}</Button><Button onClick={onClose}>{t('file.later')}</Button></>}
    >
      <div className={styles['stack']}>
        <p className={styles['hint']}>{t(`verb.${chosen.name}.hint`)}</p>
        <DraftNote draft={draft} />
        {isAllowed || isOwnDoing ? null : <Alert type="error" showIcon title={t('file.noLonger')} description={t('file.noLongerHint')} />}
        {isOwnDoing ? null : <News file={file} seen={seen} />}
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form className={styles['form']} form={form} layout="vertical" requiredMark="optional" scrollToFirstError initialValues={initialValues(fields)} onValuesChange={draft.onValuesChange} onFinish={(filled) => { void finish(filled); }}>
          {fields.filter((field) => isAsked(field, values)).map((field) => <VerbFieldItem key={field.name} field={field} file={file} />)}
        </Form>
      </div>
    </SideSheet>
  );
}
