import { calendarDay, pickerDay, type Dayjs } from '@dealercare/admin-kit/date';
import { DatePicker, Form } from '@dealercare/admin-kit/form';
import { useSettingsText } from './settings-texts.js';

const asDay = { getValueProps: (day: string) => ({ value: pickerDay(day) }), normalize: (picked: Dayjs | null) => (picked ? calendarDay(picked) : '') };

interface DayFieldProps {
  name: string;
  label: string;
  extra?: string;
  /** Days before it cannot be chosen. */
  from: string;
  isOptional?: boolean;
}

/** A calendar day from a day on. */
export function DayField({ name, label, extra, from, isOptional = false }: DayFieldProps) {
  const t = useSettingsText();
  return (
    <Form.Item name={name} label={label} {...(extra ? { extra } : {})} rules={isOptional ? [] : [{ required: true, message: t('required') }]} {...asDay}>
      <DatePicker allowClear={isOptional} disabledDate={(day) => calendarDay(day) < from} defaultPickerValue={pickerDay(from)!} />
    </Form.Item>
  );
}
