import { useApolloClient } from '@dealercare/admin-kit/gql';
import { showToast, useChange, useFormat, type DraftState, type Failure } from '@dealercare/admin-kit/portal';
import type { FollowUpFinished } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import type { CallTaskFragment } from '../generated/call/call-task.js';
import { FinishFollowUpDocument } from '../generated/call/finish-follow-up.js';
import { RecordCallDocument } from '../generated/call/record-call.js';
import { finishInput, recordInput, type CallDraft } from './call-draft.js';
import { useGoOn } from './use-go-on.js';

export type SavedFollowUp = Pick<FollowUpFinished, 'next' | 'transferred' | 'result'>;

/** Saves how a call went and goes on to the next one; a follow-up that became a complaint stays to show it. */
export function useSaveCall(task: CallTaskFragment, draft: DraftState<CallDraft>, onComplaint: (saved: SavedFollowUp) => void) {
  const t = useText();
  const format = useFormat(task.dealer.timezone);
  const goOn = useGoOn();
  const client = useApolloClient();
  const record = useChange(RecordCallDocument, { failsInPlace: true });
  const finish = useChange(FinishFollowUpDocument, { failsInPlace: true });

  /** After a refusal the sheet shows what a colleague has done meanwhile; what was typed stays. */
  async function showHowItStands(): Promise<void> {
    await client.refetchQueries({ include: ['CallTaskById'] });
  }

  async function recordIt(outcome: NonNullable<CallDraft['outcome']>): Promise<void> {
    const answer = await record.run({ input: recordInput(task, { ...draft.value, outcome }) });
    if (!answer) return showHowItStands();
    draft.drop();
    const { task: saved, next } = answer.recordCall;
    const words = { outcome: t(`attempt.${outcome}`) };
    const again = saved.workState === 'ENDED' ? null : saved.nextAttemptAt;
    showToast({ tone: 'done', text: again ? t('call.savedAgain', { ...words, when: format.moment(again) }) : t('call.saved', words) });
    goOn(next);
  }

  async function finishIt(): Promise<void> {
    const answer = await finish.run({ input: finishInput(task, draft.value) });
    if (!answer) return showHowItStands();
    draft.drop();
    const { finishFollowUp: saved } = answer;
    showToast({ tone: 'done', text: t(`call.finished.${saved.result}`) });
    if (saved.transferred) onComplaint(saved);
    else goOn(saved.next);
  }

  const save = () => {
    const { outcome } = draft.value;
    if (outcome === null) return;
    void (outcome === 'REACHED' && task.kind === 'FOLLOW_UP' ? finishIt() : recordIt(outcome));
  };
  const failure: Failure | null = record.failure ?? finish.failure;
  return { save, isSaving: record.isRunning || finish.isRunning, failure };
}
