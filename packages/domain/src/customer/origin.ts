import { readWord, valueMap, type ValueMap } from './dms-words.js';
import type { Reading } from './reading.js';

/** Where a customer's file began: with a sale here, with a first visit of a car sold elsewhere, or as a prospect (C-028). */
export type CustomerOrigin = 'SALES' | 'SERVICE_FIRST_VISIT' | 'PROSPECT';

/** 转介绍 and 网络 name neither a sale nor a visit; until one is on file they are prospects (DEF, editable). */
export const originWords: ValueMap<CustomerOrigin> = valueMap<CustomerOrigin>(
  ['SALES', '展厅销售 展厅 销售 本店销售 本店购车 新车销售 购车 sales showroom'],
  ['SERVICE_FIRST_VISIT', '首次进厂 首次到店 售后进厂 维修进厂 外店购车 service'],
  ['PROSPECT', '转介绍 老客户介绍 网络 线上 潜客 潜在客户 活动 车展 prospect referral online'],
);

/** Reads the column 客户来源. */
export function readOrigin(raw: string, map: ValueMap<CustomerOrigin> = originWords): Reading<CustomerOrigin, 'EMPTY' | 'WORD'> {
  return readWord(raw, map);
}
