/** Words for the values that the API gives as codes. */
export default {
  list: { and: '、', clear: '清除筛选', everyDealer: '全部门店', noMatch: '没有符合条件的记录', noMatchHint: '请减少筛选条件。' },
  tier: { letter: '{{tier}} 级', A: '忠诚客户', B: '机会客户', C: '边缘客户', D: '流失客户' },
  kind: { CARE: '关怀', FOLLOW_UP: '回访', DATA_QUALITY: '资料更正' },
  channel: { PHONE: '电话', SMS: '短信', WECHAT: '微信', EMAIL: '邮件', DIRECT_MAIL: '信函', BIRTHDAY_CARD: '生日贺卡' },
  workState: { OPEN: '待处理', WAITING: '等待中', ENDED: '已结束' },
  status: {
    PLANNED: '已计划', READY: '可执行', IN_PROGRESS: '进行中', DEFERRED: '已延后', SUPPRESSED: '已暂停', MERGED: '已合并', DONE: '已完成', MISSED: '已错过', FAILED: '未成功',
    CANCELLED: '已取消', PENDING: '待分配', ASSIGNED: '已分配', IN_CALL: '通话中', RETRY: '待再拨', COMPLETED: '已回访', TRANSFERRED: '已转投诉', UNREACHED: '未联系上',
    REFUSED: '客户拒访', EXPIRED: '已过期',
  },
  outcome: {
    REACHED: '已接通', REFUSED: '客户拒绝', NOT_REACHED: '未联系上', MESSAGE_DELIVERED: '短信已送达', WRONG_NUMBER: '号码错误', CORRECTED: '资料已更正', SATISFIED: '满意',
    SUGGESTION: '意见建议', COMPLAINT: '投诉', APPOINTED: '已预约', TOLD: '已告知', other: '其他结果',
  },
  suppressed: {
    CONSENT: '客户未同意以此方式联系', COMPLAINT: '客户有未结投诉，暂不打扰', CAP: '近期联系次数已达上限', ERASED: '客户资料已注销', SOLD_CAR: '车辆已转卖', DONE_ALREADY: '事项已办理',
    MERGED_CUSTOMER: '客户档案已合并', FOLLOW_UP_REFUSED: '客户不愿接受回访', DO_NOT_CONTACT: '客户要求暂不联系', UNREACHABLE: '没有可用的联系方式', NO_CALLABLE_DAY: '期限内没有可致电日', other: '按规则暂不执行',
  },
  cancelled: {
    BOOKED: '客户已预约', SERVICED: '已到店服务', RENEWED: '已续保', INSPECTED: '已年检', CAR_SOLD: '车辆已转卖', ERASED: '客户资料已注销', CAMPAIGN_FINISHED: '活动已结束',
    RULE_CHANGED: '规则已调整', ORDER_REOPENED: '工单重新打开', COMPLAINT_ON_ORDER: '该工单已有投诉', CONSENT: '客户已撤回同意', other: '已无必要',
  },
  moved: { EARLIER: '原定日期不可致电，已提前', LATER: '原定日期不可致电，已顺延', NOT_BEFORE: '生成时原定日期已过，已顺延' },
  dropped: { REFUSED: '客户拒绝该方式', WITHDRAWN: '客户已撤回同意', UNKNOWN: '未取得客户同意', EXPIRED: '同意已过期', NO_NUMBER: '没有号码', NO_MOBILE: '没有手机号', NO_CALL: '不安排电话', other: '不适用' },
  capRule: {
    'CAP-1': '邀约次数上限', 'CAP-2': '每日祝福上限', 'CAP-3': '天气提醒上限', 'CAP-4': '在回访通话中一并告知', 'CAP-5': '相近邀约合并', 'CAP-6': '没有空档', 'CAP-7': '活动不承接其他事项',
    'CAP-8': '投诉期间不打扰', 'CAP-9': '同日生日合并', other: '联系频次规则',
  },
  purpose: {
    CARE: '关怀', COMPLAINT: '投诉处理', ORDER_READY: '取车通知', APPOINTMENT: '预约', RECALL: '召回', ANSWER: '答复', FOLLOW_UP: '回访', MAINTENANCE: '保养', WARRANTY: '质保', INSURANCE: '续保',
    INSPECTION: '年检', LICENCE_REVIEW: '驾照审验', WIN_BACK: '流失挽回', GREETING: '祝福', WEATHER: '天气提醒', CAMPAIGN: '活动', CLUB_OFFER: '会员优惠', other: '其他',
  },
  attempt: { REACHED: '已接通', NO_ANSWER: '无人接听', BUSY: '占线', CALL_BACK_LATER: '约定再拨', REFUSED: '客户拒绝', WRONG_NUMBER: '号码错误' },
  mood: { CALM: '平静', DEMANDING: '要求多', CONFUSED: '疑惑', AGITATED: '激动' },
  consentStatus: { GRANTED: '同意', REFUSED: '拒绝', WITHDRAWN: '已撤回', UNKNOWN: '未表态' },
  task: {
    customer: '客户', car: '车辆', rule: '事项', kind: '类型', due: '到期', status: '状态', marks: '说明', channel: '方式', dealer: '门店', assignee: '负责人', phone: '电话',
    hiddenCustomer: '无权查看客户', noPhone: '没有电话', noCar: '未关联车辆', noPlate: '未上牌', nobody: '未分配', otherRule: '其他事项',
    moreTopics_other: '另有 {{count}} 项一并告知', overdueSince: '{{when}}到期',
  },
  mark: {
    ended: '已结束', myCall: '我正在通话', theirCall: '{{name}}正在通话', colleague: '同事', again: '{{when}} 再拨', tries_other: '已拨 {{count}} 次', smsWaiting: '等短信发出',
    smsFailed: '短信未发出', moved: '已改期', movedFrom: '原定 {{day}}', late: '补做', lateWhy: '计划生成时原定日期已过', doNotContact: '{{day}}前勿扰',
    birthdayToday: '今天生日', birthdaySoon: '{{day}}生日', lunarToday: '今天农历生日', lunarSoon: '{{day}}农历生日',
  },
  lunar: { birthday: '农历{{text}}', plain: '{{text}}' },
};
