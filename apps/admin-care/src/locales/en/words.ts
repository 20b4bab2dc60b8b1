/** Words for the values that the API gives as codes. */
export default {
  list: { and: ', ', clear: 'Clear filters', everyDealer: 'All dealers', noMatch: 'Nothing fits these filters', noMatchHint: 'Take off a filter.' },
  tier: { letter: 'Class {{tier}}', A: 'Loyal customer', B: 'Customer with potential', C: 'Customer at the edge', D: 'Lost customer' },
  kind: { CARE: 'Care', FOLLOW_UP: 'Follow-up', DATA_QUALITY: 'File correction' },
  channel: { PHONE: 'Phone', SMS: 'SMS', WECHAT: 'WeChat', EMAIL: 'E-mail', DIRECT_MAIL: 'Letter', BIRTHDAY_CARD: 'Birthday card' },
  workState: { OPEN: 'To do', WAITING: 'Waiting', ENDED: 'Ended' },
  status: {
    PLANNED: 'Planned', READY: 'Ready', IN_PROGRESS: 'Under way', DEFERRED: 'Put off', SUPPRESSED: 'Held back', MERGED: 'Merged', DONE: 'Done', MISSED: 'Missed', FAILED: 'Failed',
    CANCELLED: 'Cancelled', PENDING: 'Unassigned', ASSIGNED: 'Assigned', IN_CALL: 'In a call', RETRY: 'To be called again', COMPLETED: 'Followed up', TRANSFERRED: 'Became a complaint', UNREACHED: 'Not reached',
    REFUSED: 'Refused', EXPIRED: 'Expired',
  },
  outcome: {
    REACHED: 'Reached', REFUSED: 'Refused', NOT_REACHED: 'Not reached', MESSAGE_DELIVERED: 'Message delivered', WRONG_NUMBER: 'Wrong number', CORRECTED: 'File corrected', SATISFIED: 'Satisfied',
    SUGGESTION: 'Suggestion', COMPLAINT: 'Complaint', APPOINTED: 'Appointment made', TOLD: 'Told', other: 'Other outcome',
  },
  suppressed: {
    CONSENT: 'The customer has not agreed to this contact', COMPLAINT: 'Held back while a complaint is open', CAP: 'Contacted often enough lately', ERASED: 'The customer was erased', SOLD_CAR: 'The car was sold', DONE_ALREADY: 'Already done',
    MERGED_CUSTOMER: 'The file was merged', FOLLOW_UP_REFUSED: 'The customer wants no follow-ups', DO_NOT_CONTACT: 'The customer asked for peace', UNREACHABLE: 'No way to reach the customer', NO_CALLABLE_DAY: 'No day for calls in the window', other: 'Held back by a rule',
  },
  cancelled: {
    BOOKED: 'Appointment made already', SERVICED: 'Was in the workshop already', RENEWED: 'Insurance renewed', INSPECTED: 'Inspection done', CAR_SOLD: 'The car was sold', ERASED: 'The customer was erased', CAMPAIGN_FINISHED: 'The campaign has ended',
    RULE_CHANGED: 'The rule was changed', ORDER_REOPENED: 'The order was opened again', COMPLAINT_ON_ORDER: 'There is a complaint about the order', CONSENT: 'Consent was withdrawn', other: 'No longer needed',
  },
  moved: { EARLIER: 'Moved earlier: no calls on the wanted day', LATER: 'Moved later: no calls on the wanted day', NOT_BEFORE: 'Moved later: its day had passed when it was planned' },
  dropped: { REFUSED: 'refused by the customer', WITHDRAWN: 'consent withdrawn', UNKNOWN: 'no consent given', EXPIRED: 'consent has run out', NO_NUMBER: 'no number', NO_MOBILE: 'no mobile number', NO_CALL: 'no call planned', other: 'does not apply' },
  capRule: {
    'CAP-1': 'limit of invitations', 'CAP-2': 'one greeting a day', 'CAP-3': 'limit of weather alerts', 'CAP-4': 'told in a follow-up call', 'CAP-5': 'invitations close together are merged', 'CAP-6': 'no day was free', 'CAP-7': 'campaigns carry nothing else',
    'CAP-8': 'peace during a complaint', 'CAP-9': 'two birthdays on one day', other: 'rule on frequency',
  },
  purpose: {
    CARE: 'Care', COMPLAINT: 'Complaint', ORDER_READY: 'Car ready', APPOINTMENT: 'Appointment', RECALL: 'Recall', ANSWER: 'Answer', FOLLOW_UP: 'Follow-up', MAINTENANCE: 'Maintenance', WARRANTY: 'Warranty', INSURANCE: 'Insurance',
    INSPECTION: 'Inspection', LICENCE_REVIEW: 'Licence review', WIN_BACK: 'Win-back', GREETING: 'Greeting', WEATHER: 'Weather alert', CAMPAIGN: 'Campaign', CLUB_OFFER: 'Club offer', other: 'Other',
  },
  attempt: { REACHED: 'Reached', NO_ANSWER: 'No answer', BUSY: 'Busy', CALL_BACK_LATER: 'Call back later', REFUSED: 'Refused', WRONG_NUMBER: 'Wrong number' },
  mood: { CALM: 'Calm', DEMANDING: 'Demanding', CONFUSED: 'Confused', AGITATED: 'Agitated' },
  consentStatus: { GRANTED: 'Agreed', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn', UNKNOWN: 'Not said' },
  task: {
    customer: 'Customer', car: 'Car', rule: 'About', kind: 'Kind', due: 'Due', status: 'State', marks: 'Notes', channel: 'Channel', dealer: 'Dealer', assignee: 'Assigned to', phone: 'Phone',
    hiddenCustomer: 'Customer hidden', noPhone: 'No phone', noCar: 'No car', noPlate: 'No plate yet', nobody: 'Nobody', otherRule: 'Other matter',
    moreTopics_one: 'and {{count}} more topic', moreTopics_other: 'and {{count}} more topics', overdueSince: 'Due {{when}}',
  },
  mark: {
    ended: 'Ended', myCall: 'I am calling', theirCall: '{{name}} is calling', colleague: 'A colleague', again: 'Call again {{when}}', tries_one: '{{count}} try', tries_other: '{{count}} tries', smsWaiting: 'Waits for its SMS',
    smsFailed: 'SMS not sent', moved: 'Moved', movedFrom: 'Planned for {{day}}', late: 'Late start', lateWhy: 'Its day had passed when it was planned', doNotContact: 'No contact until {{day}}',
    birthdayToday: 'Birthday today', birthdaySoon: 'Birthday {{day}}', lunarToday: 'Lunar birthday today', lunarSoon: 'Lunar birthday {{day}}',
  },
  lunar: { birthday: 'lunar calendar: {{text}}', plain: '{{text}}' },
};
