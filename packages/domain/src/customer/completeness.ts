import type { SettingDefinition } from '../policy/setting.js';

/** What a file should tell (F6, from the field list of domain.md 3.3), in the order in which it is asked for when points are equal. */
export const completenessFields = ['phone', 'smsConsent', 'car', 'plate', 'birthday', 'address', 'keeper', 'nextMaintenance', 'insurance', 'occupation', 'sex', 'origin', 'hobbies', 'preferredContact'] as const;
export type CompletenessField = (typeof completenessFields)[number];

/** A firm has neither sex nor birthday. */
const ofPersons: ReadonlySet<CompletenessField> = new Set(['birthday', 'occupation', 'sex', 'hobbies']);

export type CompletenessWeights = Readonly<Record<CompletenessField, number>>;

const shipped: CompletenessWeights = {
  phone: 20, smsConsent: 10, car: 10, plate: 5, birthday: 10, address: 10, keeper: 10, nextMaintenance: 5, insurance: 5, occupation: 5, sex: 3, origin: 3, hobbies: 2, preferredContact: 2,
};

export const defaultWeights: CompletenessWeights = shipped;

/** Which fields count for a kind of customer: those that it can have and that weigh anything. */
export function countedFields(kind: 'PERSON' | 'ORGANISATION', weights: CompletenessWeights): CompletenessField[] {
  return completenessFields.filter((field) => weights[field] > 0 && (kind === 'PERSON' || !ofPersons.has(field)));
}

export interface Completeness {
  /** 0 to 100, whole; 100 only when nothing is missing. */
  score: number;
  /** What is missing, the heaviest first. */
  missing: CompletenessField[];
}

/** How complete a file is, and what is missing. A file of which nothing is asked is complete. */
export function completenessOf(kind: 'PERSON' | 'ORGANISATION', known: Readonly<Record<CompletenessField, boolean>>, weights: CompletenessWeights = shipped): Completeness {
  const counted = countedFields(kind, weights);
  const points = (fields: readonly CompletenessField[]): number => fields.reduce((sum, field) => sum + weights[field], 0);
  const total = points(counted);
  const score = total === 0 ? 100 : Math.floor((100 * points(counted.filter((field) => known[field]))) / total);
  return { score, missing: counted.filter((field) => !known[field]).sort((a, b) => weights[b] - weights[a]) };
}

const keyOf = (field: CompletenessField): string => `customer.completeness.${field}`;

const names: Readonly<Record<CompletenessField, readonly [zh: string, en: string]>> = {
  phone: ['电话', 'Phone'], smsConsent: ['短信联系意愿', 'Word on SMS'], car: ['名下车辆', 'Car'], plate: ['车牌', 'Plate'], birthday: ['生日', 'Birthday'],
  address: ['地址', 'Address'], keeper: ['负责人', 'Person in charge'], nextMaintenance: ['下次保养日期', 'Next maintenance'], insurance: ['保险到期日', 'End of insurance'],
  occupation: ['职业', 'Occupation'], sex: ['性别', 'Sex'], origin: ['客户来源', 'Origin'], hobbies: ['爱好', 'Hobbies'], preferredContact: ['偏好的联系方式', 'Preferred contact'],
};

/** The weight of each field as a setting; 0: it is not asked for. */
export const completenessSettings: readonly SettingDefinition<number>[] = completenessFields.map((field) => ({
  key: keyOf(field), shipped: shipped[field], kind: { type: 'whole', low: 0, high: 100, unitZh: '分', unitEn: 'points' },
  nameZh: `档案完整度：${names[field][0]}`, nameEn: `File completeness: ${names[field][1]}`,
}));

/** The weights of a unit; what is absent is as shipped. */
export function weightsOf(values: ReadonlyMap<string, unknown>): CompletenessWeights {
  const weightOf = (field: CompletenessField): number => {
    const value = values.get(keyOf(field));
    return typeof value === 'number' ? value : shipped[field];
  };
  return Object.fromEntries(completenessFields.map((field) => [field, weightOf(field)])) as unknown as CompletenessWeights;
}
