import { Form } from '@dealercare/admin-kit/form';
import { Input } from '@dealercare/admin-kit/input';
import { useChange } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { UndoTransferDocument, type VehicleRecordFactsFragment } from '../generated/vehicle-records/vehicle-records.js';
import { RecordSheet } from './record-sheet.js';

/** The last sale was entered by mistake. */
export function UndoTransferSheet({ car, onClose }: { car: VehicleRecordFactsFragment; onClose: () => void }) {
  const t = useText();
  const { run, isRunning, failure } = useChange(UndoTransferDocument, { failsInPlace: true, refetch: ['VehicleFile'], done: () => t('party.undone') });
  return (
    <RecordSheet
      title={t('party.undo')} draft={`undo-transfer.${car.id}`} initial={{ reason: '' }} isRunning={isRunning} failure={failure} onClose={onClose}
      save={({ reason }) => run({ input: { vehicleId: car.id, expectedVersion: car.version, reason } })}
    >
      <p>{t('party.undoLead')}</p>
      <Form.Item name="reason" label={t('party.reason')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}><Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} /></Form.Item>
    </RecordSheet>
  );
}
