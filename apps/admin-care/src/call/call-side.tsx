import { useState } from 'react';
import { Alert, Button } from '@dealercare/admin-kit/core';
import { FailureBanner, useFormat, useViewer, type DraftState } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { CallTaskFragment } from '../generated/call/call-task.js';
import { BeginPanel } from './begin-panel.js';
import type { CallDraft } from './call-draft.js';
import { CallForm } from './call-form.js';
import { CallNumber } from './call-number.js';
import { callStanding } from './call-standing.js';
import { ComplaintPanel } from './complaint-panel.js';
import { DataPanel } from './data-panel.js';
import { RestPanel } from './rest-panel.js';
import { useBeginCall } from './use-begin-call.js';
import { useGoOn } from './use-go-on.js';
import type { SavedFollowUp } from './use-save-call.js';

interface CallSideProps {
  task: CallTaskFragment;
  draft: DraftState<CallDraft>;
}

/** The number of my own call: shown when it began, again on request after a reload. */
function OwnNumber({ task, call }: { task: CallTaskFragment; call: ReturnType<typeof useBeginCall> }) {
  const t = useText();
  const format = useFormat(task.dealer.timezone);
  if (call.phone) return <CallNumber phone={call.phone} />;
  return (
    <>
      {call.failure ? <FailureBanner failure={call.failure} /> : null}
      <Alert
        type="info"
        title={t('call.resumeHint', { when: task.callBegunAt ? format.clock(task.callBegunAt) : '' })}
        action={<Button size="small" loading={call.isBeginning} onClick={call.begin}>{t('call.resume')}</Button>}
      />
    </>
  );
}

/** The working side of the sheet: begin, record, or what stands in the way. */
export function CallSide({ task, draft }: CallSideProps) {
  const t = useText();
  const format = useFormat(task.dealer.timezone);
  const viewer = useViewer();
  const goOn = useGoOn();
  const call = useBeginCall(task);
  const [complaint, setComplaint] = useState<SavedFollowUp | null>(null);
  const [isTakenOver, setTakenOver] = useState(false);
  const form = <CallForm task={task} draft={draft} onComplaint={setComplaint} />;
  if (complaint) return <ComplaintPanel taskId={task.id} zone={task.dealer.timezone} onGoOn={() => { goOn(complaint.next); }} />;
  switch (callStanding(task, viewer.id)) {
    case 'READY': return <BeginPanel begin={call.begin} isBeginning={call.isBeginning} failure={call.failure} />;
    case 'MINE': return <><OwnNumber task={task} call={call} />{form}</>;
    case 'THEIRS': return isTakenOver ? form : (
      <Alert
        type="warning"
        showIcon
        title={t('call.theirs', { name: task.assigneeName ?? t('mark.colleague'), when: task.callBegunAt ? format.clock(task.callBegunAt) : '' })}
        action={<Button size="small" onClick={() => { setTakenOver(true); }}>{t('call.takeOver')}</Button>}
      />
    );
    case 'DATA': return <DataPanel task={task} />;
    case 'RESTS': case 'ENDED': return <RestPanel task={task} />;
  }
}
