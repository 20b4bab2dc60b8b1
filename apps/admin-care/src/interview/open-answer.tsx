import { Button } from '@dealercare/admin-kit/core';
import { Input } from '@dealercare/admin-kit/input';
import { useDraft } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import styles from '../call/call.module.css';
import type { Question } from './answer-buttons.js';

export interface OpenAnswerProps {
  taskId: string;
  question: Question;
  onAnswer: (text: string) => void;
  onSkip: () => void;
  isSaving: boolean;
}

const LONGEST = 2000;

/** An answer in the customer's own words. */
export function OpenAnswer({ taskId, question, onAnswer, onSkip, isSaving }: OpenAnswerProps) {
  const t = useText();
  const draft = useDraft(`care.answer.${taskId}.${question.key}`, { text: question.text ?? '' });
  const { text } = draft.value;
  return (
    <>
      <Input.TextArea autoFocus aria-label={t('interview.textLabel')} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={LONGEST} value={text} onChange={(event) => { draft.change({ text: event.target.value }); }} />
      <div className={styles['foot']}>
        <Button type="primary" disabled={text.trim() === ''} loading={isSaving} onClick={() => { onAnswer(text.trim()); }}>{t('interview.saveText')}</Button>
        {question.naAllowed ? <Button disabled={isSaving} onClick={onSkip}>{t('interview.skip')}</Button> : null}
      </div>
    </>
  );
}
