import { Button } from '@dealercare/admin-kit/core';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { Form } from '@dealercare/admin-kit/form';
import { Checkbox } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useFieldProblems, useFormDraft } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { UpdateVehicleDocument, type VehicleFormFieldsFragment } from '../generated/vehicle-form/vehicle-form.js';
import { VehicleFields } from './vehicle-fields.js';
import { vehicleChanges, vehicleValues, type VehicleValues } from './vehicle-values.js';
import styles from '../customer-form/customer-form.module.css';

/** Corrects a car's file beside it. */
export function EditVehicleSheet({ vehicle, onClose }: { vehicle: VehicleFormFieldsFragment; onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<VehicleValues>();
  const base = vehicleValues(vehicle);
  const draft = useFormDraft(form, `vehicle.edit.${vehicle.id}`);
  const { run, isRunning, failure } = useChange(UpdateVehicleDocument, { failsInPlace: true, done: () => t('form.saved') });
  useFieldProblems(form, failure);
  const save = async (values: VehicleValues) => {
    if (!await run({ input: { id: vehicle.id, expectedVersion: vehicle.version, ...vehicleChanges(base, { ...base, ...values }) } })) return;
    draft.drop();
    onClose();
  };
  return (
    <SideSheet
      title={t('vehicleForm.edit')}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('form.save')}</Button><Button onClick={onClose}>{t('form.later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure ? <FailureBanner failure={failure} /> : null}
        <Form<VehicleValues> form={form} layout="vertical" requiredMark="optional" initialValues={base} onValuesChange={draft.onValuesChange} onFinish={(values) => { void save(values); }}>
          <VehicleFields />
          {vehicle.status === 'SOLD' ? null : <Form.Item name="isScrapped" valuePropName="checked"><Checkbox>{t('vehicleForm.scrapped')}</Checkbox></Form.Item>}
        </Form>
      </div>
    </SideSheet>
  );
}
