import { Form } from '@dealercare/admin-kit/form';
import { Select } from '@dealercare/admin-kit/input';
import { ContactTimeSlot, RelationLevel } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { everyChannel } from '../consent/consent-matrix.js';
import { DayField } from './day-field.js';
import { KeeperSelect } from './keeper-select.js';

/** Who looks after the customer, and how the customer likes to be approached (C-033, C-062). */
export function RelationFields({ dealerId }: { dealerId: string }) {
  const t = useText();
  const unsaid = { value: '', label: t('form.unsaid') };
  return (
    <>
      <Form.Item name="ownerUserId" label={t('customer.ownerUserId')}><KeeperSelect dealerId={dealerId} /></Form.Item>
      <Form.Item name="relationLevel" label={t('customer.relationLevel')}>
        <Select options={[unsaid, ...Object.values(RelationLevel).map((level) => ({ value: level as string, label: t(`relationLevel.${level}`) }))]} />
      </Form.Item>
      <DayField name="reviewDueOn" label={t('customer.reviewDueOn')} extra={t('form.reviewHint')} />
      <Form.Item name="preferredChannel" label={t('customer.preferredChannel')} extra={t('form.preferenceHint')}>
        <Select options={[unsaid, ...everyChannel.map((channel) => ({ value: channel as string, label: t(`channel.${channel}`) }))]} />
      </Form.Item>
      <Form.Item name="preferredTimeSlot" label={t('customer.preferredTimeSlot')}>
        <Select options={[unsaid, ...Object.values(ContactTimeSlot).map((slot) => ({ value: slot as string, label: t(`timeSlot.${slot}`) }))]} />
      </Form.Item>
      <DayField name="doNotContactUntil" label={t('customer.doNotContactUntil')} />
    </>
  );
}
