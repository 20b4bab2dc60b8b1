import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { Form, InputNumber } from '@dealercare/admin-kit/form';
import { Checkbox, Input } from '@dealercare/admin-kit/input';
import { Can, useChange, useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { DayField } from '../customer-form/day-field.js';
import { CorrectOdometerDocument, RecordOdometerDocument, type VehicleRecordFactsFragment } from '../generated/vehicle-records/vehicle-records.js';
import { RecordSheet } from './record-sheet.js';
import styles from './vehicle-records.module.css';

interface ReadingValues { readOn: string; km: number | null; isCorrection: boolean; reason: string }
const SHOWN = 6;

function ReadingSheet({ vehicleId, today, onClose }: { vehicleId: string; today: string; onClose: () => void }) {
  const t = useText();
  const options = { failsInPlace: true, refetch: ['VehicleFile'], done: () => t('form.saved') };
  const record = useChange(RecordOdometerDocument, options);
  const correct = useChange(CorrectOdometerDocument, options);
  const save = ({ readOn, km, isCorrection, reason }: ReadingValues) => {
    const input = { vehicleId, readOn, km: km ?? 0 };
    return isCorrection ? correct.run({ input: { ...input, reason } }) : record.run({ input });
  };
  return (
    <RecordSheet<ReadingValues>
      title={t('odometer.add')} draft={`odometer.${vehicleId}`} initial={{ readOn: today, km: null, isCorrection: false, reason: '' }}
      isRunning={record.isRunning || correct.isRunning} failure={record.failure ?? correct.failure} save={save} onClose={onClose}
    >
      <DayField name="readOn" label={t('odometer.readOn')} isRequired />
      <Form.Item name="km" label={t('odometer.km')} rules={[{ required: true, message: t('form.required') }]}><InputNumber min={0} max={9_999_999} precision={0} /></Form.Item>
      <Form.Item name="isCorrection" valuePropName="checked" extra={t('odometer.correctionHint')}><Checkbox>{t('odometer.correction')}</Checkbox></Form.Item>
      <Form.Item noStyle shouldUpdate={(before: ReadingValues, after: ReadingValues) => before.isCorrection !== after.isCorrection}>
        {({ getFieldValue }) => (getFieldValue('isCorrection') ? (
          <Form.Item name="reason" label={t('party.reason')} rules={[{ required: true, whitespace: true, min: 2, message: t('form.required') }]}><Input maxLength={300} /></Form.Item>
        ) : null)}
      </Form.Item>
    </RecordSheet>
  );
}

/** What the odometer has shown, newest first; corrections with their reasons (F1). */
export function OdometerPanel({ car, today }: { car: VehicleRecordFactsFragment; today: string }) {
  const t = useText();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title={t('odometer.title')} action={<Can action="vehicle:write"><Button size="small" onClick={() => { setOpen(true); }}>{t('odometer.add')}</Button></Can>}>
      {car.odometer.length === 0 ? t('odometer.none') : (
        <ul className={styles['list']}>
          {car.odometer.slice(0, SHOWN).map(({ id, readOn, km, source, reason }) => (
            <li key={id} className={styles['row']}><b>{format.mileage(km)}</b><time dateTime={readOn}>{format.calendarDay(readOn)}</time><small>{t(`odometer.source.${source}`)}{reason ? ` \u00b7 ${reason}` : ''}</small></li>
          ))}
        </ul>
      )}
      {isOpen ? <ReadingSheet vehicleId={car.id} today={today} onClose={() => { setOpen(false); }} /> : null}
    </Panel>
  );
}
