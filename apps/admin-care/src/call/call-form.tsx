import { Alert, Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { Radio } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useShortcuts, type DraftState, type Failure } from '@dealercare/admin-kit/portal';
import { Mood } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import type { CallTaskFragment } from '../generated/call/call-task.js';
import { InterviewPanel } from '../interview/interview-panel.js';
import type { CallDraft } from './call-draft.js';
import { MomentField } from './moment-field.js';
import { OutcomeChoice } from './outcome-choice.js';
import { AppointmentFields, FollowUpFields, TopicFields, WishFields, Words, type CallFieldsProps } from './reached-fields.js';
import { useSaveCall, type SavedFollowUp } from './use-save-call.js';
import styles from './call.module.css';

function problemsOf(failure: Failure | null): Record<string, string> {
  return Object.fromEntries((failure?.fields ?? []).map(({ path, text }) => [path.replace(/^input\./, ''), text]));
}

/** What still stands in the way of finishing, as a sentence; nothing when it may be saved. */
function useStandsInTheWay(task: CallTaskFragment, { outcome, complains, appointment, appointmentAt }: CallDraft): string | null {
  const t = useText();
  if (outcome === null) return t('call.nothing');
  if (outcome !== 'REACHED') return null;
  if (task.kind === 'FOLLOW_UP') {
    const isOverallAnswered = task.interview?.questions.some(({ purpose, answered }) => purpose === 'OVERALL' && answered) ?? false;
    return isOverallAnswered || complains ? null : t('call.overallFirst');
  }
  return appointment && !appointmentAt ? t('call.appointmentNeeded') : null;
}

function ReachedFields(props: CallFieldsProps) {
  const { task } = props;
  return (
    <>
      {task.kind === 'FOLLOW_UP' ? <FollowUpFields {...props} /> : null}
      {task.kind !== 'FOLLOW_UP' && task.capClass === 'INVITE' ? <AppointmentFields {...props} /> : null}
      <TopicFields {...props} />
    </>
  );
}

export interface CallFormProps {
  task: CallTaskFragment;
  draft: DraftState<CallDraft>;
  onComplaint: (saved: SavedFollowUp) => void;
}

/** How the call went: the outcome by one key, what belongs to it, mood and note; saving opens the next task. */
export function CallForm({ task, draft, onComplaint }: CallFormProps) {
  const t = useText();
  const { value, change } = draft;
  const { save, isSaving, failure } = useSaveCall(task, draft, onComplaint);
  const inTheWay = useStandsInTheWay(task, value);
  const { outcome } = value;
  const problems = problemsOf(failure);
  const fields = { task, value, change, problems };
  const unasked = task.interview?.questions.filter(({ required, answered }) => required && !answered).length ?? 0;
  const isFinishing = outcome === 'REACHED' && task.kind === 'FOLLOW_UP';
  useShortcuts(t('call.keys'), [{ keys: 'mod+Enter', does: t('call.save'), everywhere: true, run: () => { if (!inTheWay && !isSaving) save(); } }]);
  return (
    <>
      <Panel title={t('call.result')}>
        <div className={styles['stack']}>
          <DraftNote draft={draft} />
          <OutcomeChoice value={outcome} onChange={(next) => { change({ outcome: next }); }} />
          {outcome && outcome !== 'REACHED' ? <span className={styles['hint']}>{t(`call.will.${outcome}`)}</span> : null}
          {outcome === 'CALL_BACK_LATER' ? <MomentField label={t('call.askedFor')} hint={t('call.askedForHint')} problem={problems['askedFor']} value={value.askedFor} onChange={(askedFor) => { change({ askedFor }); }} zone={task.dealer.timezone} /> : null}
        </div>
      </Panel>
      {isFinishing ? <InterviewPanel task={task} /> : null}
      {outcome ? (
        <Panel title={t('call.said')}>
          <div className={styles['stack']}>
            {outcome === 'REACHED' ? <ReachedFields {...fields} /> : null}
            <WishFields {...fields} outcome={outcome} />
            {outcome === 'REACHED' || outcome === 'REFUSED' ? (
              <div className={styles['field']}>
                <span className={styles['label']}>{t('call.mood')}</span>
                <Radio.Group aria-label={t('call.mood')} value={value.mood} onChange={(event) => { change({ mood: event.target.value as Mood }); }} options={Object.values(Mood).map((mood) => ({ value: mood, label: t(`mood.${mood}`) }))} />
              </div>
            ) : null}
            <Words label={t('call.note')} hint={t('call.noteHint')} value={value.note} onChange={(note) => { change({ note }); }} problem={problems['note']} />
            {isFinishing && !inTheWay && unasked > 0 ? <Alert type="info" showIcon title={t('call.openQuestions', { count: unasked })} /> : null}
            {failure ? <FailureBanner failure={failure} /> : null}
            <div className={styles['foot']}>
              <Button type="primary" size="large" disabled={inTheWay !== null} loading={isSaving} onClick={save}>{t(isFinishing ? 'call.finish' : 'call.save')}</Button>
              <span className={styles['hint']}>{inTheWay ?? t('call.outcomeHint')}</span>
            </div>
          </div>
        </Panel>
      ) : null}
    </>
  );
}
