import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Checkbox, Input, Radio, Select } from '@dealercare/admin-kit/input';
import { failureOf, FailureBanner, useChange, useFormat, usePermission } from '@dealercare/admin-kit/portal';
import { useNavigate } from '@dealercare/admin-kit/router';
import { ExportFormat, type ExportKindCode } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { ExportCountDocument, StartExportDocument, type ExportKindsQuery } from '../generated/exports/new-export.js';
import { exportQuery } from './export-query.js';
import styles from './exports.module.css';

type Kind = ExportKindsQuery['exportKinds'][number];

export interface ExportFormProps {
  kind: Kind;
  kinds: readonly Kind[];
  filter: object | null;
  search: string | null;
  onKind: (code: ExportKindCode) => void;
}

const SHORTEST_REASON = 2;

/** How many rows would leave, and whether those of a list or all. */
function useCount({ kind, filter, search }: Pick<ExportFormProps, 'kind' | 'filter' | 'search'>) {
  const t = useText();
  const format = useFormat();
  const query = exportQuery(kind.code, filter, search);
  const { data, error } = useQuery(ExportCountDocument, { variables: { query }, fetchPolicy: 'network-only' });
  const rows = data?.exportCount;
  const text = rows === undefined ? t('exports.counting') : t(filter || search ? 'exports.countMatching' : 'exports.countAll', { count: rows, rows: format.number(rows) });
  return { query, rows, text, failure: error ? failureOf(error) : null };
}

export function ExportForm({ kind, kinds, filter, search, onKind }: ExportFormProps) {
  const t = useText();
  const nameOf = useBilingualName();
  const format = useFormat();
  const navigate = useNavigate();
  const mayClear = usePermission('export:clear');
  const [columns, setColumns] = useState<readonly string[]>(kind.columns.map(({ name }) => name));
  const [file, setFile] = useState<ExportFormat>(ExportFormat.XLSX);
  const [clear, setClear] = useState(false);
  const [reason, setReason] = useState('');
  const count = useCount({ kind, filter, search });
  const { run, isRunning, failure } = useChange(StartExportDocument, { failsInPlace: true, refetch: ['ExportCount'] });
  const isWhole = columns.length > 0 && (count.rows ?? 0) > 0 && (!clear || reason.trim().length >= SHORTEST_REASON);
  const start = async () => {
    const answer = await run({ input: { query: count.query, columns: [...columns], format: file, confirmedRows: count.rows ?? 0, clear, reason: clear ? reason.trim() : null } });
    if (answer) void navigate('/exports');
  };
  return (
    <Panel title={nameOf(kind)}>
      <div className={styles['stack']}>
        {count.failure ?? failure ? <FailureBanner failure={(failure ?? count.failure)!} /> : null}
        {filter || search ? null : (
          <label className={styles['part']}><h3>{t('exports.kind')}</h3>
            <Select aria-label={t('exports.kind')} value={kind.code} onChange={onKind} options={kinds.map((one) => ({ value: one.code, label: nameOf(one) }))} />
          </label>
        )}
        <p role="status">{count.failure ? null : count.text}</p>
        <fieldset className={styles['part']}>
          <h3>{t('exports.columns')}</h3>
          <Checkbox.Group aria-label={t('exports.columns')} className={styles['columns'] ?? ''} value={[...columns]} onChange={setColumns} options={kind.columns.map((column) => ({ value: column.name, label: nameOf(column) }))} />
        </fieldset>
        <div className={styles['part']}>
          <h3>{t('exports.format')}</h3>
          <Radio.Group aria-label={t('exports.format')} value={file} onChange={(event) => { setFile(event.target.value as ExportFormat); }} options={[{ value: ExportFormat.XLSX, label: t('exports.xlsx') }, { value: ExportFormat.CSV, label: t('exports.csv') }]} />
        </div>
        {mayClear ? <Checkbox checked={clear} onChange={(event) => { setClear(event.target.checked); }}>{t('exports.askClear')}</Checkbox> : null}
        {clear ? <Input aria-label={t('exports.reason')} placeholder={t('exports.reason')} maxLength={300} value={reason} onChange={(event) => { setReason(event.target.value); }} /> : null}
        <p className={styles['soft']}>{t(clear ? 'exports.clearHint' : 'exports.maskedHint')}</p>
        <div className={styles['actions']}>
          <Button type="primary" disabled={!isWhole} loading={isRunning} onClick={() => { void start(); }}>{count.rows ? t('exports.start', { count: count.rows, rows: format.number(count.rows) }) : t('exports.startNone')}</Button>
        </div>
      </div>
    </Panel>
  );
}
