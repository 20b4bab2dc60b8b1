import { tierParameters } from './tier-parameter.js';

const inUse = (shipped: number) => ['active', shipped, 0, 1, '启用', 'In use'] as const;

/** DT-T2; cut at the averages of the dealer's active base customers. */
export const matrixParameters = tierParameters([
  inUse(1),
  ['spendPct', 100, 1, 1000, '消费高低分界占平均的百分比', 'High spend from, percent of the average'],
  ['visitsPct', 100, 1, 1000, '频次高低分界占平均的百分比', 'High frequency from, percent of the average'],
  ['keepMarginPct', 0, 0, 50, '已在高档时的保留余量百分比', 'Margin that keeps a side that was high, percent'],
  ['watchMonths', 6, 1, 60, '增加关注：超过几个月未进厂', 'More attention after months without a visit'],
  ['watchIntervalPct', 150, 100, 1000, '增加关注：超过自身平均间隔的百分比', 'More attention after percent of the own interval'],
]);

/** DT-T3; by what customers paid in the window, never by how often they came (C-057). Shares add up from the top. */
export const pyramidParameters = tierParameters([
  inUse(0),
  ['vipPct', 1, 1, 100, 'VIP 占比（前百分之几）', 'VIP, first percent'],
  ['mainPct', 5, 1, 100, '主要客户累计占比', 'Main customers, up to percent'],
  ['usualPct', 20, 1, 100, '普通客户累计占比', 'Ordinary customers, up to percent'],
]);

/** DT-T3, C-056. */
export const volumeParameters = tierParameters([
  inUse(0),
  ['aSharePct', 80, 1, 100, 'A 类累计销售额占比', 'A up to percent of the sales'],
  ['bSharePct', 95, 1, 100, 'B 类累计销售额占比', 'B up to percent of the sales'],
]);

/** DT-T3: scores of 1 to 5 by fifths; segments are tried in the order of their rows. */
export const rfmParameters = tierParameters([
  inUse(0),
  ['championR', 4, 1, 5, '冠军客户：最近度至少', 'Champions: recency at least'],
  ['championF', 4, 1, 5, '冠军客户：频次至少', 'Champions: frequency at least'],
  ['championM', 4, 1, 5, '冠军客户：金额至少', 'Champions: money at least'],
  ['loyalR', 3, 1, 5, '忠诚客户：最近度至少', 'Loyal: recency at least'],
  ['loyalF', 3, 1, 5, '忠诚客户：频次至少', 'Loyal: frequency at least'],
  ['promisingR', 4, 1, 5, '潜力客户：最近度至少', 'Promising: recency at least'],
  ['riskF', 3, 1, 5, '流失风险：频次至少', 'At risk: frequency at least'],
  ['steadyR', 3, 1, 5, '平稳客户：最近度至少', 'Steady: recency at least'],
]);

/** D5: thin ice before the six months of class C, lost with class D or after a long silence. */
export const churnParameters = tierParameters([
  inUse(1),
  ['thinIceMonths', 4, 1, 60, '薄冰：超过几个月未进厂', 'Thin ice after months without a visit'],
  ['thinIceIntervalPct', 110, 100, 1000, '薄冰：超过自身平均间隔的百分比', 'Thin ice after percent of the own interval'],
  ['riskMonths', 6, 1, 60, '流失风险：超过几个月未进厂', 'At risk after months without a visit'],
  ['lostWarrantyMonths', 12, 1, 120, '流失：过保后超过几个月未进厂', 'Lost after months without a visit, past the repair period'],
  ['lostMonths', 18, 1, 240, '流失：无论是否在保，超过几个月未进厂', 'Lost after months without a visit in any case'],
]);
