import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { Checkbox, Input, Radio } from '@dealercare/admin-kit/input';
import { Can, useChange } from '@dealercare/admin-kit/portal';
import { InsuranceKind } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { DayField } from '../customer-form/day-field.js';
import { RecordPolicyDocument, RemovePolicyDocument, type VehicleRecordFactsFragment } from '../generated/vehicle-records/vehicle-records.js';
import { InsuranceText } from '../vehicle-file/insurance-text.js';
import { RecordSheet } from './record-sheet.js';
import styles from './vehicle-records.module.css';

interface PolicyValues { kind: InsuranceKind; insurer: string; policyNo: string; startDate: string; endDate: string; soldHere: boolean }
const noPolicy: PolicyValues = { kind: 'COMMERCIAL', insurer: '', policyNo: '', startDate: '', endDate: '', soldHere: false };

function PolicySheet({ vehicleId, onClose }: { vehicleId: string; onClose: () => void }) {
  const t = useText();
  const { run, isRunning, failure } = useChange(RecordPolicyDocument, { failsInPlace: true, done: () => t('form.saved') });
  return (
    <RecordSheet<PolicyValues>
      title={t('policy.add')} draft={`policy.${vehicleId}`} initial={noPolicy} isRunning={isRunning} failure={failure} onClose={onClose}
      save={({ startDate, insurer, policyNo, ...told }) => run({ input: { ...told, vehicleId, startDate: startDate || null, insurer: insurer || null, policyNo: policyNo || null } })}
    >
      <Form.Item name="kind" label={t('policy.kind')}><Radio.Group options={Object.values(InsuranceKind).map((kind) => ({ value: kind, label: t(`insurance.${kind}`) }))} /></Form.Item>
      <Form.Item name="insurer" label={t('policy.insurer')}><Input maxLength={80} /></Form.Item>
      <Form.Item name="policyNo" label={t('policy.number')}><Input maxLength={40} autoComplete="off" /></Form.Item>
      <DayField name="startDate" label={t('policy.start')} />
      <DayField name="endDate" label={t('policy.end')} isRequired />
      <Form.Item name="soldHere" valuePropName="checked"><Checkbox>{t('insurance.soldHere')}</Checkbox></Form.Item>
    </RecordSheet>
  );
}

/** The policies of a car, the latest first; a reminder hangs on each end. */
export function PoliciesPanel({ car }: { car: VehicleRecordFactsFragment }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { run, isRunning } = useChange(RemovePolicyDocument, { done: () => t('record.removed') });
  return (
    <Panel title={t('vehicle.policies')} action={<Can action="vehicle:write"><Button size="small" onClick={() => { setOpen(true); }}>{t('policy.add')}</Button></Can>}>
      {car.policies.length === 0 ? t('vehicle.noPolicies') : (
        <ul className={styles['list']}>
          {car.policies.map((policy) => (
            <li key={policy.id} className={styles['row']}>
              <span><InsuranceText policy={policy} />{policy.policyNo ? ` \u00b7 ${policy.policyNo}` : ''}</span>
              <Can action="vehicle:write"><Button size="small" type="text" loading={isRunning} onClick={() => { void run({ input: { policyId: policy.id, expectedVersion: policy.version } }); }}>{t('record.remove')}</Button></Can>
            </li>
          ))}
        </ul>
      )}
      {isOpen ? <PolicySheet vehicleId={car.id} onClose={() => { setOpen(false); }} /> : null}
    </Panel>
  );
}
