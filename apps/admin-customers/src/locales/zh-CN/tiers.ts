/** Tiers: schemes, their numbers, and why a customer has which. */
const tiers = {
  value: {
    title: '客户价值', none: '还没有数据，夜间会自动统计。', yearly: '一年自费消费', total: '累计自费消费', relation: '来往时间', months_other: '{{count}} 个月', net: '年净贡献', expected: '预期贡献',
    how: '按年消费的 {{margin}}% 毛利，减去 {{contacts}} 次联系（每次 {{each}}，共 {{cost}}），再乘预计 {{years}} 年。',
  },
  tiers: {
    title: '客户分级', lead: '按消费、来店和价值把客户分层；级别影响投诉时限、关怀和负责人。', unit: '单位', noUnit: '没有可查看的单位',
    scheme: { ABCD: 'ABCD 评分', MATRIX: '价值矩阵', PYRAMID: '消费金字塔', ABC_VOLUME: '销售额 ABC', RFM: 'RFM 分群', CHURN: '流失阶梯' },
    about: {
      ABCD: '忠诚、机会、边缘、流失四类：按得分与来店情况。', MATRIX: '按消费额与进厂频次对照本店平均；久未来店的另标“增加关注”。', PYRAMID: '按一年自费消费排名，不看次数。', ABC_VOLUME: '按累计销售额占比。',
      RFM: '最近一次来店、次数、金额各分五档。', CHURN: '从活跃到薄冰、流失风险、已流失。',
    },
    name: {
      A: 'A 忠诚', B: 'B 机会', C: 'C 边缘', D: 'D 流失', DIAMOND: '钻石', GOLD: '金', SILVER: '银', ORDINARY: '普通', VIP: 'VIP', MAIN: '主要', USUAL: '一般', SMALL: '小客户',
      CHAMPION: '冠军', LOYAL: '忠诚', PROMISING: '潜力', STEADY: '平稳', AT_RISK: '流失风险', ASLEEP: '沉睡', ACTIVE: '活跃', THIN_ICE: '薄冰', LOST: '已流失',
    },
    noTier: '未定级', main: '主方案', inUse: '启用', notInUse: '未启用', numbersOf: '参数来自{{unit}}', shipped: '出厂参数', locked: '上级已锁定', lockedHint: '上级已锁定这些参数，可以试算，不能发布。',
    open: '参数与试算', openNamed: '参数与试算：{{scheme}}', noneJudged: '还没有评定过的客户。',
    preview: '试算', previewTitle: '试算结果', previewHint: '先试算：谁会升级、谁会降级，都不会真正改变。', previewFirst: '请先按当前参数试算', publish: '发布', published: '参数已发布，正在重新评定', inherit: '恢复沿用上级', lock: '锁定，下级不能另设',
    moves: '{{up}} 人升级，{{down}} 人降级，共评定 {{all}} 人', customer: '客户', today: '现在', then: '之后', score: '得分', more: '更多', outOfReach: '不在您的范围内', bounds: '{{low}}–{{high}}，出厂 {{shipped}}',
    panel: '客户级别', notYet: '还没有评定，夜间会自动评定。', watch: '增加关注', sliding: '正在滑向 B', scoreIs: '{{score}} 分', since: '自 {{day}} 起', before: '之前 {{tier}}', byHand: '人工指定至 {{day}}（规则结果：{{rule}}）。', asOf: '数据截至 {{day}}', history: '级别变动',
    cause: { EVALUATION: '评定', OVERRIDE: '人工指定', OVERRIDE_ENDED: '人工指定结束' },
    rule: {
      GUARD: '新客户保护期', LOST_AFTER_WARRANTY: '过包修期后不再来店', NO_VISIT: '久未进厂', NO_PAID_VISIT: '只来做免费或索赔项目', LOYAL: '得分、来往时间和自费次数都达到', OTHERWISE: '其他情况', SLIDING: '得分已不足 A，观察期内保留',
      LONG_SILENCE: '太久没有来店', LATER_THAN_USUAL: '比平时晚了',
    },
    feature: { SPEND: '自费消费', PAID_VISITS: '自费进厂次数', LOYALTY: '第二辆车或在本店续保', CREDIT: '信用', DEPENDENCE: '应做保养在本店完成', PRICE_SENSITIVITY: '价格敏感度', REFERRALS: '转介绍', SILENT_SINCE: '最近一次来店', RECENCY: '最近一次来店', REPAIR_END: '包修期结束' },
    value: { YES: '是', NO: '否', OK: '无欠款', OVERDUE: '有欠款', LOW: '低', MEDIUM: '一般', HIGH: '高' },
    unknown: '未知', beside: '{{value}}（对照 {{bar}}）', ofDue: '{{done}} / 应做 {{due}}', usually: '{{day}}（平时间隔 {{days}}）',
    override: '人工定级', overrideSave: '指定', overrideEnd: '立即结束人工指定', tier: '级别', until: '有效至', reason: '原因',
    traits: '观察记录', save: '保存', noted: '已记录', referral: '记一次转介绍', referred: '已记一次转介绍', referralCount: '已转介绍 {{count}} 人', churnReason: '流失原因',
    churn: {
      TECHNICAL: { title: '技术', REPAIR_FAILED: '没修好', PRODUCT_FAULT: '产品质量', PARTS_MISSING: '缺件' },
      SERVICE: { title: '服务', ATTITUDE: '态度', WAITING: '等待太久', PROMISE_BROKEN: '承诺未兑现' },
      COST: { title: '费用', LABOUR_DEAR: '工时贵', PARTS_DEAR: '配件贵', BILL_UNCLEAR: '账单不清' },
      VALUE: { title: '价值', CHEAPER_ELSEWHERE: '别处更便宜', NEARER_ELSEWHERE: '别处更近' },
      SYSTEM: { title: '系统', RECORDS_WRONG: '记录有误', NOT_REACHED: '联系不上' },
      EMPLOYEE: { title: '人员', ADVISOR_LEFT: '顾问离职', MISTREATED: '受到怠慢' },
      OTHER: { title: '其他', MOVED_AWAY: '搬走', CAR_SOLD: '车已卖', UNKNOWN: '不明' },
    },
  },
} as const;

export default tiers;
