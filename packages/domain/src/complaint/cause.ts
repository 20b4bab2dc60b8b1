/** One cause of the catalogue with its names (DT-CAUSE, C-113 to C-120, A20). */
export interface Cause {
  code: string;
  nameZh: string;
  nameEn: string;
  children: readonly Cause[];
}

const cause = (code: string, nameZh: string, nameEn: string, children: readonly Cause[] = []): Cause => ({ code, nameZh, nameEn, children });

/** Gives the children their codes: `P` with `P1`, `P2`; `D3` with `D3.1`, `D3.2`. */
function numbered(code: string, names: readonly (readonly [zh: string, en: string])[]): Cause[] {
  const separator = /\d$/.test(code) ? '.' : '';
  return names.map(([zh, en], index) => cause(`${code}${separator}${index + 1}`, zh, en));
}

const ofTheDealer: readonly Cause[] = [
  cause('D1', '销售遗留', 'Sales leftovers', numbered('D1', [['销售承诺未兑现', 'Promise unfulfilled'], ['觉得买贵要求补偿', 'Felt overpaid'], ['权利义务未说明', 'Rights and duties unclear']])),
  cause('D2', '服务态度', 'Service manner', numbered('D2', [
    ['不友好', 'Not friendly'], ['解释不清', 'Unclear explanation'], ['不耐烦', 'Impatient'], ['长时间无人接待', 'Long unreceived'], ['长时间未安排维修', 'Long until repair arranged'],
    ['结账等待过长', 'Long wait to pay'],
  ])),
  cause('D3', '维修质量', 'Repair quality', numbered('D3', [
    ['首次修复失败', 'First repair failed'], ['同一问题反复出现', 'Repeated fault'], ['长时间未解决', 'Long unsolved'], ['车辆未做防护', 'Car unprotected'], ['交车不干净', 'Car dirty'],
  ])),
  cause('D4', '承诺履行', 'Promises', numbered('D4', [
    ['未按时交车', 'Late handover'], ['费用超出预期', 'Bill above expectation'], ['配件非原厂', 'Non-genuine parts'], ['未按要求操作', 'Not as requested'],
  ])),
  cause('D5', '内部协调', 'Coordination', numbered('D5', [['内部沟通不畅', 'Internal communication']])),
];

/** The catalogue of causes: level 1, level 2, and for the dealer's own causes a third level. */
export const causeTree: readonly Cause[] = [
  cause('P', '产品', 'Product', numbered('P', [['品牌形象', 'Brand image'], ['质量', 'Quality'], ['价格', 'Price'], ['索赔', 'Warranty claim'], ['附加价值', 'Added value']])),
  cause('M', '厂家', 'Manufacturer', numbered('M', [['产品质量', 'Product quality'], ['服务政策', 'Service policy']])),
  cause('V', '服务', 'Service', numbered('V', [
    ['人员素质', 'Staff quality'], ['环境', 'Surroundings'], ['态度', 'Attitude'], ['承诺兑现', 'Promise keeping'], ['维修能力', 'Repair ability'], ['效率', 'Efficiency'],
  ])),
  cause('D', '经销商', 'Dealer', ofTheDealer),
  cause('C', '客户及外部', 'Customer, outside', numbered('C', [
    ['操作不当', 'Wrong use'], ['条款误解', 'Terms misunderstood'], ['期望过高', 'Expectation too high'], ['从众', 'Following others'], ['侥幸心理', 'Luck-seeking'],
  ])),
];

function paths(causes: readonly Cause[], above: readonly Cause[]): (readonly [string, readonly Cause[]])[] {
  return causes.flatMap((one) => {
    const path = [...above, one];
    return [[one.code, path] as const, ...paths(one.children, path)];
  });
}

const pathByCode: ReadonlyMap<string, readonly Cause[]> = new Map(paths(causeTree, []));

/** Every code of the catalogue, in its order. */
export const causeCodes: readonly string[] = [...pathByCode.keys()];

export function isCauseCode(code: string): boolean {
  return pathByCode.has(code);
}

/** The cause with everything above it, from level 1 down; empty for a code that does not exist. */
export function causePath(code: string): readonly Cause[] {
  return pathByCode.get(code) ?? [];
}
