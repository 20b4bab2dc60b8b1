/** Care rules as sentences, and the planning. */
export default {
  rules: {
    title: '关怀规则', lead: '每条规则就是一句话；改动后，下属门店会重新计划。', unit: '单位', shipped: '出厂设置', own: '本单位设置', from: '沿用{{unit}}', on: '启用', off: '停用', edit: '修改', editRule: '修改：{{rule}}',
    switch: '启用规则：{{rule}}', turnedOn: '已启用：{{rule}}', turnedOff: '已停用：{{rule}}', saved: '规则已保存，正在重新计划', save: '保存', inherit: '恢复沿用上级', days: '天', months: '个月',
    hint: '数字越小越优先。改动从今天起生效，已开始的任务不受影响。', greetingHint: '祝福只在当天发出，日期不能调整。',
    field: { offset: '事件后第几天', lead: '到期前几天', window: '可在几天内完成', firstMaintenance: '交车后几个月首保', smsFrom: '短信最早时间', priority: '优先级' },
    sentence: '{{first}}{{day}}，{{steps}}；{{window}}；{{escape}}。', then: '，', firstMaintenance_other: '交车满 {{count}} 个月为首保到期。',
    anchor: { on: '{{anchor}}当天', after_other: '{{anchor}}后第 {{count}} 天', before_other: '{{anchor}}前 {{count}} 天' },
    act: { PHONE: '致电', SMS: '发短信', other: '以{{channel}}联系' },
    day: { same: '当天', before: '前一天', daysBefore_other: '提前 {{count}} 天', daysAfter_other: '之后 {{count}} 天' },
    step: { on: '{{when}}{{act}}', from: '{{when}} {{from}} 起{{act}}', between: '{{when}} {{from}} 至 {{until}} {{act}}', afterCall: '通话后{{act}}', atOnce: '立即{{act}}' },
    window_other: '{{count}} 天内完成有效', sameDay: '仅当天有效',
    escape: { LATER: '遇不可致电日顺延', EARLIER: '遇不可致电日提前', DROP: '当天不能发则不发', ANY_DAY: '不避开休息日' },
    plan: {
      title: '今日计划', run: '重新计划', asked: '已开始重新计划', none: '今天还没有计划。', status: { DONE: '{{day}}的计划已完成（{{when}}）。', RUNNING: '{{day}}的计划正在进行。', DUE: '{{day}}的计划即将开始。' },
      planned: '新任务', capped: '按频次调整', suppressed: '暂不执行', cancelled: '已取消', missed: '已错过',
    },
  },
};
