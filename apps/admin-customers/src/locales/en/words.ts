import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from '../zh-CN/words.js';

const words: Translation<typeof zhCN> = {
  tier: { letter: 'Tier {{tier}}', none: 'no tier', A: 'Loyal', B: 'Opportunity', C: 'Marginal', D: 'Lost' },
  kind: { PERSON: 'Person', ORGANISATION: 'Firm' },
  sex: { FEMALE: 'Female', MALE: 'Male', unknown: 'Not known' },
  origin: { PROSPECT: 'Prospect', SALES: 'Bought here', SERVICE_FIRST_VISIT: 'First visit', unknown: 'Not known' },
  customerStatus: { ACTIVE: 'Active', BLOCKED: 'Restricted', ERASED: 'Erased', MERGED: 'Merged' },
  channel: { PHONE: 'Phone', SMS: 'SMS', WECHAT: 'WeChat', EMAIL: 'E-mail', DIRECT_MAIL: 'Letter', BIRTHDAY_CARD: 'Birthday card' },
  usage: { PRIVATE: 'Private', OFFICIAL: 'Official car', COMMERCIAL: 'Commercial' },
  vehicleStatus: { ACTIVE: 'In use', SOLD: 'Sold on', SCRAPPED: 'Scrapped' },
  insurance: { COMMERCIAL: 'Commercial', COMPULSORY: 'Compulsory', until: 'until {{day}}', soldHere: 'sold here' },
  workType: { FIRST_LEVEL: 'Maintenance', SECOND_LEVEL: 'Second-level maintenance', MINOR: 'Repair', SPECIAL: 'Special repair', WHOLE_OR_ASSEMBLY: 'Overhaul' },
  jobType: { CUSTOMER_PAY: 'Customer pays', WARRANTY: 'Warranty', FREE_MAINTENANCE: 'Free maintenance', INSURANCE: 'Insurance', INTERNAL: 'Internal' },
  severity: { GENERAL: 'General', MEDIUM: 'Medium', MAJOR: 'Major' },
  caseStatus: {
    RECEIVED: 'Registered', CONTACTED: 'Contacted', INVESTIGATING: 'Investigating', PROPOSED: 'Proposed', AGREED: 'Agreed', RESOLVED: 'Resolved',
    CLOSED: 'Closed', CLOSED_INVALID: 'Judged invalid', WITHDRAWN: 'Withdrawn', DUPLICATE: 'Duplicate',
  },
  contact: {
    OUT: '{{channel}}: {{purpose}}',
    IN: 'The customer got in touch ({{channel}}): {{purpose}}',
    outcome: { REACHED: 'Reached', NO_ANSWER: 'No answer', BUSY: 'Busy', CALL_BACK_LATER: 'Call back later', REFUSED: 'Refused', WRONG_NUMBER: 'Wrong number' },
    mood: { CALM: 'Calm', DEMANDING: 'Demanding', CONFUSED: 'Confused', AGITATED: 'Agitated' },
    status: { QUEUED: 'Waiting', SENDING: 'Being sent', SENT: 'Sent', FAILED: 'Failed', EXPIRED: 'Expired, not sent', CANCELLED: 'Cancelled, not sent' },
    purpose: {
      COMPLAINT: 'Complaint', ORDER_READY: 'Car ready', APPOINTMENT: 'Appointment', RECALL: 'Recall', ANSWER: 'Answer', FOLLOW_UP: 'Follow-up', MAINTENANCE: 'Maintenance', WARRANTY: 'Warranty', INSURANCE: 'Insurance',
      INSPECTION: 'Inspection', LICENCE_REVIEW: 'Licence review', WIN_BACK: 'Win-back', GREETING: 'Greeting', WEATHER: 'Weather alert', CAMPAIGN: 'Campaign', CLUB_OFFER: 'Club offer', other: 'Other',
    },
  },
};

export default words;
