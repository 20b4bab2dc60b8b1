import { Button } from '@dealercare/admin-kit/core';
import { DataTable, Panel, useKeyset } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Segmented } from '@dealercare/admin-kit/input';
import { EmptyState, Icon, QueryState, saveFile, tellFailure, useFormat, usePermission } from '@dealercare/admin-kit/portal';
import { useSearchParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { ImportRowCellsDocument, ImportRowsDocument } from '../generated/imports/import-rows.js';
import type { ImportRunFactsFragment } from '../generated/imports/import-run.js';
import { rowArguments, rowChoiceIn, rowParts, type RowPart } from './row-choice.js';
import { RowPeek } from './row-peek.js';
import { useRowColumns, type RowShown } from './row-columns.js';
import styles from './rows-panel.module.css';

function ErrorFile({ run: { id, fileName } }: { run: ImportRunFactsFragment }) {
  const t = useText();
  const name = t('verdict.errorsName', { name: `${fileName.replace(/\.\w+$/, '')}.csv` });
  const save = () => { saveFile(`/files/imports/${id}/errors.csv`, name).catch(tellFailure); };
  return <Button size="small" icon={<Icon name="download" size={14} />} onClick={save}>{t('verdict.errors')}</Button>;
}

/** The rows of a part, in the order of the file. A dry run that began anew has other rows: they are asked for each time. */
function useRows(runId: string, variables: ReturnType<typeof rowArguments>) {
  const maySeeCells = usePermission('import:run');
  const asked = { variables: { id: runId, ...variables }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' } as const;
  const withCells = useQuery(ImportRowCellsDocument, { ...asked, skip: !maySeeCells });
  const without = useQuery(ImportRowsDocument, { ...asked, skip: maySeeCells });
  const cells = useKeyset(withCells, ({ importRun }) => importRun.rows);
  const plain = useKeyset(without, ({ importRun }) => importRun.rows);
  const columns = withCells.data?.importRun.columns ?? [];
  return maySeeCells ? { query: withCells, ...cells, rows: cells.rows as readonly RowShown[], columns } : { query: without, ...plain, rows: plain.rows as readonly RowShown[], columns };
}

/** Every row of a file with what happens to it and why (H2, H6). */
export function RowsPanel({ run }: { run: ImportRunFactsFragment }) {
  const t = useText();
  const format = useFormat();
  const mayRun = usePermission('import:run');
  const [params, setParams] = useSearchParams();
  const parts = rowParts(run.counts, run.rowsTotal);
  const choice = rowChoiceIn(params.get('show'), parts);
  const { query, rows, more, columns } = useRows(run.id, rowArguments(choice));
  const rowColumns = useRowColumns(run.kind, columns);
  const label = ({ choice: part, count }: RowPart) => <span className={styles['part']}>{t(`verdict.${part}`)}<small>{format.number(count)}</small></span>;
  return (
    <Panel title={t('verdict.title')} action={run.counts.refused > 0 && mayRun ? <ErrorFile run={run} /> : null}>
      <div className={styles['parts']}>
        <Segmented
          aria-label={t('verdict.show')}
          value={choice}
          onChange={(next) => { setParams(next === 'ALL' ? {} : { show: next }, { replace: true }); }}
          options={parts.map((part) => ({ value: part.choice, label: label(part), title: part.choice in hints ? t(`verdict.hint.${part.choice as keyof typeof hints}`) : '' }))}
        />
      </div>
      <QueryState query={query} isEmpty={() => rows.length === 0} empty={<EmptyState title={t('verdict.none')} />}>
        {() => (
          <DataTable
            name="imports.rows"
            label={t('verdict.title')}
            rows={rows}
            idOf={({ line }) => String(line)}
            nameOf={({ line, businessKey }) => businessKey ?? String(line)}
            columns={rowColumns}
            peek={(row) => <RowPeek row={row} columns={columns} kind={run.kind} />}
            list={`${run.version} ${choice}`}
            more={more}
          />
        )}
      </QueryState>
    </Panel>
  );
}

const hints = { CREATE: true, UPDATE: true, UNCHANGED: true, REPEATED: true, REFUSED: true } as const;
