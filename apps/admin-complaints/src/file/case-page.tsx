import { Suspense, lazy, useState } from 'react';
import { useQuery } from '@dealercare/admin-kit/gql';
import { QueryState, useViewer } from '@dealercare/admin-kit/portal';
import { useParams } from '@dealercare/admin-kit/router';
import { useFileText } from '../file-texts.js';
import { CaseFileDocument } from '../generated/file/case-file.js';
import { CaseListener } from '../live/case-listener.js';
import { useSettled } from '../live/use-settled.js';
import { useSighted } from '../sight/use-sighted.js';
import type { ChosenVerb } from '../verbs/use-verb.js';
import { ActionsPanel } from './actions-panel.js';
import type { CaseFile } from './allowed-verbs.js';
import { CaseHead } from './case-head.js';
import { CausePanel } from './cause-panel.js';
import { ClocksPanel } from './clocks-panel.js';
import { DuplicatesNote } from './duplicates-note.js';
import { HistoryPanel } from './history-panel.js';
import { isStillAllowed } from './is-still-allowed.js';
import { LadderPanel } from './ladder-panel.js';
import { CrisisPanel, ExternalPanel } from './outside-panel.js';
import { PersonPanel } from './person-panel.js';
import { RemediesPanel } from './remedies-panel.js';
import { StoryPanel } from './story-panel.js';
import { OpenVerbContext } from './use-verbs.js';
import styles from './file.module.css';

const VerbSheet = lazy(() => import('../verbs/verb-sheet.js'));

function File({ file }: { file: CaseFile }) {
  const t = useFileText();
  const { id: viewerId } = useViewer();
  const [chosen, setChosen] = useState<ChosenVerb | null>(null);
  return (
    <OpenVerbContext value={(name, partId) => { setChosen({ name, ...(partId && { partId }) }); }}>
      <CaseHead file={file} />
      {file.withdrawalAskedBy ? <p className={styles['note']}>{t('file.withdrawalAsked', { name: file.withdrawalAskedBy.name })}</p> : null}
      <ActionsPanel file={file} />
      <div className={styles['top']}><ClocksPanel file={file} /><LadderPanel file={file} /></div>
      <div className={styles['file']}>
        <div className={styles['main']}>
          <StoryPanel file={file} />
          <RemediesPanel file={file} />
          <CausePanel file={file} />
          <HistoryPanel file={file} />
        </div>
        <div className={styles['side']}>
          <PersonPanel file={file} />
          <DuplicatesNote file={file} />
          <CrisisPanel file={file} />
          <ExternalPanel file={file} />
        </div>
      </div>
      {chosen ? (
        <Suspense fallback={null}>
          <VerbSheet key={`${chosen.name} ${chosen.partId ?? ''}`} chosen={chosen} file={file} isAllowed={isStillAllowed(chosen, file, viewerId)} onClose={() => { setChosen(null); }} />
        </Suspense>
      ) : null}
    </OpenVerbContext>
  );
}

/** A picture of a complaint: what was promised and who holds it, then what was said, done and found out; live. */
export default function CasePage() {
  const { caseId = '' } = useParams();
  const query = useQuery(useSighted(CaseFileDocument), { variables: { id: caseId }, fetchPolicy: 'cache-and-network' });
  const { refetch } = query;
  const renew = useSettled(() => { refetch().catch(() => undefined); });
  return (
    <>
      <CaseListener onChange={(changed) => { if (changed === caseId) renew(); }} />
      <QueryState query={query} skeleton="file">{({ complaint }) => <File key={complaint.id} file={complaint} />}</QueryState>
    </>
  );
}
