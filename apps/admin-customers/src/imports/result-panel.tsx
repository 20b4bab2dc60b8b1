import { useState } from 'react';
import { Alert, Button } from '@dealercare/admin-kit/core';
import { Modal } from '@dealercare/admin-kit/form';
import { Can, FailureBanner, useChange, useFormat } from '@dealercare/admin-kit/portal';
import { Link } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import type { ImportRunFactsFragment } from '../generated/imports/import-run.js';
import { UndoImportDocument } from '../generated/imports/import-steps.js';
import styles from './imports.module.css';

/** Where what was imported stands now. */
const placeOf = { CUSTOMERS: ['/customers', 'result.seeCUSTOMERS'], VEHICLES: ['/vehicles', 'result.seeVEHICLES'], REPAIR_ORDERS: ['/vehicles', 'result.seeVEHICLES'], COMPLAINT_SITE: ['/complaints/external', 'result.seeCases'] } as const;

function Undo({ runId }: { runId: string }) {
  const t = useText();
  const [isAsking, setAsking] = useState(false);
  const { run, isRunning, failure } = useChange(UndoImportDocument, { failsInPlace: true });
  const undo = async () => { if (await run({ runId })) setAsking(false); };
  return (
    <Can action="import:run">
      <Button onClick={() => { setAsking(true); }}>{t('result.undo')}</Button>
      <Modal open={isAsking} title={t('result.undoTitle')} okText={t('result.undo')} cancelText={t('form.cancel')} okButtonProps={{ danger: true, loading: isRunning }} onOk={() => { void undo(); }} onCancel={() => { setAsking(false); }}>
        <p>{t('result.undoLead')}</p>
        {failure ? <FailureBanner failure={failure} /> : null}
      </Modal>
    </Can>
  );
}

function Undone({ counts: { reverted, kept } }: Pick<ImportRunFactsFragment, 'counts'>) {
  const t = useText();
  const format = useFormat();
  const lines = [t('result.undoneHint', { count: reverted, reverted: format.number(reverted) }), ...(kept > 0 ? [t('result.kept', { count: kept, kept: format.number(kept) })] : [])];
  return <Alert type="info" showIcon title={t('result.undone')} description={lines.map((line) => <div key={line}>{line}</div>)} />;
}

/** What became of a file that is through, with the way to it and the way back. */
export function ResultPanel({ run }: { run: ImportRunFactsFragment }) {
  const t = useText();
  const format = useFormat();
  const { status, kind, counts } = run;
  if (status === 'UNDONE') return <Undone counts={counts} />;
  if (status === 'CANCELLED') return <Alert type="info" showIcon title={t('run.cancelled')} />;
  const wrote = counts.create + counts.update > 0;
  const [place, see] = placeOf[kind as keyof typeof placeOf] ?? [];
  const number = (name: 'create' | 'update' | 'unchanged' | 'repeated' | 'refused') => format.number(counts[name]);
  return (
    <Alert
      type="success"
      showIcon
      title={t(wrote ? 'result.done' : 'result.doneNothing')}
      description={<>
        <p className={styles['said']}>{t('result.doneHint', { create: number('create'), update: number('update'), unchanged: number('unchanged'), repeated: number('repeated'), refused: number('refused') })}</p>
        <span className={styles['actions']}>
          {place && see ? <Link to={place}><Button type="primary">{t(see)}</Button></Link> : null}
          {wrote ? <Undo runId={run.id} /> : null}
        </span>
      </>}
    />
  );
}
