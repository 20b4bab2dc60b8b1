import { Alert, Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Select } from '@dealercare/admin-kit/input';
import { FailureBanner, QueryState, useChange } from '@dealercare/admin-kit/portal';
import { FileEncoding, type CorrectImportInput } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { CorrectImportDocument } from '../generated/imports/correct-import.js';
import { ImportColumnsDocument, type ImportColumnFactsFragment } from '../generated/imports/import-columns.js';
import type { ImportRunFactsFragment } from '../generated/imports/import-run.js';
import { JudgeImportDocument } from '../generated/imports/import-steps.js';
import { remapped, unfilled } from './column-mapping.js';
import { ColumnsTable } from './columns-table.js';
import { importKindsAt } from './import-kinds-at.js';
import { useImportKinds, useImportWords, type ImportKindOf } from './import-words.js';
import { separatorChoices, separators } from './separators.js';
import styles from './imports.module.css';

type Columns = ImportColumnFactsFragment['columns'];

/** What keeps the file from being judged, with the way out of it. */
function Obstacle({ columns, kind }: { columns: Columns; kind: ImportKindOf | undefined }) {
  const t = useText();
  const nameOf = useBilingualName();
  if (!kind) return <Alert type="warning" showIcon title={t('recognised.unknownTitle')} description={t(columns.length > 1 ? 'recognised.unknownHint' : 'recognised.oneColumn')} />;
  const missing = unfilled(columns, kind.fields);
  if (missing.length === 0) return null;
  return <Alert type="warning" showIcon title={t('recognised.missingTitle')} description={t('recognised.missingHint', { fields: missing.map(nameOf).join(t('list.and')) })} />;
}

interface RecognisePanelProps {
  run: ImportRunFactsFragment;
  /** Called when the dry run has begun. */
  onJudged: () => void;
}

/** What was recognised of a file, and the means to put it right. */
export function RecognisePanel({ run, onJudged }: RecognisePanelProps) {
  const t = useText();
  const nameOf = useBilingualName();
  const kinds = importKindsAt(useImportKinds(), run.unit.type);
  const kind = useImportWords().kindOf(run.kind);
  const query = useQuery(ImportColumnsDocument, { variables: { id: run.id } });
  const correction = useChange(CorrectImportDocument, { failsInPlace: true });
  const dryRun = useChange(JudgeImportDocument, { failsInPlace: true });
  const failure = dryRun.failure ?? correction.failure;
  const correct = (input: Partial<CorrectImportInput>) => { void correction.run({ input: { runId: run.id, expectedVersion: run.version, ...input } }); };
  const judge = async () => { if (await dryRun.run({ runId: run.id })) onJudged(); };
  return (
    <Panel title={t('recognised.title')}>
      <div className={styles['stack']}>
        <p className={styles['soft']}>{t('recognised.lead')}</p>
        <div className={styles['choices']}>
          <label>
            <span>{t('recognised.kind')}</span>
            <Select aria-label={t('recognised.kind')} placeholder={t('recognised.chooseKind')} disabled={correction.isRunning} value={run.kind} onChange={(next) => { correct({ kind: next }); }} options={kinds.map((one) => ({ value: one.code, label: nameOf(one) }))} />
          </label>
          <label>
            <span>{t('recognised.encoding')}</span>
            <Select aria-label={t('recognised.encoding')} disabled={correction.isRunning} value={run.encoding} onChange={(next) => { correct({ encoding: next }); }} options={Object.values(FileEncoding).map((encoding) => ({ value: encoding, label: t(`recognised.encodings.${encoding}`) }))} />
          </label>
          <label>
            <span>{t('recognised.separator')}</span>
            <Select aria-label={t('recognised.separator')} disabled={correction.isRunning} value={run.separator} onChange={(next) => { correct({ separator: next }); }} options={separatorChoices.map((separator) => ({ value: separator, label: t(`recognised.separators.${separators[separator]}`) }))} />
          </label>
        </div>
        {failure ? <FailureBanner failure={failure} /> : null}
        <QueryState query={query} skeleton="form">
          {({ importRun: { columns } }) => (
            <>
              <Obstacle columns={columns} kind={kind} />
              <ColumnsTable columns={columns} kind={kind} disabled={correction.isRunning} onChange={(place, field) => { correct({ columns: remapped(columns, place, field) }); }} />
              <div className={styles['actions']}>
                <Button type="primary" loading={dryRun.isRunning} disabled={correction.isRunning || !kind || unfilled(columns, kind.fields).length > 0} onClick={() => { void judge(); }}>{t('recognised.judge')}</Button>
                <p className={styles['soft']}>{t('recognised.judgeHint')}</p>
              </div>
            </>
          )}
        </QueryState>
      </div>
    </Panel>
  );
}
