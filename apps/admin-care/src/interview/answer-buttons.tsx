import { Button } from '@dealercare/admin-kit/core';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { useShortcuts } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { InterviewPartsFragment } from '../generated/call/call-task.js';
import styles from '../call/call.module.css';
import { answerKey } from './answer-keys.js';

export type Question = InterviewPartsFragment['questions'][number];

export interface AnswerButtonsProps {
  question: Question;
  chosen: number | null;
  onAnswer: (value: number) => void;
  isSaving: boolean;
}

/** The answers in the order in which they are read out, each by its number key. */
export function AnswerButtons({ question, chosen, onAnswer, isSaving }: AnswerButtonsProps) {
  const t = useText();
  const language = useLanguage();
  const textOf = ({ textZh, textEn }: Question['answers'][number]) => (language === 'en' ? textEn : textZh);
  useShortcuts(t('interview.answerKeys'), question.answers.flatMap((answer) => {
    const key = answerKey(answer);
    return key ? [{ keys: key, does: textOf(answer), run: () => { if (!isSaving) onAnswer(answer.value); } }] : [];
  }));
  return (
    <div className={styles['answers']}>
      {question.answers.map((answer) => (
        <Button key={answer.value} type={answer.value === chosen ? 'primary' : 'default'} aria-pressed={answer.value === chosen} disabled={isSaving} onClick={() => { onAnswer(answer.value); }}>
          {textOf(answer)}{textOf(answer) === String(answer.value) ? null : <kbd aria-hidden="true">{answerKey(answer)}</kbd>}
        </Button>
      ))}
    </div>
  );
}
