import { Button } from '@dealercare/admin-kit/core';
import { Form } from '@dealercare/admin-kit/form';
import { Input, Select } from '@dealercare/admin-kit/input';
import { Icon } from '@dealercare/admin-kit/portal';
import { useFileText } from '../file-texts.js';
import { InstantPicker } from './instant-picker.js';
import type { Option } from './use-field-data.js';
import styles from './verbs.module.css';

const LONGEST_LINE = 300;
const LONGEST_STEP = 500;

function RemoveButton({ onClick }: { onClick: () => void }) {
  const t = useFileText();
  return <Button type="text" icon={<Icon name="close" size={16} />} aria-label={t('field.removeLine')} title={t('field.removeLine')} onClick={onClick} />;
}

/** Short texts one under the other, as many as are needed. */
export function Lines({ name, label, most }: { name: string; label: string; most: number }) {
  const t = useFileText();
  return (
    <Form.List name={name}>
      {(lines, { add, remove }) => (
        <fieldset className={styles['lines']}>
          <legend>{label}</legend>
          {lines.map(({ key, name: place }) => (
            <div key={key} className={styles['line']}>
              <Form.Item name={place} noStyle><Input aria-label={`${label} ${place + 1}`} maxLength={LONGEST_LINE} /></Form.Item>
              <RemoveButton onClick={() => { remove(place); }} />
            </div>
          ))}
          {lines.length < most ? <Button type="dashed" size="small" icon={<Icon name="plus" size={14} />} onClick={() => { add(''); }}>{t('field.addLine')}</Button> : null}
        </fieldset>
      )}
    </Form.List>
  );
}

/** A plan: what, who, until when (E6). */
export function PlanSteps({ name, people }: { name: string; people: readonly Option[] }) {
  const t = useFileText();
  const MOST = 20;
  return (
    <Form.List name={name}>
      {(steps, { add, remove }) => (
        <fieldset className={styles['lines']}>
          <legend>{t('field.steps')}</legend>
          {steps.map(({ key, name: place }) => (
            <div key={key} className={styles['step']}>
              <div className={styles['line']}>
                <Form.Item name={[place, 'text']} rules={[{ required: true, whitespace: true, message: t('field.required') }]} className={styles['grow']}>
                  <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={LONGEST_STEP} aria-label={`${t('field.stepText')} ${place + 1}`} placeholder={t('field.stepText')} />
                </Form.Item>
                {steps.length > 1 ? <RemoveButton onClick={() => { remove(place); }} /> : null}
              </div>
              <div className={styles['pair']}>
                <Form.Item name={[place, 'ownerId']} rules={[{ required: true, message: t('field.required') }]}>
                  <Select allowClear showSearch optionFilterProp="label" aria-label={`${t('field.stepOwner')} ${place + 1}`} placeholder={t('field.stepOwner')} options={[...people]} />
                </Form.Item>
                <Form.Item name={[place, 'dueAt']} rules={[{ required: true, message: t('field.required') }]}><InstantPicker side="future" label={`${t('field.stepDue')} ${place + 1}`} /></Form.Item>
              </div>
            </div>
          ))}
          {steps.length < MOST ? <Button type="dashed" size="small" icon={<Icon name="plus" size={14} />} onClick={() => { add({}); }}>{t('field.addLine')}</Button> : null}
        </fieldset>
      )}
    </Form.List>
  );
}
