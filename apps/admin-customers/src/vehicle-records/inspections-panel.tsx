import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { Radio } from '@dealercare/admin-kit/input';
import { Can, useChange, useFormat } from '@dealercare/admin-kit/portal';
import { InspectionKind } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { DayField } from '../customer-form/day-field.js';
import { RecordInspectionDocument, RemoveInspectionDocument, type VehicleRecordFactsFragment } from '../generated/vehicle-records/vehicle-records.js';
import { RecordSheet } from './record-sheet.js';
import styles from './vehicle-records.module.css';

function InspectionSheet({ vehicleId, today, onClose }: { vehicleId: string; today: string; onClose: () => void }) {
  const t = useText();
  const { run, isRunning, failure } = useChange(RecordInspectionDocument, { failsInPlace: true, done: () => t('form.saved') });
  return (
    <RecordSheet
      title={t('inspection.add')} draft={`inspection.${vehicleId}`} initial={{ doneOn: today, kind: InspectionKind.ONSITE as InspectionKind }} isRunning={isRunning} failure={failure} onClose={onClose}
      save={(values) => run({ input: { ...values, vehicleId } })}
    >
      <DayField name="doneOn" label={t('inspection.doneOn')} isRequired />
      <Form.Item name="kind" label={t('inspection.kindLabel')}><Radio.Group options={Object.values(InspectionKind).map((kind) => ({ value: kind, label: t(`inspection.kind.${kind}`) }))} /></Form.Item>
    </RecordSheet>
  );
}

/** The inspections that were done; the next one is reckoned from the registration. */
export function InspectionsPanel({ car, today }: { car: VehicleRecordFactsFragment; today: string }) {
  const t = useText();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { run, isRunning } = useChange(RemoveInspectionDocument, { done: () => t('record.removed') });
  return (
    <Panel title={t('inspection.title')} action={<Can action="vehicle:write"><Button size="small" onClick={() => { setOpen(true); }}>{t('inspection.add')}</Button></Can>}>
      {car.inspections.length === 0 ? t('inspection.none') : (
        <ul className={styles['list']}>
          {car.inspections.map(({ id, version, doneOn, kind }) => (
            <li key={id} className={styles['row']}>
              <time dateTime={doneOn}>{format.calendarDay(doneOn)}</time>{kind ? <small>{t(`inspection.kind.${kind}`)}</small> : null}
              <Can action="vehicle:write"><Button size="small" type="text" loading={isRunning} onClick={() => { void run({ input: { inspectionId: id, expectedVersion: version } }); }}>{t('record.remove')}</Button></Can>
            </li>
          ))}
        </ul>
      )}
      {isOpen ? <InspectionSheet vehicleId={car.id} today={today} onClose={() => { setOpen(false); }} /> : null}
    </Panel>
  );
}
