import { Form } from '@dealercare/admin-kit/form';
import { useChange } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { DayField } from '../customer-form/day-field.js';
import { TransferVehicleDocument, type VehicleRecordFactsFragment } from '../generated/vehicle-records/vehicle-records.js';
import { CustomerPick } from './customer-pick.js';
import { RecordSheet } from './record-sheet.js';

interface SaleValues { toCustomerId: string | undefined; on: string }

/** The car is sold on: to a customer here, or to somebody nobody knows. */
export function TransferSheet({ car, dealerId, today, onClose }: { car: VehicleRecordFactsFragment; dealerId: string; today: string; onClose: () => void }) {
  const t = useText();
  const { run, isRunning, failure } = useChange(TransferVehicleDocument, { failsInPlace: true, refetch: ['VehicleFile'], done: () => t('party.transferred') });
  return (
    <RecordSheet<SaleValues>
      title={t('party.transfer')} draft={`transfer.${car.id}`} initial={{ toCustomerId: undefined, on: today }} isRunning={isRunning} failure={failure} onClose={onClose}
      save={({ toCustomerId, on }) => run({ input: { vehicleId: car.id, expectedVersion: car.version, toCustomerId: toCustomerId ?? null, on } })}
    >
      <p>{t('party.transferLead')}</p>
      <Form.Item name="toCustomerId" label={t('party.buyer')} extra={t('party.buyerHint')}><CustomerPick dealerId={dealerId} /></Form.Item>
      <DayField name="on" label={t('party.firstDay')} isRequired />
    </RecordSheet>
  );
}
