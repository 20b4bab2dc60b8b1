import { Button } from '@dealercare/admin-kit/core';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { useText } from '../area-texts.js';
import styles from '../call/call.module.css';
import type { Question } from './answer-buttons.js';

/** A question that was asked, or is still to come; what was answered can be changed. */
export function QuestionTold({ question, onChange }: { question: Question; onChange?: (() => void) | undefined }) {
  const t = useText();
  const language = useLanguage();
  const text = language === 'en' ? question.textEn : question.textZh;
  const offered = question.answers.find(({ value }) => value === question.value);
  const given = question.notApplicable ? t('interview.notApplicable') : offered ? (language === 'en' ? offered.textEn : offered.textZh) : question.text ?? t('interview.noText');
  return (
    <li className={`${styles['question']} ${styles['told']} ${question.answered ? '' : styles['ahead']}`}>
      <span>{text}</span>
      {question.answered ? (
        <span className={styles['given']}><b>{given}</b>{onChange ? <Button type="link" size="small" aria-label={`${t('interview.change')} ${text}`} onClick={onChange}>{t('interview.change')}</Button> : null}</span>
      ) : null}
    </li>
  );
}
