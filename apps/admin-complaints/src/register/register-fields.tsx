import { Form } from '@dealercare/admin-kit/form';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Checkbox, Input, Radio, Select } from '@dealercare/admin-kit/input';
import { calendarDay, pickerDay, type Dayjs } from '@dealercare/admin-kit/date';
import { DatePicker } from '@dealercare/admin-kit/form';
import { usePermission } from '@dealercare/admin-kit/portal';
import { ExternalChannel } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { channels } from '../cases/case-choice.js';
import { useFileText } from '../file-texts.js';
import type { UnitChoice } from '../units/use-case-units.js';
import { CustomerPicker } from '../verbs/customer-picker.js';
import { InstantPicker } from '../verbs/instant-picker.js';
import { useCauseOptions, useStaffOptions } from '../verbs/use-field-data.js';
import { isExternal, type RegisterValues } from './register-values.js';
import type { CaseSubject } from './use-subject.js';
import { VehiclePicker } from './vehicle-picker.js';
import styles from './register.module.css';

interface Part {
  values: RegisterValues;
  desk: UnitChoice;
}

/** Who complains: somebody with a file, somebody who leaves a name, or nobody who can be called. */
export function WhoFields({ values: { who, customerId }, desk, subject }: Part & { subject: CaseSubject }) {
  const f = useFileText();
  const isDealer = desk.type === 'DEALER';
  const maySearch = usePermission('customer:name') && isDealer;
  const hasCars = usePermission('vehicle:read') && isDealer;
  const whos = maySearch ? ['customer', 'stranger', 'anonymous'] as const : ['stranger', 'anonymous'] as const;
  const known = subject.customer && subject.customer.id === customerId ? [subject.customer] : [];
  return (
    <>
      <Form.Item name="who" label={f('register.who')} required><Radio.Group optionType="button" options={whos.map((value) => ({ value, label: f(`register.whos.${value}`) }))} /></Form.Item>
      {who === 'customer' ? (
        <Form.Item name="customerId" label={f('register.customer')} rules={[{ required: true, message: f('field.required') }]}><CustomerPicker dealerId={desk.id} known={known} /></Form.Item>
      ) : null}
      {who === 'stranger' ? (
        <div className={styles['pair']}>
          <Form.Item name="contactName" label={f('register.contactName')}><Input maxLength={80} autoComplete="off" /></Form.Item>
          <Form.Item name="contactPhone" label={f('register.contactPhone')}><Input maxLength={60} inputMode="tel" autoComplete="off" /></Form.Item>
        </div>
      ) : null}
      {hasCars ? (
        <Form.Item name="vehicleId" label={f('register.vehicle')}><VehiclePicker cars={who === 'customer' ? subject.customer?.vehicles ?? [] : null} dealerId={desk.id} /></Form.Item>
      ) : null}
    </>
  );
}

function DayPicker({ value, onChange, ...props }: { id?: string; value?: string | null; onChange?: (day: string | null) => void }) {
  return <DatePicker {...props} style={{ width: '100%' }} value={pickerDay(value)} onChange={(picked: Dayjs | null) => { onChange?.(picked ? calendarDay(picked) : null); }} />;
}

/** The case as somebody outside keeps it. */
function ExternalFields() {
  const t = useText();
  const f = useFileText();
  return (
    <div className={styles['pair']}>
      <Form.Item name="externalChannel" label={f('register.externalChannel')}>
        <Select allowClear options={Object.values(ExternalChannel).map((value) => ({ value, label: t(`word.externalChannel.${value}`) }))} />
      </Form.Item>
      <Form.Item name="caseNo" label={f('register.caseNo')}><Input maxLength={60} /></Form.Item>
      <Form.Item name="receivedOn" label={f('register.receivedOn')}><DayPicker /></Form.Item>
    </div>
  );
}

/** What was said, what is wanted, how it came in. */
export function StoryFields({ values, desk }: Part) {
  const t = useText();
  const f = useFileText();
  const staff = useStaffOptions(desk.id);
  const causes = useCauseOptions();
  return (
    <>
      <Form.Item name="description" label={f('register.description')} rules={[{ required: true, whitespace: true, message: f('field.required') }]}><Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={4000} /></Form.Item>
      <Form.Item name="remedySought" label={f('register.remedySought')}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} /></Form.Item>
      <div className={styles['pair']}>
        <Form.Item name="causeCode" label={f('register.causeCode')}><Select allowClear showSearch optionFilterProp="label" placeholder={f('field.choose')} options={causes} /></Form.Item>
        <Form.Item name="channel" label={f('register.channel')} required><Select options={channels.filter((value) => value !== 'PARTNER').map((value) => ({ value, label: t(`word.channel.${value}`) }))} /></Form.Item>
        <Form.Item name="receivedAt" label={f('register.receivedAt')}><InstantPicker side="past" /></Form.Item>
        <Form.Item name="accusedIds" label={f('register.accusedIds')}><Select mode="multiple" allowClear showSearch optionFilterProp="label" placeholder={f('field.person')} options={staff} /></Form.Item>
      </div>
      {isExternal(values.channel) ? <ExternalFields /> : null}
    </>
  );
}

const flags = ['immobile', 'media', 'crowd', 'leakedData', 'replacementOrReturn'] as const;

/** What makes a case graver; nobody answers it by leaving it out. */
export function GravityFields({ values }: Pick<Part, 'values'>) {
  const f = useFileText();
  return (
    <fieldset className={styles['asks']}>
      <legend>{f('register.asked')}</legend>
      <Form.Item name="injury" label={f('register.injury')} required><Radio.Group options={(['unasked', 'no', 'yes'] as const).map((value) => ({ value, label: f(`register.injuries.${value}`) }))} /></Form.Item>
      {flags.map((name) => <Form.Item key={name} name={name} valuePropName="checked"><Checkbox>{f(`register.${name}`)}</Checkbox></Form.Item>)}
      {isExternal(values.channel) ? <Form.Item name="isPublic" valuePropName="checked"><Checkbox>{f('register.isPublic')}</Checkbox></Form.Item> : null}
    </fieldset>
  );
}

/** Which desk takes it in, for people with several. */
export function DeskField({ desks }: { desks: readonly UnitChoice[] }) {
  const f = useFileText();
  const nameOf = useBilingualName();
  if (desks.length < 2) return null;
  return <Form.Item name="unitId" label={f('register.unit')}><Select options={desks.map((unit) => ({ value: unit.id, label: nameOf(unit) }))} /></Form.Item>;
}
