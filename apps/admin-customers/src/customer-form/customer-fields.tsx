import { Form } from '@dealercare/admin-kit/form';
import { Input, Radio, Select } from '@dealercare/admin-kit/input';
import { CustomerKind, CustomerOrigin, Sex } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { DayField } from './day-field.js';
import { PhoneNote } from './phone-note.js';
import { RelationFields } from './relation-fields.js';
import styles from './customer-form.module.css';

/** A masked number is typed anew as a whole: it is marked, so that the first key replaces it. */
function SecretInput(props: { id?: string; value?: string; onChange?: (event: unknown) => void; placeholder?: string }) {
  return <Input {...props} inputMode="tel" onFocus={(event) => { if (props.value?.includes('*')) event.target.select(); }} />;
}

/** What only people have: a firm has neither sex nor birthday. */
function PersonFields() {
  const t = useText();
  return (
    <>
      <Form.Item name="sex" label={t('customer.sex')}>
        <Radio.Group options={[...Object.values(Sex).map((sex) => ({ value: sex as string, label: t(`sex.${sex}`) })), { value: '', label: t('sex.unknown') }]} />
      </Form.Item>
      <DayField name="solarBirthday" label={t('customer.solarBirthday')} />
      <Form.Item name="lunarBirthday" label={t('customer.lunarBirthday')} extra={t('form.lunarHint')}><Input maxLength={12} /></Form.Item>
      <Form.Item name="occupation" label={t('customer.occupation')}><Input maxLength={40} /></Form.Item>
    </>
  );
}

/** The fields of a customer's file, those that every file needs first. */
export function CustomerFields({ customerId, dealerId }: { customerId?: string; dealerId: string }) {
  const t = useText();
  const phone = Form.useWatch<string | undefined>('phone') ?? '';
  const isFirm = Form.useWatch<string | undefined>('kind') === 'ORGANISATION';
  const kinds = Object.values(CustomerKind).map((kind) => ({ value: kind as string, label: t(`kind.${kind}`) }));
  const required = [{ required: true, whitespace: true, message: t('form.required') }];
  return (
    <div className={styles['fields']}>
      <Form.Item name="name" label={t('customer.name')} rules={required}><Input autoFocus maxLength={80} autoComplete="off" /></Form.Item>
      <Form.Item name="phone" label={t('customer.phone')} rules={required} extra={<PhoneNote phone={phone} {...(customerId && { except: customerId })} />}><SecretInput /></Form.Item>
      <Form.Item name="phone2" label={t('customer.phone2')}><SecretInput /></Form.Item>
      <Form.Item name="kind" label={t('customer.kind')}><Radio.Group options={customerId ? kinds : [{ value: '', label: t('form.kindByName') }, ...kinds]} /></Form.Item>
      {isFirm ? null : <PersonFields />}
      <Form.Item name="district" label={t('customer.district')}><Input maxLength={60} /></Form.Item>
      <Form.Item name="address" label={t('customer.address')}><Input maxLength={200} /></Form.Item>
      <Form.Item name="hobbies" label={t('customer.hobbies')}><Input maxLength={200} /></Form.Item>
      <Form.Item name="origin" label={t('customer.origin')}>
        <Select options={[{ value: '', label: t('origin.unknown') }, ...Object.values(CustomerOrigin).map((origin) => ({ value: origin as string, label: t(`origin.${origin}`) }))]} />
      </Form.Item>
      <Form.Item name="externalNo" label={t('customer.externalNo')} extra={t('form.externalNoHint')}><Input maxLength={40} /></Form.Item>
      <Form.Item name="idNumber" label={t(isFirm ? 'customer.creditCode' : 'customer.idNumber')} extra={t('form.idNumberHint')}><SecretInput /></Form.Item>
      <RelationFields dealerId={dealerId} />
    </div>
  );
}
