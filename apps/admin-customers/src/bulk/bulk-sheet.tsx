import { useState } from 'react';
import { Alert, Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import { Input, Radio, Select } from '@dealercare/admin-kit/input';
import { FailureBanner, useChange, useFormat } from '@dealercare/admin-kit/portal';
import { BulkField, RelationLevel, type BulkSelectionInput } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { KeeperSelect } from '../customer-form/keeper-select.js';
import { StartBulkDocument, type BulkResultFragment } from '../generated/bulk/bulk.js';
import { useMyDealers } from '../units/use-my-dealers.js';
import { RunPanel } from './run-panel.js';
import styles from './bulk.module.css';

export interface BulkSheetProps {
  selection: BulkSelectionInput;
  count: number;
  onClose: () => void;
}

/** One field for everybody who is selected: what, which value, how many; then what came of it. */
export default function BulkSheet({ selection, count, onClose }: BulkSheetProps) {
  const t = useText();
  const format = useFormat();
  const client = useApolloClient();
  const dealers = useMyDealers();
  const [field, setField] = useState<BulkField>('RELATION_LEVEL');
  const [value, setValue] = useState('');
  const [begun, setBegun] = useState<BulkResultFragment | null>(null);
  const { run, isRunning, failure } = useChange(StartBulkDocument, { failsInPlace: true });
  const start = async () => {
    const answer = await run({ input: { selection, expectedCount: count, field, value: value || null } });
    if (answer) setBegun(answer.startBulk);
  };
  const again = () => { void client.refetchQueries({ include: ['Customers', 'CustomerCount'] }); };
  const total = format.count(count);
  return (
    <SideSheet
      title={t('bulk.title', { count, total })}
      onClose={onClose}
      footer={begun ? <Button type="primary" onClick={onClose}>{t('bulk.close')}</Button> : (
        <><Button type="primary" loading={isRunning} onClick={() => { void start(); }}>{t('bulk.start', { count, total })}</Button><Button onClick={onClose}>{t('bulk.close')}</Button></>
      )}
    >
      {begun ? <RunPanel run={begun} onEnd={again} /> : (
        <div className={styles['sheet']}>
          <Radio.Group
            aria-label={t('bulk.field')}
            value={field}
            onChange={(event) => {
              setField(Object.values(BulkField).find((known) => known === event.target.value) ?? 'RELATION_LEVEL');
              setValue('');
            }}
            options={(['RELATION_LEVEL', 'KEEPER', 'REVIEW_DUE'] as const).map((one) => ({ value: one, label: t(`bulk.fields.${one}`) }))}
          />
          {field === 'RELATION_LEVEL' ? <Select aria-label={t('bulk.value')} value={value} onChange={setValue} options={[{ value: '', label: t('bulk.empty') }, ...Object.values(RelationLevel).map((level) => ({ value: level as string, label: t(`relationLevel.${level}`) }))]} /> : null}
          {field === 'KEEPER' ? dealers.length === 1 ? <KeeperSelect dealerId={dealers[0]!.id} value={value} onChange={setValue} /> : <Alert type="info" showIcon title={t('bulk.oneDealer')} /> : null}
          {field === 'REVIEW_DUE' ? <Input type="date" aria-label={t('bulk.value')} value={value} onChange={(event) => { setValue(event.target.value); }} /> : null}
          <p>{t('bulk.hint')}</p>
          {failure ? <FailureBanner failure={failure} /> : null}
        </div>
      )}
    </SideSheet>
  );
}
