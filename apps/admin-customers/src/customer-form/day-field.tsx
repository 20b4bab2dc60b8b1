import type { ReactNode } from 'react';
import { pickerDay, calendarDay, type Dayjs } from '@dealercare/admin-kit/date';
import { DatePicker, Form } from '@dealercare/admin-kit/form';
import { useText } from '../area-texts.js';
import styles from './customer-form.module.css';

const asDay = { getValueProps: (day: string) => ({ value: pickerDay(day) }), normalize: (picked: Dayjs | null) => (picked ? calendarDay(picked) : '') };

/** A calendar day in a form, kept as its text; empty when none is picked. */
export function DayField({ name, label, extra, isRequired = false }: { name: string; label: string; extra?: ReactNode; isRequired?: boolean }) {
  const t = useText();
  return <Form.Item name={name} label={label} extra={extra} rules={[{ required: isRequired, message: t('form.required') }]} {...asDay}><DatePicker className={styles['day']} /></Form.Item>;
}
