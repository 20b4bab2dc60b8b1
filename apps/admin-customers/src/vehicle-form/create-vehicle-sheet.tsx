import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { Input } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useFieldProblems, useFormDraft, type Failure } from '@dealercare/admin-kit/portal';
import { Link, useNavigate } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { CreateVehicleDocument } from '../generated/vehicle-form/vehicle-form.js';
import { VehicleFields } from './vehicle-fields.js';
import { noVehicle, vehicleChanges, type VehicleValues } from './vehicle-values.js';
import styles from '../customer-form/customer-form.module.css';

/** The file that stands already: an exact VIN opens it (G1). */
function KnownCar({ failure }: { failure: Failure }) {
  const t = useText();
  const vehicleId = failure.params['vehicleId'];
  return failure.code === 'VIN_KNOWN' && typeof vehicleId === 'string' ? <Link to={`/vehicles/${vehicleId}`}>{t('vehicles.openFile')}</Link> : null;
}

/** Begins a car's file, for its owner where one is known. */
export function CreateVehicleSheet({ dealerId, ownerId, onClose }: { dealerId: string; ownerId: string | null; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [form] = Form.useForm<VehicleValues & { vin: string }>();
  const draft = useFormDraft(form, `vehicle.new.${ownerId ?? dealerId}`);
  const { run, isRunning, failure } = useChange(CreateVehicleDocument, { failsInPlace: true, refetch: ['CustomerFile', 'Vehicles'], done: ({ createVehicle: { plate } }) => t('vehicleForm.created', { plate: plate ?? t('vehicle.noPlate') }) });
  useFieldProblems(form, failure);
  const create = async ({ vin, ...values }: VehicleValues & { vin: string }) => {
    const { isScrapped: _never, ...typed } = vehicleChanges(noVehicle, { ...noVehicle, ...values });
    const answer = await run({ input: { ...typed, dealerId, ownerId, vin } });
    if (!answer) return;
    draft.drop();
    void navigate(`/vehicles/${answer.createVehicle.id}`);
  };
  return (
    <SideSheet
      title={t('vehicleForm.create')}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('form.save')}</Button><Button onClick={onClose}>{t('form.later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <><FailureBanner failure={failure} /><KnownCar failure={failure} /></> : null}
        <Form form={form} layout="vertical" requiredMark="optional" initialValues={{ ...noVehicle, vin: '' }} onValuesChange={draft.onValuesChange} onFinish={(values) => { void create(values); }}>
          <Form.Item name="vin" label={t('vehicle.vin')} rules={[{ required: true, whitespace: true, message: t('form.required') }]}><Input autoFocus maxLength={40} autoComplete="off" /></Form.Item>
          <VehicleFields />
        </Form>
      </div>
    </SideSheet>
  );
}
