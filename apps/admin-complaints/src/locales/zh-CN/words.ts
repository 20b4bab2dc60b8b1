/** The trade's words for codes of the API (domain.md 3.4). */
export default {
  severity: { GENERAL: '一般', MEDIUM: '中级', MAJOR: '重大' },
  status: {
    RECEIVED: '已登记', CONTACTED: '已联系', INVESTIGATING: '调查中', PROPOSED: '已提方案', AGREED: '客户已同意', RESOLVED: '已解决',
    CLOSED: '已关闭', CLOSED_INVALID: '判定无效', WITHDRAWN: '已撤回', DUPLICATE: '重复投诉',
  },
  channel: {
    PHONE: '电话', VISIT: '到店', FOLLOW_UP: '回访', SURVEY: '问卷', ONLINE: '网络', MANUFACTURER_HOTLINE: '厂家热线',
    REGULATOR: '监管部门', SITE: '投诉网站', MEDIA: '媒体', INTERNAL: '内部', PARTNER: '合作方',
  },
  contactChannel: { PHONE: '电话', VISIT: '当面', SMS: '短信', WECHAT: '微信', EMAIL: '邮件' },
  outcome: { REACHED: '已联系上', NO_ANSWER: '无人接听', BUSY: '占线', CALL_BACK_LATER: '稍后再联系', REFUSED: '拒绝沟通', WRONG_NUMBER: '号码错误' },
  mood: { CALM: '平静', AGITATED: '激动', CONFUSED: '困惑', DEMANDING: '要求高' },
  remedy: {
    APOLOGY: '致歉', REDO: '返工', DISCOUNT: '优惠', VOUCHER: '代金券', LOAN_CAR: '代步车', REFUND: '退款', GOODWILL: '善意安抚', CORRECTIVE: '纠正措施', OTHER: '其他',
  },
  crisis: { MEDIA: '媒体', REGULATOR: '监管部门', INJURY: '人身安全', CROWD: '群体', ONLINE: '网络舆情' },
  crisisOf: '预警：{{kind}}',
  crisisStatus: { OPEN: '待处理', MONITORING: '关注中', CLOSED: '已解除' },
  externalChannel: {
    PLATFORM_12315: '12315 平台', ODR_12315: '12315 在线和解', HOTLINE_12345: '12345 热线', CONSUMER_ASSOCIATION: '消费者协会', COURT: '法院', COMPLAINT_SITE: '投诉网站',
  },
  siteStatus: { IN_REVIEW: '信息审核', ACCEPTED: '厂家受理', ANSWERED: '处理反馈', RATED: '用户评分' },
  subtype: { THREE_GUARANTEE: '三包' },
  justification: { JUSTIFIED: '正当', UNJUSTIFIED: '不正当', UNDETERMINED: '待判断' },
  closeReason: { CALLBACK_SATISFIED: '回访满意', CALLBACK_UNREACHED: '回访未联系上', INVALID: '判定无效', WITHDRAWN: '客户撤回', DUPLICATE: '重复投诉' },
  escalationStatus: {
    REQUESTED: '待接手', ACCEPTED: '已接手', CONTACTED: '已联系客户', PLANNED: '已定方案', EXECUTING: '执行中', RESOLVED: '已解决', RETURNED: '已退回', PASSED_UP: '已转上级', WITHDRAWN: '已撤回',
  },
  trigger: {
    MANUAL: '人工上报', CONTACT_OVERDUE: '联系超时', FEEDBACK_OVERDUE: '反馈超时', REJECTED_BY_CUSTOMER: '客户不接受', PLAN_OVERDUE: '方案超时',
    MAJOR_CASE: '重大投诉', REPEAT: '反复投诉', EXTERNAL: '外部投诉',
  },
  severityReason: {
    SAFETY_INJURY: '提到人身伤害', SAFETY_FIRE: '提到起火', SAFETY_BRAKE: '提到刹车失灵', SAFETY_STEERING: '提到转向失灵', SAFETY_AIRBAG: '提到安全气囊',
    SAFETY_BELT: '提到安全带', SAFETY_CONTROL: '提到车辆失控', INJURY_TOLD: '有人受伤', MEDIA: '媒体介入', CROWD: '群体投诉', LEAKED_DATA: '个人信息泄露',
    EXTERNAL_PUBLIC: '外部投诉且已公开', EXTERNAL: '外部投诉', REPLACEMENT_OR_RETURN: '要求换车或退车', THREE_GUARANTEE_COUNTER: '临近三包条件', REPEAT: '同一问题多次投诉',
    TOP_TIER: 'A 级客户', REOPENED: '重新打开', OTHERWISE: '未见加重情形', CHANGED: '已人工调整',
  },
  recipient: {
    OWNER: '负责人', MANAGER: '经理', GM: '总经理', REGION_OFFICER: '区域专员', REGION_MANAGER: '区域经理', MANUFACTURER: '厂家', HEAD_OF_DEPARTMENT: '部门负责人',
    HEAD_OFFICE: '总部职能部门', PR: '公关部门', NEXT_LEVEL: '上一级',
  },
  clockStatus: { RUNNING: '进行中', PAUSED: '已暂停', MET: '按时完成', BREACHED: '已超时', MET_LATE: '超时完成', CANCELLED: '已取消' },
  nobody: '未分配',
  anonymous: '匿名客户',
  notNamed: '未留姓名',
  aboveDealers: '未派发',
  yes: '是',
  no: '否',
  and: '、',
};
