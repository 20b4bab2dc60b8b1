import { useState } from 'react';
import { Alert, Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Select } from '@dealercare/admin-kit/input';
import { EmptyState, PageHead, QueryState, useViewer } from '@dealercare/admin-kit/portal';
import { useNavigate } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { MyDealersDocument, type MyDealersQuery } from '../generated/units/my-dealers.js';
import { FileDrop } from './file-drop.js';
import { ImportSteps } from './import-steps.js';
import { importKindsAt } from './import-kinds-at.js';
import { importUnits } from './import-units.js';
import { useImportKinds } from './import-words.js';
import { useUpload } from './use-upload.js';
import { WorkBar } from './work-bar.js';
import styles from './imports.module.css';

type Unit = MyDealersQuery['orgUnits'][number];

function UploadForm({ units, first }: { units: readonly Unit[]; first: Unit }) {
  const t = useText();
  const nameOf = useBilingualName();
  const navigate = useNavigate();
  const [unitId, setUnitId] = useState(first.id);
  const [kind, setKind] = useState<string | null>(null);
  const { type } = units.find(({ id }) => id === unitId) ?? first;
  const kinds = importKindsAt(useImportKinds(), type);
  const { send, stop, sending, problem } = useUpload({ unitId, kind, onTaken: (id) => { void navigate(`/imports/${id}`); } });
  const label = sending ? t(sending.share < 1 ? 'upload.sending' : 'upload.checking', { name: sending.name }) : '';
  const chooseUnit = (id: string) => {
    setUnitId(id);
    setKind(null);
  };
  return (
    <div className={styles['new']}>
      <div className={styles['stack']}>
        <div className={styles['choices']}>
          {units.length > 1 ? (
            <label>
              <span>{t('upload.unit')}</span>
              <Select showSearch optionFilterProp="label" aria-label={t('upload.unit')} value={unitId} onChange={chooseUnit} options={units.map((unit) => ({ value: unit.id, label: nameOf(unit) }))} />
            </label>
          ) : null}
          <label>
            <span>{t('upload.kind')}</span>
            <Select
              aria-label={t('upload.kind')}
              value={kind ?? ''}
              onChange={(next) => { setKind(next || null); }}
              options={[{ value: '', label: t('upload.recognise') }, ...kinds.map((one) => ({ value: one.code, label: nameOf(one) }))]}
            />
          </label>
        </div>
        {problem ? <Alert type="error" showIcon title={t('upload.notTaken')} description={problem} /> : null}
        {sending ? (
          <Panel title={label} action={<Button size="small" onClick={stop}>{t('upload.stop')}</Button>}><WorkBar label={label} share={sending.share < 1 ? sending.share : null} /></Panel>
        ) : <FileDrop disabled={false} onFile={(file) => { void send(file); }} />}
      </div>
      {kinds.length > 1 ? (
        <Panel title={t('upload.order')}>
          <ol className={styles['order']}>{kinds.map((one) => <li key={one.code}><b>{nameOf(one)}</b><span>{one.fields.filter(({ required }) => required).map(nameOf).join(t('list.and'))}</span></li>)}</ol>
          <p className={styles['soft']}>{t('upload.orderHint')}</p>
        </Panel>
      ) : null}
    </div>
  );
}

/** The first step: whose file it is, perhaps what it holds, and the file. */
export default function NewImportPage() {
  const t = useText();
  const { homeUnit } = useViewer();
  const query = useQuery(MyDealersDocument);
  return (
    <>
      <PageHead title={t('imports.newTitle')} lead={t('imports.lead')} />
      <ImportSteps current="UPLOAD" />
      <QueryState query={query} skeleton="form">
        {({ orgUnits }) => {
          const units = importUnits(orgUnits, homeUnit.id);
          // Dealers first: the manufacturer itself takes the files of complaint sites only.
          const first = units.find(({ type }) => type === 'DEALER') ?? units[0];
          return first ? <UploadForm units={units} first={first} /> : <EmptyState icon="upload" title={t('upload.noUnit')} hint={t('upload.noUnitHint')} />;
        }}
      </QueryState>
    </>
  );
}
