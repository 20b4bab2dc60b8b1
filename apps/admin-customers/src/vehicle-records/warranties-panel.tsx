import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel, Tag } from '@dealercare/admin-kit/desk';
import { Form, InputNumber } from '@dealercare/admin-kit/form';
import { Input, Radio } from '@dealercare/admin-kit/input';
import { Can, useChange, useFormat } from '@dealercare/admin-kit/portal';
import { WarrantyKind } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { DayField } from '../customer-form/day-field.js';
import { RecordWarrantyDocument, RemoveWarrantyDocument, type VehicleRecordFactsFragment } from '../generated/vehicle-records/vehicle-records.js';
import { RecordSheet } from './record-sheet.js';
import styles from './vehicle-records.module.css';

interface WarrantyValues { kind: WarrantyKind; partCode: string; endDate: string; endKm: number | null; note: string }
type Warranty = VehicleRecordFactsFragment['warranties'][number];

function WarrantySheet({ vehicleId, onClose }: { vehicleId: string; onClose: () => void }) {
  const t = useText();
  const { run, isRunning, failure } = useChange(RecordWarrantyDocument, { failsInPlace: true, done: () => t('form.saved') });
  return (
    <RecordSheet<WarrantyValues>
      title={t('warranty.add')} draft={`warranty.${vehicleId}`} initial={{ kind: 'PART', partCode: '', endDate: '', endKm: null, note: '' }} isRunning={isRunning} failure={failure} onClose={onClose}
      save={({ kind, partCode, endDate, endKm, note }) => run({ input: { vehicleId, kind, partCode: partCode.trim() || null, endDate: endDate || null, endKm, note: note.trim() || null } })}
    >
      <Form.Item name="kind" label={t('warranty.kindLabel')}><Radio.Group options={Object.values(WarrantyKind).map((kind) => ({ value: kind, label: t(`warranty.kind.${kind}`) }))} /></Form.Item>
      <Form.Item name="partCode" label={t('warranty.part')}><Input maxLength={40} autoComplete="off" /></Form.Item>
      <DayField name="endDate" label={t('warranty.endDate')} />
      <Form.Item name="endKm" label={t('warranty.endKm')}><InputNumber min={1} max={9_999_999} precision={0} /></Form.Item>
      <Form.Item name="note" label={t('warranty.note')}><Input maxLength={200} /></Form.Item>
    </RecordSheet>
  );
}

function WarrantyRow({ warranty }: { warranty: Warranty }) {
  const t = useText();
  const format = useFormat();
  const { run, isRunning } = useChange(RemoveWarrantyDocument, { done: () => t('record.removed') });
  const { id, version, kind, partCode, endDate, endKm, endsOn, isOver, isEstimated, note } = warranty;
  const limits = [endDate ? format.calendarDay(endDate) : null, endKm ? format.mileage(endKm) : null].filter(Boolean).join(t('warranty.or'));
  return (
    <li className={styles['row']}>
      <b>{[t(`warranty.kind.${kind}`), partCode].filter(Boolean).join(' \u00b7 ')}</b>
      <Tag tone={isOver ? 'resting' : 'good'}>{t(isOver ? 'warranty.over' : 'warranty.holds')}</Tag>
      <small>{t('warranty.until', { limits })}{endsOn && isEstimated ? t('warranty.estimated', { day: format.calendarDay(endsOn) }) : ''}{note ? ` \u00b7 ${note}` : ''}</small>
      {id && version ? <Can action="vehicle:write"><Button size="small" type="text" loading={isRunning} onClick={() => { void run({ input: { warrantyId: id, expectedVersion: version } }); }}>{t('record.remove')}</Button></Can> : null}
    </li>
  );
}

/** What is still covered: by the maker's terms, and what was bought on top (INV-26). */
export function WarrantiesPanel({ car }: { car: VehicleRecordFactsFragment }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title={t('warranty.title')} action={<Can action="vehicle:write"><Button size="small" onClick={() => { setOpen(true); }}>{t('warranty.add')}</Button></Can>}>
      {car.warranties.length === 0 ? t('warranty.none') : <ul className={styles['list']}>{car.warranties.map((warranty) => <WarrantyRow key={`${warranty.kind}${warranty.id ?? ''}`} warranty={warranty} />)}</ul>}
      {isOpen ? <WarrantySheet vehicleId={car.id} onClose={() => { setOpen(false); }} /> : null}
    </Panel>
  );
}
