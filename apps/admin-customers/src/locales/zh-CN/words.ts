/** Words for the values that the API gives as codes. */
export default {
  tier: { letter: '{{tier}} 级', none: '未分级', A: '忠诚客户', B: '机会客户', C: '边缘客户', D: '流失客户' },
  kind: { PERSON: '个人', ORGANISATION: '单位' },
  sex: { FEMALE: '女', MALE: '男', unknown: '未知' },
  origin: { PROSPECT: '潜在客户', SALES: '本店购车', SERVICE_FIRST_VISIT: '首次进厂', unknown: '未知' },
  customerStatus: { ACTIVE: '正常', BLOCKED: '限制处理', ERASED: '已注销', MERGED: '已合并' },
  channel: { PHONE: '电话', SMS: '短信', WECHAT: '微信', EMAIL: '邮件', DIRECT_MAIL: '信函', BIRTHDAY_CARD: '生日贺卡' },
  usage: { PRIVATE: '私家车', OFFICIAL: '公务车', COMMERCIAL: '营运车' },
  vehicleStatus: { ACTIVE: '在用', SOLD: '已转卖', SCRAPPED: '已报废' },
  insurance: { COMMERCIAL: '商业险', COMPULSORY: '交强险', until: '至 {{day}}', soldHere: '本店投保' },
  workType: { FIRST_LEVEL: '保养', SECOND_LEVEL: '二级维护', MINOR: '一般维修', SPECIAL: '专项修理', WHOLE_OR_ASSEMBLY: '大修' },
  jobType: { CUSTOMER_PAY: '自费', WARRANTY: '索赔', FREE_MAINTENANCE: '免费保养', INSURANCE: '保险', INTERNAL: '内部' },
  severity: { GENERAL: '一般', MEDIUM: '中级', MAJOR: '重大' },
  caseStatus: {
    RECEIVED: '已登记', CONTACTED: '已联系', INVESTIGATING: '调查中', PROPOSED: '已提方案', AGREED: '客户已同意', RESOLVED: '已解决',
    CLOSED: '已关闭', CLOSED_INVALID: '判定无效', WITHDRAWN: '已撤回', DUPLICATE: '重复投诉',
  },
  contact: {
    OUT: '{{channel}}：{{purpose}}',
    IN: '客户来联系（{{channel}}）：{{purpose}}',
    outcome: { REACHED: '已接通', NO_ANSWER: '无人接听', BUSY: '占线', CALL_BACK_LATER: '约定再拨', REFUSED: '客户拒绝', WRONG_NUMBER: '号码错误' },
    mood: { CALM: '平静', DEMANDING: '要求多', CONFUSED: '疑惑', AGITATED: '激动' },
    status: { QUEUED: '待发送', SENDING: '发送中', SENT: '已发送', FAILED: '发送失败', EXPIRED: '已过期，未发送', CANCELLED: '已取消，未发送' },
    purpose: {
      COMPLAINT: '投诉处理', ORDER_READY: '取车通知', APPOINTMENT: '预约', RECALL: '召回', ANSWER: '答复', FOLLOW_UP: '回访', MAINTENANCE: '保养', WARRANTY: '质保', INSURANCE: '续保',
      INSPECTION: '年检', LICENCE_REVIEW: '驾照审验', WIN_BACK: '流失挽回', GREETING: '祝福', WEATHER: '天气提醒', CAMPAIGN: '活动', CLUB_OFFER: '会员优惠', other: '其他',
    },
  },
};
