import { Alert, Button } from '@dealercare/admin-kit/core';
import { FailureBanner, useChange, useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { ImportRunFactsFragment } from '../generated/imports/import-run.js';
import { StartImportDocument } from '../generated/imports/import-steps.js';
import styles from './imports.module.css';

/** What the dry run found, and the word that it may be written; where nothing would change it says so instead. */
export function JudgedPanel({ run: { id, counts }, onCorrect }: { run: ImportRunFactsFragment; onCorrect: () => void }) {
  const t = useText();
  const format = useFormat();
  const { run: start, isRunning, failure } = useChange(StartImportDocument, { failsInPlace: true });
  const { create, update, unchanged, refused } = counts;
  const toWrite = create + update;
  const back = <Button onClick={onCorrect}>{t('run.correct')}</Button>;
  if (toWrite === 0) {
    const reason = unchanged > 0 || refused === 0 ? t('run.nothingHint') : t('run.nothingRefused', { count: refused, rows: format.number(refused) });
    return <Alert type="info" showIcon title={t('run.nothing')} description={reason} action={back} />;
  }
  return (
    <div className={styles['stack']}>
      {failure ? <FailureBanner failure={failure} /> : null}
      <Alert
        type="info"
        showIcon
        title={t('run.ready')}
        description={<>
          <p className={styles['said']}>{t('run.readyHint', { create: format.number(create), update: format.number(update) })}</p>
          <span className={styles['actions']}>
            <Button type="primary" loading={isRunning} onClick={() => { void start({ runId: id }); }}>{t('run.start', { count: toWrite, rows: format.number(toWrite) })}</Button>
            {back}
          </span>
        </>}
      />
    </div>
  );
}
