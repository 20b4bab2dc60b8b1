import { useState } from 'react';
import { Alert, Button } from '@dealercare/admin-kit/core';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Can, Moment, PageHead, QueryState, useChange, usePageTitle, usePermission } from '@dealercare/admin-kit/portal';
import { Link, useParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { ImportRunFactsFragment } from '../generated/imports/import-run.js';
import { CancelImportDocument } from '../generated/imports/import-steps.js';
import { importStep, isCancellable, isUnderWay } from './import-state.js';
import { ImportSteps } from './import-steps.js';
import { useImportWords } from './import-words.js';
import { JudgedPanel } from './judged-panel.js';
import { ProgressPanel } from './progress-panel.js';
import { RecognisePanel } from './recognise-panel.js';
import { ResultPanel } from './result-panel.js';
import { RowsPanel } from './rows-panel.js';
import { useImportRun } from './use-import-run.js';
import styles from './imports.module.css';

interface RunProps {
  run: ImportRunFactsFragment;
}

function Head({ run: { id, fileName, kind, unit, sizeBytes, createdAt, status } }: RunProps) {
  const t = useText();
  const nameOf = useBilingualName();
  const { kindName, size } = useImportWords();
  const { run: cancel, isRunning } = useChange(CancelImportDocument);
  return (
    <PageHead
      title={fileName}
      lead={<span className={styles['line']}><span>{kindName(kind)}</span><span>{nameOf(unit)}</span><span>{size(sizeBytes)}</span><Moment at={createdAt} /></span>}
      actions={
        <Can action="import:run">
          {isCancellable(status) ? <Button loading={isRunning} onClick={() => { void cancel({ runId: id }); }}>{t('run.cancel')}</Button> : null}
          {importStep(status) === 'RESULT' && !isUnderWay(status) ? <Link to="/imports/new"><Button>{t('imports.again')}</Button></Link> : null}
        </Can>
      }
    />
  );
}

/** What belongs on the page at the step where the file stands. */
function Step({ run }: RunProps) {
  const t = useText();
  const mayRun = usePermission('import:run');
  const [isCorrecting, setCorrecting] = useState(false);
  const { status, failure } = run;
  if (status === 'JUDGING' || status === 'RUNNING' || status === 'UNDOING') return <ProgressPanel key={status} run={run} status={status} />;
  if (status === 'JUDGED' && !isCorrecting) return <>{mayRun ? <JudgedPanel run={run} onCorrect={() => { setCorrecting(true); }} /> : null}<RowsPanel run={run} /></>;
  if (status === 'UPLOADED' || status === 'FAILED' || status === 'JUDGED') {
    return (
      <>
        {failure ? <Alert type="error" showIcon title={t('imports.failedTitle')} description={failure.message} /> : null}
        {mayRun ? <RecognisePanel run={run} onJudged={() => { setCorrecting(false); }} /> : <Alert type="info" showIcon title={t(`imports.status.${status}`)} />}
      </>
    );
  }
  return <><ResultPanel run={run} />{status === 'CANCELLED' ? null : <RowsPanel run={run} />}</>;
}

function ImportFile({ run }: RunProps) {
  usePageTitle(run.fileName);
  return (
    <>
      <Head run={run} />
      <ImportSteps current={importStep(run.status)} isDone={importStep(run.status) === 'RESULT' && !isUnderWay(run.status)} />
      <div className={styles['stack']}><Step run={run} /></div>
    </>
  );
}

/** One file on its way in, from what was recognised of it to what became of it; it can be left and found again. */
export default function ImportPage() {
  const { importId = '' } = useParams();
  const query = useImportRun(importId);
  return <QueryState query={query} skeleton="file">{({ importRun }) => <ImportFile key={importRun.id} run={importRun} />}</QueryState>;
}
