import { ContactTimeSlot, CustomerKind, CustomerOrigin, RelationLevel, Sex } from '@dealercare/schema/types';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { everyChannel } from '../consent/consent-matrix.js';
import type { FieldName } from './customer-values.js';

const days: readonly FieldName[] = ['solarBirthday', 'reviewDueOn', 'doNotContactUntil'];

/** Names and values of a file's fields as people read them, for the choice between two versions. */
export function useFieldWords(): { label: (name: FieldName) => string; value: (name: FieldName, text: string) => string } {
  const t = useText();
  const format = useFormat();
  const known = <Value extends string>(values: Record<string, Value>, text: string) => Object.values(values).find((value) => value === text);
  function word(name: FieldName, text: string): string | null {
    const kind = name === 'kind' && known(CustomerKind, text);
    const sex = name === 'sex' && known(Sex, text);
    const origin = name === 'origin' && known(CustomerOrigin, text);
    const level = name === 'relationLevel' && known(RelationLevel, text);
    const slot = name === 'preferredTimeSlot' && known(ContactTimeSlot, text);
    const channel = name === 'preferredChannel' && everyChannel.find((value) => value === text);
    if (kind) return t(`kind.${kind}`);
    if (sex) return t(`sex.${sex}`);
    if (origin) return t(`origin.${origin}`);
    if (level) return t(`relationLevel.${level}`);
    if (slot) return t(`timeSlot.${slot}`);
    return channel ? t(`channel.${channel}`) : null;
  }
  return {
    label: (name) => t(`customer.${name}`),
    value(name, text) {
      if (!text) return t('form.empty');
      if (days.includes(name)) return format.calendarDay(text);
      return word(name, text) ?? text;
    },
  };
}
