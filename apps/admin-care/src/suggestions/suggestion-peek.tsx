import { Button } from '@dealercare/admin-kit/core';
import { Facts } from '@dealercare/admin-kit/desk';
import { DraftNote, FailureBanner, useChange, useDraft, usePermission } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { Words } from '../call/reached-fields.js';
import { AnswerSuggestionDocument } from '../generated/suggestions/answer-suggestion.js';
import type { SuggestionRowFragment } from '../generated/suggestions/suggestions.js';
import messageStyles from '../messages/messages.module.css';
import { ReplyClock } from './reply-clock.js';

function AnswerForm({ suggestion: { id, version } }: { suggestion: SuggestionRowFragment }) {
  const t = useText();
  const draft = useDraft(`care.suggestion.${id}`, { answer: '' });
  const { run, isRunning, failure } = useChange(AnswerSuggestionDocument, { failsInPlace: true, done: () => t('suggestions.answered') });
  const { answer } = draft.value;
  const save = async () => {
    if (await run({ input: { suggestionId: id, expectedVersion: version, answer: answer.trim() } })) draft.drop();
  };
  return (
    <>
      <DraftNote draft={draft} />
      <Words label={t('suggestions.answer')} hint={t('suggestions.answerHint')} value={answer} onChange={(text) => { draft.change({ answer: text }); }} problem={failure?.fields.find(({ path }) => path.endsWith('answer'))?.text} />
      {failure ? <FailureBanner failure={failure} /> : null}
      <div><Button type="primary" disabled={answer.trim() === ''} loading={isRunning} onClick={() => { void save(); }}>{t('suggestions.save')}</Button></div>
    </>
  );
}

/** What the customer said, until when it is answered, and the answer. */
export function SuggestionPeek({ suggestion }: { suggestion: SuggestionRowFragment }) {
  const t = useText();
  const mayAnswer = usePermission('suggestion:answer');
  const { customer, text, answer, status } = suggestion;
  return (
    <div className={messageStyles['peek']}>
      <p className={messageStyles['body']}>{text ?? t('suggestions.hiddenText')}</p>
      <ReplyClock suggestion={suggestion} size="full" />
      <Facts facts={[{ label: t('task.customer'), value: customer ? <Link to={`/customers/${customer.id}`}>{customer.name}</Link> : null }, { label: t('task.phone'), value: customer?.phone }, { label: t('suggestions.answer'), value: answer }]} />
      {status === 'OPEN' && mayAnswer ? <AnswerForm key={suggestion.id} suggestion={suggestion} /> : null}
    </div>
  );
}
