import { useSettingsText } from '../settings-texts.js';

/** Verbs that have a word of their own; the others are told by their room. */
export const actionWords = [
  'customer.create', 'customer.update', 'customer.consent', 'customer.reveal', 'customer.restore', 'customer.restrict', 'customer.erase', 'customer.export', 'customer.hold', 'vehicle.restore', 'import.upload', 'import.start',
  'import.create', 'import.update', 'import.undo', 'import.cancel', 'identity.sign-in', 'policy.set', 'complaint.register', 'complaint.reveal', 'care.plan', 'care.advance', 'partner.create-key', 'partner.revoke-key',
] as const;
export const rooms = ['customer', 'vehicle', 'import', 'identity', 'staff', 'organisation', 'policy', 'calendar', 'care', 'survey', 'suggestion', 'complaint', 'escalation', 'partner', 'time'] as const;
/** What people look for by kind of record. */
export const entities = ['customer', 'vehicle', 'repair_order', 'complaint', 'care_task', 'import_run', 'policy_setting', 'staff_user', 'api_key'] as const;
export const fieldWords = [
  'name', 'phone', 'phone2', 'idNumber', 'sex', 'solarBirthday', 'lunarBirthday', 'occupation', 'address', 'hobbies', 'origin', 'externalNo', 'kind', 'fileDate', 'idNumberVerified', 'plate', 'vin', 'series', 'model', 'colour',
  'usage', 'ownerId', 'purchaseDate', 'deliveryDate', 'registrationDate', 'odometerKm', 'status', 'level', 'executor', 'severity', 'ownerUnitId', 'value', 'locked', 'runId', 'purpose', 'channel', 'field',
] as const;

const isOneOf = <T extends string>(list: readonly T[], text: string): text is T => (list as readonly string[]).includes(text);
/** Texts have no dots in their names: customer.sign-in -> customer_sign_in. */
type Flat<T extends string> = T extends `${infer A}.${infer B}` ? `${A}_${Flat<B>}` : T extends `${infer A}-${infer B}` ? `${A}_${Flat<B>}` : T;
const flat = <T extends string>(text: T): Flat<T> => text.replace(/[.-]/g, '_') as Flat<T>;

/** Verbs, records and fields in words. */
export function useAuditWords() {
  const t = useSettingsText();
  return {
    action: (action: string): string => {
      if (isOneOf(actionWords, action)) return t(`audit.action.${flat(action)}`);
      const room = action.split('.', 1)[0] ?? '';
      return isOneOf(rooms, room) ? t(`audit.room.${room}`) : t('audit.other');
    },
    entity: (entity: string): string => (isOneOf(entities, entity) ? t(`audit.entity.${entity}`) : t('audit.other')),
    /** Null for a field of the machinery, which has no word. */
    field: (field: string): string | null => (isOneOf(fieldWords, field) ? t(`audit.field.${field}`) : null),
    /** Steps of the product note their own name as the reason; people write words. */
    reason: (reason: string | null | undefined): string | null => (reason && !/^[a-z]+\.[a-z-]+$/.test(reason) ? reason : null),
    actor: ({ actorKind, actorName }: { actorKind: string; actorName?: string | null }): string =>
      (actorKind === 'STAFF' && actorName ? actorName : t(`audit.actor.${actorKind === 'PARTNER' || actorKind === 'ANONYMOUS' ? actorKind : 'SYSTEM'}`)),
  };
}
