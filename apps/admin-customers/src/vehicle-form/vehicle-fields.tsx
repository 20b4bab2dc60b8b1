import { Form } from '@dealercare/admin-kit/form';
import { Checkbox, Input, Radio, Select } from '@dealercare/admin-kit/input';
import { EnergyType, VehicleUsage } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { DayField } from '../customer-form/day-field.js';

/** What is told of a car by hand. */
export function VehicleFields() {
  const t = useText();
  const year = { pattern: /^(19|20)\d\d$/, message: t('vehicleForm.yearHint') };
  return (
    <>
      <Form.Item name="plate" label={t('vehicle.plate')}><Input maxLength={20} autoComplete="off" /></Form.Item>
      <Form.Item name="plateIsOther" valuePropName="checked"><Checkbox>{t('vehicleForm.plateIsOther')}</Checkbox></Form.Item>
      <Form.Item name="series" label={t('vehicle.series')}><Input maxLength={60} /></Form.Item>
      <Form.Item name="model" label={t('vehicle.model')}><Input maxLength={120} /></Form.Item>
      <Form.Item name="modelYear" label={t('vehicle.modelYear')} rules={[year]}><Input inputMode="numeric" maxLength={4} /></Form.Item>
      <Form.Item name="colour" label={t('vehicle.colour')}><Input maxLength={30} /></Form.Item>
      <Form.Item name="energyType" label={t('vehicle.energyType')}>
        <Select options={[{ value: '', label: t('form.unsaid') }, ...Object.values(EnergyType).map((type) => ({ value: type as string, label: t(`energyType.${type}`) }))]} />
      </Form.Item>
      <Form.Item name="usage" label={t('vehicle.usage')}><Radio.Group options={Object.values(VehicleUsage).map((usage) => ({ value: usage, label: t(`usage.${usage}`) }))} /></Form.Item>
      <Form.Item name="engineNo" label={t('vehicle.engineNo')}><Input maxLength={40} autoComplete="off" /></Form.Item>
      <Form.Item name="gearboxNo" label={t('vehicle.gearboxNo')}><Input maxLength={40} autoComplete="off" /></Form.Item>
      <DayField name="purchaseDate" label={t('vehicle.purchaseDate')} />
      <DayField name="deliveryDate" label={t('vehicle.deliveryDate')} />
      <DayField name="registrationDate" label={t('vehicle.registrationDate')} />
      <Form.Item name="soldHere" label={t('vehicle.soldHere')}>
        <Radio.Group options={[{ value: 'yes', label: t('vehicleForm.yes') }, { value: 'no', label: t('vehicleForm.no') }, { value: '', label: t('form.unsaid') }]} />
      </Form.Item>
      <Form.Item name="inspectionUnrelaxed" valuePropName="checked"><Checkbox>{t('vehicleForm.unrelaxed')}</Checkbox></Form.Item>
    </>
  );
}
