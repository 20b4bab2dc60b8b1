import { readWord, valueMap, type ValueMap } from './dms-words.js';
import type { Reading } from './reading.js';

/** Who pays for a line; only CUSTOMER_PAY makes a visit a paid one (INV-12). */
export type JobType = 'CUSTOMER_PAY' | 'WARRANTY' | 'FREE_MAINTENANCE' | 'INSURANCE' | 'INTERNAL';

/** The sort of work, on which the repair guarantee after handover depends (R-24, DT-COMEBACK). */
export type WorkType = 'WHOLE_OR_ASSEMBLY' | 'SECOND_LEVEL' | 'FIRST_LEVEL' | 'MINOR' | 'SPECIAL';

export interface OrderType {
  jobType: JobType;
  workType: WorkType;
}

const type = (jobType: JobType, workType: WorkType): OrderType => ({ jobType, workType });

/** The shipped meaning of the words for order types; each dealer may edit its map (`rulings.md` 18). */
export const orderTypeWords: ValueMap<OrderType> = valueMap<OrderType>(
  [type('CUSTOMER_PAY', 'FIRST_LEVEL'), '保养 定保 定期保养 常规保养 自费保养 普通保养 小保养 大保养 套餐保养 一级维护 一级保养 maintenance service'],
  [type('CUSTOMER_PAY', 'SECOND_LEVEL'), '二级维护 二级保养'],
  [type('CUSTOMER_PAY', 'MINOR'), '一般维修 维修 普通维修 自费维修 机修 机电维修 小修 客户付费 自费 轮胎 repair'],
  [type('CUSTOMER_PAY', 'WHOLE_OR_ASSEMBLY'), '大修 整车大修 总成维修 总成修理 总成更换 发动机大修 变速箱大修 overhaul'],
  [type('CUSTOMER_PAY', 'SPECIAL'), '钣喷 钣金 喷漆 钣金喷漆 美容 精品 装饰 装潢 改装 专项修理 专项维修'],
  [type('FREE_MAINTENANCE', 'FIRST_LEVEL'), '首保 首次保养 首次免费保养 免费保养 免保 赠送保养'],
  [type('WARRANTY', 'MINOR'), '索赔 保修 三包 质保 质量担保 保修索赔 厂家索赔 warranty claim'],
  [type('WARRANTY', 'SPECIAL'), '召回 服务活动 recall campaign'],
  [type('INSURANCE', 'SPECIAL'), '事故 事故车 事故维修 保险 保险事故 保险理赔 理赔 出险 insurance accident'],
  [type('INTERNAL', 'MINOR'), '内部 内修 内部维修 内部结算 返修 返工 免费返修 pdi 新车整备 新车检查 internal rework'],
);

/** Reads the column 维修类型. */
export function readOrderType(raw: string, map: ValueMap<OrderType> = orderTypeWords): Reading<OrderType, 'EMPTY' | 'WORD'> {
  return readWord(raw, map);
}
