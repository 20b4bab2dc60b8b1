import { localDateOf } from '@dealercare/domain/time/zone';
import { Button } from '@dealercare/admin-kit/core';
import { calendarDay, pickerDay, type Dayjs } from '@dealercare/admin-kit/date';
import { SideSheet } from '@dealercare/admin-kit/desk';
import { DatePicker, Form } from '@dealercare/admin-kit/form';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { Checkbox } from '@dealercare/admin-kit/input';
import { DraftNote, FailureBanner, useChange, useFormDraft, useFormat, useNow, type Failure } from '@dealercare/admin-kit/portal';
import type { PolicyLineFragment } from '../../generated/settings/policies/policies.js';
import { SetPolicyDocument } from '../../generated/settings/policies/set-policy.js';
import { useSettingsText } from '../settings-texts.js';
import type { SettingsUnit } from '../units/use-units.js';
import { PolicyField } from './policy-field.js';
import { readPolicy } from './policy-value.js';
import { useSourceWords } from './use-source-words.js';
import { usePolicyWords } from './use-policy-words.js';
import styles from '../settings.module.css';

interface PolicyValues {
  value: unknown;
  /** Absent at a dealer, who has nobody below. */
  locked?: boolean;
  validFrom: string;
}

const asDay = { getValueProps: (day: string) => ({ value: pickerDay(day) }), normalize: (picked: Dayjs | null) => (picked ? calendarDay(picked) : '') };

/** Refusals that mean the value itself; their words belong at the field, without the setting's machine name. */
const aboutValue = ['SETTING_LOOSENS', 'SETTING_LOCKED', 'SETTING_VALUE_INVALID'] as const;
const isAboutValue = (failure: Failure): failure is Failure & { code: (typeof aboutValue)[number] } => (aboutValue as readonly string[]).includes(failure.code);

/** Changes one setting of a unit: the value, from which day on, and whether units below may set their own. */
export function PolicySheet({ policy, unit, onClose }: { policy: PolicyLineFragment; unit: SettingsUnit; onClose: () => void }) {
  const t = useSettingsText();
  const format = useFormat();
  const nameOf = useBilingualName();
  const sourceWords = useSourceWords();
  const { words } = usePolicyWords();
  const today = localDateOf(useNow(), unit.timezone);
  const [form] = Form.useForm<PolicyValues>();
  const draft = useFormDraft(form, `settings.policy.${unit.id}.${policy.key}`);
  const { run, isRunning, failure } = useChange(SetPolicyDocument, { failsInPlace: true, refetch: ['Policies'] });
  const problem = failure && isAboutValue(failure) ? t(`policies.problem.${failure.code}`) : null;
  const finish = (answer: unknown) => {
    if (!answer) return;
    draft.drop();
    onClose();
  };
  const save = async ({ value, locked, validFrom }: PolicyValues) => {
    finish(await run({ input: { unitId: unit.id, key: policy.key, value: JSON.stringify(value), locked: locked === true, ...(validFrom && { validFrom }) } }));
  };
  const takeBack = async () => { finish(await run({ input: { unitId: unit.id, key: policy.key, value: null, locked: false } })); };
  const read = readPolicy(policy);
  return (
    <SideSheet
      title={nameOf(policy)}
      onClose={onClose}
      footer={<><Button type="primary" loading={isRunning} onClick={form.submit}>{t('save')}</Button><Button onClick={onClose}>{t('later')}</Button></>}
    >
      <div className={styles['stack']}>
        <DraftNote draft={draft} />
        {failure && !problem ? <FailureBanner failure={failure} /> : null}
        <p className={styles['note']}>{t('policies.holdsNow', { value: words(policy), source: sourceWords(policy, unit.id) })}</p>
        <Form<PolicyValues> form={form} layout="vertical" initialValues={{ value: read.value, locked: policy.lockedHere, validFrom: today }} onValuesChange={draft.onValuesChange} onFinish={(values) => { void save(values); }}>
          <PolicyField read={read} problem={problem} />
          <Form.Item name="validFrom" label={t('policies.validFrom')} extra={t('policies.validFromHint', { today: format.calendarDay(today) })} {...asDay}>
            <DatePicker allowClear={false} disabledDate={(day) => calendarDay(day) < today} defaultPickerValue={pickerDay(today)!} />
          </Form.Item>
          {unit.type === 'DEALER' ? null : <Form.Item name="locked" valuePropName="checked"><Checkbox>{t('policies.lock')}</Checkbox></Form.Item>}
        </Form>
        {policy.from?.id === unit.id ? (
          <div>
            <Button loading={isRunning} onClick={() => { void takeBack(); }}>{t('policies.takeBack')}</Button>
            <p className={styles['note']}>{t('policies.takeBackHint')}</p>
          </div>
        ) : null}
      </div>
    </SideSheet>
  );
}
