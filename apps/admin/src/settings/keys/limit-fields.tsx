import { Form, InputNumber } from '@dealercare/admin-kit/form';
import { Checkbox, Input } from '@dealercare/admin-kit/input';
import { useSettingsText } from '../settings-texts.js';
import { LEAST_COST, MOST_COST } from './unlimited.js';

const STEP = 1000;

/** How a key may be used: from where, how much, and whether only queries that are known beforehand. */
export function LimitFields() {
  const t = useSettingsText();
  return (
    <>
      <Form.Item name="addresses" label={t('keys.addresses')} extra={t('keys.addressesHint')}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} spellCheck={false} autoComplete="off" /></Form.Item>
      <Form.Item name="costPerMinute" label={t('keys.budget')} extra={t('keys.budgetHint')} rules={[{ required: true, message: t('required') }]}>
        <InputNumber min={LEAST_COST} max={MOST_COST} step={STEP} precision={0} />
      </Form.Item>
      <Form.Item name="registeredOnly" valuePropName="checked" extra={t('keys.registeredOnlyHint')}><Checkbox>{t('keys.registeredOnly')}</Checkbox></Form.Item>
    </>
  );
}
