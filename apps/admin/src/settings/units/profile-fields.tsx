import { calendarDay, pickerDay, type Dayjs } from '@dealercare/admin-kit/date';
import { DatePicker, Form } from '@dealercare/admin-kit/form';
import { Input } from '@dealercare/admin-kit/input';
import { useSettingsText } from '../settings-texts.js';

export interface ProfileValues {
  appointmentPhone: string;
  rescuePhone: string;
  address: string;
  smsSignature: string;
}

const asDay = { getValueProps: (day: string) => ({ value: pickerDay(day) }), normalize: (picked: Dayjs | null) => (picked ? calendarDay(picked) : '') };

/** Both names of a unit. */
export function NameFields() {
  const t = useSettingsText();
  const rules = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <>
      <Form.Item name="nameZh" label={t('manage.nameZh')} rules={rules}><Input maxLength={80} autoComplete="off" /></Form.Item>
      <Form.Item name="nameEn" label={t('manage.nameEn')} rules={rules}><Input maxLength={80} autoComplete="off" /></Form.Item>
    </>
  );
}

/** What messages say about a dealer. */
export function ProfileFields() {
  const t = useSettingsText();
  const rules = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <>
      <Form.Item name={['profile', 'appointmentPhone']} label={t('manage.appointmentPhone')} rules={rules}><Input maxLength={20} inputMode="tel" autoComplete="off" /></Form.Item>
      <Form.Item name={['profile', 'rescuePhone']} label={t('manage.rescuePhone')} rules={rules}><Input maxLength={20} inputMode="tel" autoComplete="off" /></Form.Item>
      <Form.Item name={['profile', 'address']} label={t('manage.address')} rules={rules}><Input maxLength={200} autoComplete="off" /></Form.Item>
      <Form.Item name={['profile', 'smsSignature']} label={t('manage.signature')} extra={t('manage.signatureHint')} rules={rules}><Input maxLength={20} autoComplete="off" /></Form.Item>
    </>
  );
}

export function GoLiveField() {
  const t = useSettingsText();
  return <Form.Item name="goLiveOn" label={t('manage.goLive')} extra={t('manage.goLiveHint')} rules={[{ required: true, message: t('required') }]} {...asDay}><DatePicker allowClear={false} /></Form.Item>;
}
