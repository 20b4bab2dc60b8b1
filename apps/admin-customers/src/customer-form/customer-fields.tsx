import { pickerDay, calendarDay, type Dayjs } from '@dealercare/admin-kit/date';
import { DatePicker, Form } from '@dealercare/admin-kit/form';
import { Input, Radio, Select } from '@dealercare/admin-kit/input';
import { CustomerOrigin, Sex } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { PhoneNote } from './phone-note.js';
import styles from './customer-form.module.css';

/** A masked number is typed anew as a whole: it is marked, so that the first key replaces it. */
function SecretInput(props: { id?: string; value?: string; onChange?: (event: unknown) => void; placeholder?: string }) {
  return <Input {...props} inputMode="tel" onFocus={(event) => { if (props.value?.includes('*')) event.target.select(); }} />;
}

const asDay = { getValueProps: (day: string) => ({ value: pickerDay(day) }), normalize: (picked: Dayjs | null) => (picked ? calendarDay(picked) : '') };

/** The fields of a customer's file, those that every file needs first. */
export function CustomerFields({ customerId }: { customerId?: string }) {
  const t = useText();
  const phone = Form.useWatch<string | undefined>('phone') ?? '';
  const required = [{ required: true, whitespace: true, message: t('form.required') }];
  return (
    <div className={styles['fields']}>
      <Form.Item name="name" label={t('customer.name')} rules={required}><Input autoFocus maxLength={80} autoComplete="off" /></Form.Item>
      <Form.Item name="phone" label={t('customer.phone')} rules={required} extra={<PhoneNote phone={phone} {...(customerId && { except: customerId })} />}><SecretInput /></Form.Item>
      <Form.Item name="phone2" label={t('customer.phone2')}><SecretInput /></Form.Item>
      <Form.Item name="sex" label={t('customer.sex')}>
        <Radio.Group options={[...Object.values(Sex).map((sex) => ({ value: sex as string, label: t(`sex.${sex}`) })), { value: '', label: t('sex.unknown') }]} />
      </Form.Item>
      <Form.Item name="solarBirthday" label={t('customer.solarBirthday')} {...asDay}><DatePicker className={styles['day']} /></Form.Item>
      <Form.Item name="lunarBirthday" label={t('customer.lunarBirthday')} extra={t('form.lunarHint')}><Input maxLength={12} /></Form.Item>
      <Form.Item name="occupation" label={t('customer.occupation')}><Input maxLength={40} /></Form.Item>
      <Form.Item name="address" label={t('customer.address')}><Input maxLength={200} /></Form.Item>
      <Form.Item name="hobbies" label={t('customer.hobbies')}><Input maxLength={200} /></Form.Item>
      <Form.Item name="origin" label={t('customer.origin')}>
        <Select options={[{ value: '', label: t('origin.unknown') }, ...Object.values(CustomerOrigin).map((origin) => ({ value: origin as string, label: t(`origin.${origin}`) }))]} />
      </Form.Item>
      <Form.Item name="externalNo" label={t('customer.externalNo')} extra={t('form.externalNoHint')}><Input maxLength={40} /></Form.Item>
      <Form.Item name="idNumber" label={t('customer.idNumber')} extra={t('form.idNumberHint')}><SecretInput /></Form.Item>
    </div>
  );
}
