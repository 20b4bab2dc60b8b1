import { readWord, valueMap, type ValueMap } from './dms-words.js';
import type { Reading } from './reading.js';

/** The two policies of a car: the compulsory one and the voluntary one (C-079). */
export type PolicyKind = 'COMPULSORY' | 'COMMERCIAL';

export const policyKindWords: ValueMap<PolicyKind> = valueMap<PolicyKind>(
  ['COMPULSORY', '交强险 交强 强制险 强险 机动车交通事故责任强制保险 交通事故责任强制保险 compulsory mandatory'],
  ['COMMERCIAL', '商业险 商业 商业保险 商险 车损险 综合险 机动车商业保险 commercial voluntary comprehensive'],
);

/** Reads the column 险种. */
export function readPolicyKind(raw: string, map: ValueMap<PolicyKind> = policyKindWords): Reading<PolicyKind, 'EMPTY' | 'WORD'> {
  return readWord(raw, map);
}
