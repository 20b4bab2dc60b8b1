import { dayjs } from '@dealercare/admin-kit/date';
import { DatePicker } from '@dealercare/admin-kit/form';

const WALL = 'YYYY-MM-DDTHH:mm';
const STEP_MINUTES = 5;

export interface MomentPickerProps {
  label: string;
  /** On the dealer's wall, '2026-03-02T15:00'. */
  value: string | null;
  onChange: (wall: string | null) => void;
  /** Days before this one cannot be picked. */
  firstDay: string;
  invalid?: boolean;
}

/** A day and a time of day. Loaded by itself: few calls end with one. */
export default function MomentPicker({ label, value, onChange, firstDay, invalid = false }: MomentPickerProps) {
  return (
    <DatePicker
      aria-label={label}
      showTime={{ format: 'HH:mm', minuteStep: STEP_MINUTES }}
      format="YYYY-MM-DD HH:mm"
      needConfirm={false}
      value={value ? dayjs(value, WALL) : null}
      onChange={(picked) => { onChange(picked ? picked.format(WALL) : null); }}
      disabledDate={(day) => day.format('YYYY-MM-DD') < firstDay}
      {...(invalid && { status: 'error' as const })}
    />
  );
}
