import type { Locale } from '../platform/locale.js';

type Words = readonly [zh: string, en: string];

/** What codes are called in a file that people read; the portal's words. A code without a word stands there itself. */
const tables = {
  kind: { PERSON: ['个人', 'Person'], ORGANISATION: ['单位', 'Organisation'] },
  sex: { FEMALE: ['女', 'Female'], MALE: ['男', 'Male'] },
  origin: { PROSPECT: ['潜在客户', 'Prospect'], SALES: ['本店购车', 'Bought here'], SERVICE_FIRST_VISIT: ['首次进厂', 'First visit for service'] },
  usage: { PRIVATE: ['私家车', 'Private'], OFFICIAL: ['公务车', 'Official'], COMMERCIAL: ['营运车', 'Commercial'] },
  vehicleStatus: { ACTIVE: ['在用', 'In use'], SOLD: ['已转卖', 'Sold on'], SCRAPPED: ['已报废', 'Scrapped'] },
  workType: {
    FIRST_LEVEL: ['保养', 'Maintenance'], SECOND_LEVEL: ['二级维护', 'Second-level maintenance'], MINOR: ['一般维修', 'Repair'], SPECIAL: ['专项修理', 'Special repair'], WHOLE_OR_ASSEMBLY: ['大修', 'Overhaul'],
  },
  taskKind: { CARE: ['关怀', 'Care'], FOLLOW_UP: ['回访', 'Follow-up'], DATA_QUALITY: ['资料更正', 'File correction'] },
  taskStatus: {
    PLANNED: ['已计划', 'Planned'], READY: ['待办', 'Ready'], IN_PROGRESS: ['进行中', 'Under way'], DONE: ['已完成', 'Done'], MERGED: ['已合并', 'Merged'], DEFERRED: ['已推迟', 'Put off'], SUPPRESSED: ['不联系', 'Not done'],
    MISSED: ['已错过', 'Missed'], FAILED: ['未成功', 'Failed'], CANCELLED: ['已取消', 'Cancelled'], PENDING: ['待分配', 'Unassigned'], ASSIGNED: ['已分配', 'Assigned'], IN_CALL: ['通话中', 'In a call'],
    RETRY: ['待再拨', 'To be called again'], COMPLETED: ['已回访', 'Followed up'], TRANSFERRED: ['已转投诉', 'Became a complaint'], UNREACHED: ['未联系上', 'Not reached'], REFUSED: ['客户拒绝', 'Refused'], EXPIRED: ['已过期', 'Expired'],
  },
  channel: { PHONE: ['电话', 'Call'], SMS: ['短信', 'SMS'], WECHAT: ['微信', 'WeChat'], EMAIL: ['邮件', 'E-mail'], DIRECT_MAIL: ['信函', 'Letter'], BIRTHDAY_CARD: ['生日贺卡', 'Birthday card'] },
  direction: { OUT: ['联系客户', 'To the customer'], IN: ['客户来联系', 'From the customer'] },
  purpose: {
    COMPLAINT: ['投诉处理', 'Complaint'], ORDER_READY: ['取车通知', 'Car ready'], APPOINTMENT: ['预约', 'Appointment'], RECALL: ['召回', 'Recall'], ANSWER: ['答复', 'Answer'], FOLLOW_UP: ['回访', 'Follow-up'],
    MAINTENANCE: ['保养', 'Maintenance'], WARRANTY: ['质保', 'Warranty'], INSURANCE: ['续保', 'Insurance'], INSPECTION: ['年检', 'Inspection'], LICENCE_REVIEW: ['驾照审验', 'Licence review'], WIN_BACK: ['流失挽回', 'Win-back'],
    GREETING: ['祝福', 'Greeting'], WEATHER: ['天气提醒', 'Weather'], CAMPAIGN: ['活动', 'Campaign'], CLUB_OFFER: ['会员优惠', 'Club offer'],
  },
  outcome: {
    REACHED: ['已接通', 'Reached'], NO_ANSWER: ['无人接听', 'No answer'], BUSY: ['占线', 'Busy'], CALL_BACK_LATER: ['约定再拨', 'Call back later'], REFUSED: ['客户拒绝', 'Refused'], WRONG_NUMBER: ['号码错误', 'Wrong number'],
    NOT_REACHED: ['未联系上', 'Not reached'], MESSAGE_DELIVERED: ['短信已送达', 'Message delivered'],
  },
  mood: { CALM: ['平静', 'Calm'], DEMANDING: ['要求多', 'Demanding'], CONFUSED: ['疑惑', 'Confused'], AGITATED: ['激动', 'Agitated'] },
  severity: { GENERAL: ['一般', 'General'], MEDIUM: ['中级', 'Medium'], MAJOR: ['重大', 'Major'] },
  level: { DEALER_FRONTLINE: ['经销商一线', 'Dealer front line'], DEALER_MANAGEMENT: ['经销商管理层', 'Dealer management'], REGION: ['区域', 'Region'], MANUFACTURER: ['主机厂', 'Manufacturer'] },
  caseStatus: {
    RECEIVED: ['已登记', 'Registered'], CONTACTED: ['已联系', 'Contacted'], INVESTIGATING: ['调查中', 'Investigating'], PROPOSED: ['已提方案', 'Proposed'], AGREED: ['客户已同意', 'Agreed'], RESOLVED: ['已解决', 'Resolved'],
    CLOSED: ['已关闭', 'Closed'], CLOSED_INVALID: ['判定无效', 'Invalid'], WITHDRAWN: ['已撤回', 'Withdrawn'], DUPLICATE: ['重复投诉', 'Duplicate'],
  },
  caseChannel: {
    PHONE: ['电话', 'Phone'], VISIT: ['到店', 'Visit'], FOLLOW_UP: ['回访', 'Follow-up'], SURVEY: ['问卷', 'Survey'], ONLINE: ['网络', 'Online'], MANUFACTURER_HOTLINE: ['厂家热线', 'Manufacturer hotline'],
    REGULATOR: ['监管部门', 'Regulator'], SITE: ['投诉网站', 'Complaint site'], MEDIA: ['媒体', 'Media'], INTERNAL: ['内部', 'Internal'], PARTNER: ['合作方', 'Partner'],
  },
  yesNo: { 1: ['是', 'Yes'], 0: ['否', 'No'] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;

export type WordTable = keyof typeof tables;

export function codeWord(table: WordTable, value: string | number | null, locale: Locale): string | null {
  if (value === null) return null;
  const words = (tables[table] as Readonly<Record<string, Words>>)[String(value)];
  return words ? words[locale === 'en' ? 1 : 0] : String(value);
}
