import { readWord, valueMap, type ValueMap } from './dms-words.js';
import type { Reading } from './reading.js';

/** What a car is used for (C-044, C-045, C-046); segments and inspection dates depend on it. */
export type VehicleUsage = 'PRIVATE' | 'OFFICIAL' | 'COMMERCIAL';

/** 非营运 of a vehicle licence says only that nobody pays for the ride; most such cars are private. */
export const usageWords: ValueMap<VehicleUsage> = valueMap<VehicleUsage>(
  ['PRIVATE', '私家 私家车 私人 私人用车 私车 私用 家用 家用车 家庭 家庭用车 家庭自用 自用 个人 个人用车 非营运 非运营 非营业 private personal family'],
  ['OFFICIAL', '公务 公务车 公务用车 公车 公用 公家 单位 单位用车 单位自用 企业 企业用车 企业非营业 企业非营运 公司 公司用车 商务 商务用车 机关 政府 党政机关 党政机关非营业 official government'],
  ['COMMERCIAL', '营运 营运车 营运车辆 运营 营业 营业性 经营 商用 出租 出租车 出租营运 出租租赁 的士 网约车 预约出租 租赁 租赁车 客运 公路客运 旅游客运 公交 公交客运 货运 物流 快递 运输 教练 教练车 commercial taxi rental'],
);

/** Reads the column 使用性质. */
export function readUsage(raw: string, map: ValueMap<VehicleUsage> = usageWords): Reading<VehicleUsage, 'EMPTY' | 'WORD'> {
  return readWord(raw, map);
}
