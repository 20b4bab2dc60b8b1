import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from '../zh-CN/words.js';

const en: Translation<typeof zhCN> = {
  severity: { GENERAL: 'General', MEDIUM: 'Medium', MAJOR: 'Major' },
  status: {
    RECEIVED: 'Registered', CONTACTED: 'Contacted', INVESTIGATING: 'Investigating', PROPOSED: 'Proposed', AGREED: 'Agreed', RESOLVED: 'Resolved',
    CLOSED: 'Closed', CLOSED_INVALID: 'Judged invalid', WITHDRAWN: 'Withdrawn', DUPLICATE: 'Duplicate',
  },
  channel: {
    PHONE: 'Phone', VISIT: 'Visit', FOLLOW_UP: 'Follow-up', SURVEY: 'Survey', ONLINE: 'Online', MANUFACTURER_HOTLINE: 'Manufacturer hotline',
    REGULATOR: 'Regulator', SITE: 'Complaint site', MEDIA: 'Media', INTERNAL: 'Internal', PARTNER: 'Partner',
  },
  contactChannel: { PHONE: 'Phone', VISIT: 'In person', SMS: 'SMS', WECHAT: 'WeChat', EMAIL: 'E-mail' },
  outcome: { REACHED: 'Reached', NO_ANSWER: 'No answer', BUSY: 'Busy', CALL_BACK_LATER: 'Call later', REFUSED: 'Refused to talk', WRONG_NUMBER: 'Wrong number' },
  mood: { CALM: 'Calm', AGITATED: 'Agitated', CONFUSED: 'Confused', DEMANDING: 'Demanding' },
  remedy: {
    APOLOGY: 'Apology', REDO: 'Repair again', DISCOUNT: 'Discount', VOUCHER: 'Voucher', LOAN_CAR: 'Loan car', REFUND: 'Refund', GOODWILL: 'Goodwill', CORRECTIVE: 'Corrective action', OTHER: 'Other',
  },
  crisis: { MEDIA: 'Media', REGULATOR: 'Regulator', INJURY: 'Injury', CROWD: 'Crowd', ONLINE: 'Online' },
  crisisOf: 'Early warning: {{kind}}',
  crisisStatus: { OPEN: 'Open', MONITORING: 'Monitored', CLOSED: 'Closed' },
  externalChannel: {
    PLATFORM_12315: '12315 platform', ODR_12315: '12315 online settlement', HOTLINE_12345: '12345 hotline', CONSUMER_ASSOCIATION: 'Consumer association', COURT: 'Court', COMPLAINT_SITE: 'Complaint site',
  },
  siteStatus: { IN_REVIEW: 'In review', ACCEPTED: 'Accepted', ANSWERED: 'Answered', RATED: 'Rated by the owner' },
  subtype: { THREE_GUARANTEE: 'Three guarantees' },
  justification: { JUSTIFIED: 'Justified', UNJUSTIFIED: 'Not justified', UNDETERMINED: 'Not judged yet' },
  closeReason: { CALLBACK_SATISFIED: 'Satisfied in the call-back', CALLBACK_UNREACHED: 'Not reached in the call-back', INVALID: 'Judged invalid', WITHDRAWN: 'Withdrawn by the customer', DUPLICATE: 'Duplicate' },
  escalationStatus: {
    REQUESTED: 'Waiting', ACCEPTED: 'Taken over', CONTACTED: 'Customer contacted', PLANNED: 'Planned', EXECUTING: 'Being carried out', RESOLVED: 'Resolved', RETURNED: 'Returned', PASSED_UP: 'Passed up', WITHDRAWN: 'Withdrawn',
  },
  trigger: {
    MANUAL: 'Escalated by hand', CONTACT_OVERDUE: 'Contact overdue', FEEDBACK_OVERDUE: 'Feedback overdue', REJECTED_BY_CUSTOMER: 'Rejected by the customer', PLAN_OVERDUE: 'Plan overdue',
    MAJOR_CASE: 'Major complaint', REPEAT: 'Repeated complaint', EXTERNAL: 'External case',
  },
  severityReason: {
    SAFETY_INJURY: 'tells of an injury', SAFETY_FIRE: 'tells of a fire', SAFETY_BRAKE: 'tells of failing brakes', SAFETY_STEERING: 'tells of failing steering', SAFETY_AIRBAG: 'tells of an airbag',
    SAFETY_BELT: 'tells of a seat belt', SAFETY_CONTROL: 'tells of a loss of control', INJURY_TOLD: 'somebody is hurt', MEDIA: 'media involved', CROWD: 'several customers together', LEAKED_DATA: 'personal data leaked',
    EXTERNAL_PUBLIC: 'external and public', EXTERNAL: 'external case', REPLACEMENT_OR_RETURN: 'a new car or the money back is wanted', THREE_GUARANTEE_COUNTER: 'close to the three-guarantee threshold', REPEAT: 'the same matter again',
    TOP_TIER: 'class A customer', REOPENED: 'reopened', OTHERWISE: 'nothing that makes it graver', CHANGED: 'changed by hand',
  },
  recipient: {
    OWNER: 'owner', MANAGER: 'manager', GM: 'general manager', REGION_OFFICER: 'region officer', REGION_MANAGER: 'region manager', MANUFACTURER: 'manufacturer', HEAD_OF_DEPARTMENT: 'head of department',
    HEAD_OFFICE: 'head-office functions', PR: 'public relations', NEXT_LEVEL: 'next level',
  },
  clockStatus: { RUNNING: 'Running', PAUSED: 'Paused', MET: 'Met', BREACHED: 'Late', MET_LATE: 'Met late', CANCELLED: 'Cancelled' },
  nobody: 'Nobody yet',
  anonymous: 'Anonymous customer',
  notNamed: 'No name left',
  aboveDealers: 'Not dispatched',
  yes: 'Yes',
  no: 'No',
  and: ', ',
};

export default en;
