/** Sent messages and suggestions. */
export default {
  messages: {
    title: '短信记录', lead: '发给客户的每一条短信，号码始终隐藏。', to: '号码', text: '内容', hiddenText: '无权查看内容', when: '时间', from: '{{when}} 起发送', why: '未发出的原因', purpose: '用途', sentAt: '发出时间', span: '可发送时间', attempts: '尝试次数',
    empty: '还没有短信', emptyHint: '关怀任务的短信会在计划时间发出，并记录在这里。',
    view: { all: '全部', waiting: '待发送', sent: '已发出', notSent: '未发出' },
    status: { QUEUED: '待发送', SENDING: '发送中', SENT: '已发出', FAILED: '发送失败', EXPIRED: '已过时', CANCELLED: '已撤回' },
    failure: {
      CUSTOMER_GONE: '客户已注销或合并', NO_NUMBER: '没有可用的手机号', TOO_LATE: '错过了发送时段', PURPOSE_GONE: '事项已无必要', TASK_ENDED: '任务已结束', TIMEOUT: '短信网关超时', UNREACHABLE: '无法连接短信网关',
      CONSENT_REFUSED: '客户拒绝短信', CONSENT_WITHDRAWN: '客户已撤回同意', CONSENT_UNKNOWN: '客户未表态', CONSENT_EXPIRED: '客户同意已过期', CONSENT: '客户未同意', COMPLAINT: '客户有未结投诉', http: '短信网关拒绝（{{status}}）',
    },
  },
  suggestions: {
    title: '意见建议', lead: '客户请我们转达的话，两个工作日内答复。', text: '客户说', hiddenText: '无权查看内容', reply: '答复期限', opened: '提出时间', all: '全部', answer: '给客户的答复', answerHint: '请先联系客户，再记下告知的内容。', save: '已答复客户', answered: '答复已保存',
    empty: '没有待答复的意见', emptyHint: '回访中客户提出的意见建议会出现在这里。', status: { OPEN: '待答复', ANSWERED: '已答复', ARCHIVED: '已归档', TRANSFERRED: '已转投诉' },
  },
};
