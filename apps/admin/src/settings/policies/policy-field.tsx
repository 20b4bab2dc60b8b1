import { calendarDay, pickerDay, type Dayjs } from '@dealercare/admin-kit/date';
import { DatePicker, Form, InputNumber } from '@dealercare/admin-kit/form';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { Radio, Select } from '@dealercare/admin-kit/input';
import { useSettingsText } from '../settings-texts.js';
import { isMoney, type ClockLength, type ReadPolicy } from './policy-value.js';
import { usePolicyWords } from './use-policy-words.js';
import styles from './policies.module.css';

const FEN = 100;
const modes = ['BUSINESS', 'WALL', 'CAL_DAYS', 'WORK_DAYS'] as const satisfies readonly ClockLength['mode'][];

interface FieldProps<Value> {
  value?: Value;
  onChange?: (value: Value) => void;
}

function LengthInput({ value, onChange }: FieldProps<ClockLength>) {
  const t = useSettingsText();
  const { length } = usePolicyWords();
  if (!value) return null;
  return (
    <div>
      <div className={styles['length']}>
        <InputNumber aria-label={t('policies.amount')} min={1} max={100_000} precision={0} value={value.amount} onChange={(amount) => { onChange?.({ ...value, amount: amount ?? 1 }); }} />
        <Select aria-label={t('policies.counted')} value={value.mode} onChange={(mode) => { onChange?.({ ...value, mode }); }} options={modes.map((mode) => ({ value: mode, label: t(`policies.mode.${mode}`) }))} />
      </div>
      <p className={styles['said']}>{length(value)}</p>
    </div>
  );
}

function WholeInput({ kind, value, onChange }: FieldProps<number> & { kind: Extract<ReadPolicy, { type: 'whole' }>['kind'] }) {
  const language = useLanguage();
  const share = isMoney(kind) ? FEN : 1;
  return (
    <InputNumber
      className={styles['wide'] ?? ''}
      min={kind.low / share}
      max={kind.high / share}
      precision={share === FEN ? 2 : 0}
      {...(share === FEN ? { prefix: '¥' } : { suffix: language === 'en' ? kind.unitEn : kind.unitZh })}
      value={value === undefined ? null : value / share}
      onChange={(typed) => { if (typed !== null) onChange?.(Math.round(typed * share)); }}
    />
  );
}

function DaysInput({ value = [], onChange }: FieldProps<string[]>) {
  return <DatePicker multiple className={styles['wide'] ?? ''} value={value.flatMap((day) => pickerDay(day) ?? [])} onChange={(picked: Dayjs[] | null) => { onChange?.((picked ?? []).map(calendarDay).sort()); }} />;
}

/** The value of one setting, in the field that fits its kind; the form gives the field its value. */
export function PolicyField({ read, problem }: { read: ReadPolicy; problem: string | null }) {
  const t = useSettingsText();
  const { choice } = usePolicyWords();
  const field = () => {
    switch (read.type) {
      case 'whole': return <WholeInput kind={read.kind} />;
      case 'clock': return <LengthInput />;
      case 'days': return <DaysInput />;
      case 'yesNo': return <Radio.Group options={[{ value: true, label: t('yes') }, { value: false, label: t('no') }]} />;
      case 'choice': return <Radio.Group options={read.choices.map((value) => ({ value, label: choice(value) }))} />;
    }
  };
  return <Form.Item name="value" label={t('policies.value')} {...(problem && { validateStatus: 'error', help: problem })}>{field()}</Form.Item>;
}
