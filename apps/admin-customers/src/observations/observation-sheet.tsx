import { Form } from '@dealercare/admin-kit/form';
import { Input, Select } from '@dealercare/admin-kit/input';
import { useChange } from '@dealercare/admin-kit/portal';
import { isGuarded } from '@dealercare/domain/customer/observation';
import { ObservationCategory, ObservationMethod } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { DayField } from '../customer-form/day-field.js';
import { NoteObservationDocument } from '../generated/observations/observations.js';
import { RecordSheet } from '../vehicle-records/record-sheet.js';

interface NoteValues { category: ObservationCategory; method: ObservationMethod; point: string; observedOn: string; text: string; purpose: string }

/** Notes what was observed; income, education and employer ask for their purpose (R-PIPL). */
export function ObservationSheet({ customerId, today, onClose }: { customerId: string; today: string; onClose: () => void }) {
  const t = useText();
  const { run, isRunning, failure } = useChange(NoteObservationDocument, { failsInPlace: true, done: () => t('form.saved') });
  const needed = [{ required: true, whitespace: true, message: t('form.required') }];
  return (
    <RecordSheet<NoteValues>
      title={t('observation.add')} draft={`observation.${customerId}`} initial={{ category: 'HABIT', method: 'TALK', point: '', observedOn: today, text: '', purpose: '' }}
      isRunning={isRunning} failure={failure} onClose={onClose}
      save={({ point, purpose, ...told }) => run({ input: { ...told, customerId, point: point.trim() || null, purpose: purpose.trim() || null } })}
    >
      <Form.Item name="category" label={t('observation.categoryLabel')}><Select options={Object.values(ObservationCategory).map((category) => ({ value: category, label: t(`observation.category.${category}`) }))} /></Form.Item>
      <Form.Item name="text" label={t('observation.text')} extra={t('observation.hint')} rules={needed}><Input.TextArea autoFocus autoSize={{ minRows: 3 }} maxLength={500} /></Form.Item>
      <Form.Item noStyle shouldUpdate={(before: NoteValues, after: NoteValues) => before.category !== after.category}>
        {({ getFieldValue }) => (isGuarded(getFieldValue('category') as ObservationCategory) ? <Form.Item name="purpose" label={t('observation.purpose')} rules={needed}><Input maxLength={200} /></Form.Item> : null)}
      </Form.Item>
      <Form.Item name="method" label={t('observation.methodLabel')}><Select options={Object.values(ObservationMethod).map((method) => ({ value: method, label: t(`observation.method.${method}`) }))} /></Form.Item>
      <Form.Item name="point" label={t('observation.point')}><Input maxLength={40} /></Form.Item>
      <DayField name="observedOn" label={t('observation.observedOn')} isRequired />
    </RecordSheet>
  );
}
