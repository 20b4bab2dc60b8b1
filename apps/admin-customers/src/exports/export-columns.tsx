import { Button } from '@dealercare/admin-kit/core';
import type { Column } from '@dealercare/admin-kit/desk';
import { Moment, useChange, useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { CancelExportDocument, type ExportFactsFragment } from '../generated/exports/exports.js';
import { useImportWords } from '../imports/import-words.js';
import { ExportState } from './export-state.js';
import { FetchButton } from './fetch-button.js';
import { useExportKinds } from './use-export-words.js';

function CancelButton({ id }: { id: string }) {
  const t = useText();
  const { run, isRunning } = useChange(CancelExportDocument);
  return <Button size="small" loading={isRunning} onClick={() => { void run({ id }); }}>{t('exports.cancel')}</Button>;
}

/** What a row of one's exports tells, and what can be done with it. */
export function useExportColumns(): Column<ExportFactsFragment>[] {
  const t = useText();
  const format = useFormat();
  const { kindName } = useExportKinds();
  const { size } = useImportWords();
  return [
    { id: 'kind', title: t('exports.kind'), cell: ({ kind }) => kindName(kind) },
    { id: 'format', title: t('exports.format'), cell: ({ format: file }) => file },
    { id: 'rows', title: t('exports.rows'), align: 'end', cell: ({ rowsTotal }) => format.number(rowsTotal) },
    { id: 'numbers', title: t('exports.numbers'), cell: ({ clear }) => t(clear ? 'exports.clear' : 'exports.masked') },
    { id: 'state', title: t('exports.state'), cell: (job) => <ExportState job={job} /> },
    { id: 'size', title: t('exports.size'), align: 'end', cell: ({ status, sizeBytes }) => (status === 'READY' ? size(sizeBytes) : '') },
    { id: 'askedAt', title: t('exports.askedAt'), align: 'end', cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { id: 'fetchedAt', title: t('exports.fetchedAt'), align: 'end', hidden: true, cell: ({ fetchedAt }) => (fetchedAt ? <Moment at={fetchedAt} /> : '') },
    { id: 'act', title: t('exports.act'), align: 'end', cell: ({ id, status }) => (status === 'READY' ? <FetchButton id={id} /> : status === 'RUNNING' ? <CancelButton id={id} /> : '') },
  ];
}
