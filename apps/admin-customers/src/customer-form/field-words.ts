import { CustomerOrigin, Sex } from '@dealercare/schema/types';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { FieldName } from './customer-values.js';

/** Names and values of a file's fields as people read them, for the choice between two versions. */
export function useFieldWords(): { label: (name: FieldName) => string; value: (name: FieldName, text: string) => string } {
  const t = useText();
  const format = useFormat();
  const known = <Value extends string>(values: Record<string, Value>, text: string) => Object.values(values).find((value) => value === text);
  return {
    label: (name) => t(`customer.${name}`),
    value(name, text) {
      const sex = name === 'sex' && known(Sex, text);
      const origin = name === 'origin' && known(CustomerOrigin, text);
      if (!text) return t('form.empty');
      if (sex) return t(`sex.${sex}`);
      if (origin) return t(`origin.${origin}`);
      return name === 'solarBirthday' ? format.calendarDay(text) : text;
    },
  };
}
