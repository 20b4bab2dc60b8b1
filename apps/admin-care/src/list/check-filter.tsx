import { FilterPart } from '@dealercare/admin-kit/desk';
import { Checkbox } from '@dealercare/admin-kit/input';

export interface CheckFilterProps<Value extends string> {
  label: string;
  value: readonly Value[];
  options: readonly { value: Value; label: string }[];
  onChange: (next: Value[]) => void;
}

/** One filter with its name above it: any of several values. */
export function CheckFilter<Value extends string>({ label, value, options, onChange }: CheckFilterProps<Value>) {
  return (
    <FilterPart label={label}>
      <Checkbox.Group aria-label={label} value={[...value]} onChange={onChange} options={[...options]} />
    </FilterPart>
  );
}
