import { useState } from 'react';
import { Panel } from '@dealercare/admin-kit/desk';
import { FailureBanner, useChange } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import styles from '../call/call.module.css';
import type { CallTaskFragment } from '../generated/call/call-task.js';
import { AnswerQuestionDocument } from '../generated/interview/answer-question.js';
import { QuestionNow, type Given } from './question-now.js';
import { QuestionTold } from './question-told.js';

/** The questionnaire, one question at a time; every answer is saved at once, so that a call that breaks off loses nothing (C-093). */
export function InterviewPanel({ task: { id, interview } }: { task: Pick<CallTaskFragment, 'id' | 'interview'> }) {
  const t = useText();
  const [changed, setChanged] = useState<string | null>(null);
  const { run, isRunning, failure } = useChange(AnswerQuestionDocument, { failsInPlace: true });
  if (!interview) return null;
  const { questions, nextQuestion, complete, extent } = interview;
  const now = changed ?? nextQuestion ?? null;
  const answer = async (questionKey: string, given: Given) => {
    if (await run({ input: { taskId: id, questionKey, ...given } })) setChanged(null);
  };
  return (
    <Panel title={t('interview.title')}>
      {extent === 'OVERALL_ONLY' ? <p className={styles['hint']}>{t('interview.overallOnly')}</p> : null}
      {failure ? <FailureBanner failure={failure} /> : null}
      <ol className={styles['questions']}>
        {questions.map((question, place) => (question.key === now
          ? <QuestionNow key={question.key} taskId={id} question={question} place={{ at: place + 1, total: questions.length }} isSaving={isRunning} onAnswer={(given) => { void answer(question.key, given); }} />
          : <QuestionTold key={question.key} question={question} onChange={question.answered ? () => { setChanged(question.key); } : undefined} />))}
      </ol>
      {complete && now === null ? <p className={styles['hint']} role="status">{t('interview.complete')}</p> : null}
    </Panel>
  );
}
