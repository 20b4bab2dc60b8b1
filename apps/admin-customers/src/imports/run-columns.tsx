import type { Column } from '@dealercare/admin-kit/desk';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Moment, useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { ImportRunFactsFragment } from '../generated/imports/import-run.js';
import { useImportWords } from './import-words.js';
import { StatusTag } from './status-tag.js';

/** What a row of the past imports tells. */
export function useRunColumns(hasSeveralUnits: boolean): Column<ImportRunFactsFragment>[] {
  const t = useText();
  const format = useFormat();
  const nameOf = useBilingualName();
  const { kindName } = useImportWords();
  const count = (value: number) => (value > 0 ? format.number(value) : '');
  return [
    { id: 'file', title: t('imports.file'), cell: ({ fileName }) => fileName },
    { id: 'kind', title: t('imports.kind'), cell: ({ kind }) => kindName(kind) },
    ...(hasSeveralUnits ? [{ id: 'unit', title: t('imports.unit'), cell: ({ unit }: ImportRunFactsFragment) => nameOf(unit) }] : []),
    { id: 'state', title: t('imports.state'), cell: ({ status }) => <StatusTag status={status} /> },
    { id: 'rows', title: t('imports.rows'), align: 'end', cell: ({ rowsTotal }) => count(rowsTotal) },
    { id: 'created', title: t('imports.created'), align: 'end', cell: ({ counts }) => count(counts.create) },
    { id: 'updated', title: t('imports.updated'), align: 'end', cell: ({ counts }) => count(counts.update) },
    { id: 'refused', title: t('imports.refused'), align: 'end', cell: ({ counts }) => count(counts.refused) },
    { id: 'uploadedAt', title: t('imports.uploadedAt'), align: 'end', cell: ({ createdAt }) => <Moment at={createdAt} /> },
    { id: 'finishedAt', title: t('imports.finishedAt'), align: 'end', hidden: true, cell: ({ finishedAt }) => (finishedAt ? <Moment at={finishedAt} /> : '') },
  ];
}
