import { useText } from '../area-texts.js';

const actions = ['customer.create', 'customer.update', 'customer.reveal', 'customer.restore', 'customer.restrict', 'customer.erase', 'customer.export', 'customer.hold', 'vehicle.restore', 'import.create', 'import.update', 'import.undo'] as const;
const fields = [
  'name', 'phone', 'phone2', 'idNumber', 'sex', 'solarBirthday', 'lunarBirthday', 'occupation', 'address', 'hobbies', 'origin', 'externalNo', 'plate', 'vin', 'series', 'model', 'colour', 'usage', 'purchaseDate', 'deliveryDate',
  'registrationDate', 'odometerKm', 'status', 'field', 'keptUntil',
] as const;

const isOneOf = <T extends string>(list: readonly T[], text: string): text is T => (list as readonly string[]).includes(text);
type Flat<T extends string> = T extends `${infer A}.${infer B}` ? `${A}_${B}` : T;
const flat = <T extends string>(text: T): Flat<T> => text.replace('.', '_') as Flat<T>;

/** Verbs and fields of a record's history in words. */
export function useHistoryWords() {
  const t = useText();
  return {
    action: (action: string): string => (isOneOf(actions, action) ? t(`changes.action.${flat(action)}`) : t('changes.other')),
    field: (field: string): string | null => (isOneOf(fields, field) ? t(`changes.field.${field}`) : null),
    actor: ({ actorKind, actorName }: { actorKind: string; actorName?: string | null }): string => (actorKind === 'STAFF' && actorName ? actorName : t(actorKind === 'PARTNER' ? 'changes.partner' : 'changes.system')),
  };
}
