import { useEffect, useRef, useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { useShortcuts } from '@dealercare/admin-kit/portal';
import type { AnswerQuestionInput } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import styles from '../call/call.module.css';
import { AnswerButtons, type Question } from './answer-buttons.js';
import { OpenAnswer } from './open-answer.js';

export type Given = Pick<AnswerQuestionInput, 'value' | 'heldAgainst' | 'text' | 'notApplicable'>;

export interface QuestionNowProps {
  taskId: string;
  question: Question;
  place: { at: number; total: number };
  onAnswer: (given: Given) => void;
  isSaving: boolean;
}

const NOT_APPLICABLE_KEY = 'd';

/** What was expected first, then what was met: two ratings of one question (C-103). */
function TwoRatings({ question, onAnswer, isSaving }: Pick<QuestionNowProps, 'question' | 'onAnswer' | 'isSaving'>) {
  const t = useText();
  const [expected, setExpected] = useState<number | null>(null);
  if (expected === null) {
    return <><span className={styles['hint']}>{t('interview.heldAgainst')}</span><AnswerButtons question={question} chosen={question.heldAgainst ?? null} onAnswer={setExpected} isSaving={isSaving} /></>;
  }
  return <AnswerButtons question={question} chosen={question.value ?? null} onAnswer={(value) => { onAnswer({ value, heldAgainst: expected }); }} isSaving={isSaving} />;
}

/** The question that is asked now, with its answers. */
export function QuestionNow({ taskId, question, place, onAnswer, isSaving }: QuestionNowProps) {
  const t = useText();
  const language = useLanguage();
  const skip = () => { onAnswer({ notApplicable: true }); };
  useShortcuts(t('interview.answerKeys'), question.naAllowed ? [{ keys: NOT_APPLICABLE_KEY, does: t('interview.notApplicable'), run: skip }] : []);
  const here = useRef<HTMLLIElement>(null);
  // With the keyboard alone the question that is asked must not leave the sight.
  useEffect(() => { here.current?.scrollIntoView({ block: 'nearest' }); }, []);
  const hasTwo = question.type === 'EXPECT_ACTUAL' || question.type === 'IMPORTANCE_PERFORMANCE';
  return (
    <li ref={here} className={`${styles['question']} ${styles['now']}`} aria-current="step">
      <span className={styles['hint']}>{t('interview.progress', place)}{question.required ? '' : ` · ${t('interview.optional')}`}</span>
      <p>{language === 'en' ? question.textEn : question.textZh}</p>
      {question.type === 'OPEN' ? <OpenAnswer taskId={taskId} question={question} onAnswer={(text) => { onAnswer({ text }); }} onSkip={skip} isSaving={isSaving} /> : null}
      {hasTwo ? <TwoRatings question={question} onAnswer={onAnswer} isSaving={isSaving} /> : null}
      {question.type !== 'OPEN' && !hasTwo ? <AnswerButtons question={question} chosen={question.value ?? null} onAnswer={(value) => { onAnswer({ value }); }} isSaving={isSaving} /> : null}
      {question.naAllowed && question.type !== 'OPEN' ? (
        <div><Button type="text" size="small" disabled={isSaving} onClick={skip}>{t('interview.notApplicable')}<kbd aria-hidden="true">{NOT_APPLICABLE_KEY.toUpperCase()}</kbd></Button></div>
      ) : null}
    </li>
  );
}
