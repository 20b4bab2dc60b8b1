import { dayjs, type Dayjs } from '@dealercare/admin-kit/date';
import { DatePicker } from '@dealercare/admin-kit/form';
import { useNow } from '@dealercare/admin-kit/portal';

export interface InstantPickerProps {
  id?: string;
  /** ISO 8601, as drafts and the API keep it. */
  value?: string | null;
  onChange?: (value: string | null) => void;
  /** What has happened lies behind, what is agreed ahead. */
  side: 'past' | 'future';
  label?: string;
}

/** A day and time of the product's calendar. */
export function InstantPicker({ id, value, onChange, side, label }: InstantPickerProps) {
  const now = dayjs(useNow());
  const outside = (day: Dayjs) => (side === 'past' ? day.isAfter(now, 'day') : day.isBefore(now, 'day'));
  return (
    <DatePicker
      {...(id && { id })}
      {...(label && { 'aria-label': label, placeholder: label })}
      style={{ width: '100%' }}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      showNow={false}
      format="YYYY-MM-DD HH:mm"
      defaultPickerValue={now}
      disabledDate={outside}
      value={value ? dayjs(value) : null}
      onChange={(picked: Dayjs | null) => { onChange?.(picked ? picked.toISOString() : null); }}
    />
  );
}
