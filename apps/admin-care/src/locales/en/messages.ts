/** Sent messages and suggestions. */
export default {
  messages: {
    title: 'Sent messages', lead: 'Every message to a customer; numbers are always masked.', to: 'Number', text: 'Text', hiddenText: 'Text hidden', when: 'When', from: 'From {{when}}', why: 'Why not sent', purpose: 'About', sentAt: 'Sent', span: 'May leave', attempts: 'Tries',
    empty: 'No messages yet', emptyHint: 'Messages of care tasks leave at their time and are kept here.',
    view: { all: 'All', waiting: 'Waiting', sent: 'Sent', notSent: 'Not sent' },
    status: { QUEUED: 'Waiting', SENDING: 'Being sent', SENT: 'Sent', FAILED: 'Failed', EXPIRED: 'Too late', CANCELLED: 'Taken back' },
    failure: {
      CUSTOMER_GONE: 'The customer was erased or merged', NO_NUMBER: 'No mobile number', TOO_LATE: 'Its hours had passed', PURPOSE_GONE: 'No longer needed', TASK_ENDED: 'The task had ended', TIMEOUT: 'The gateway did not answer', UNREACHABLE: 'The gateway could not be reached',
      CONSENT_REFUSED: 'The customer refuses messages', CONSENT_WITHDRAWN: 'Consent was withdrawn', CONSENT_UNKNOWN: 'The customer has not agreed', CONSENT_EXPIRED: 'Consent has run out', CONSENT: 'No consent', COMPLAINT: 'A complaint is open', http: 'The gateway refused it ({{status}})',
    },
  },
  suggestions: {
    title: 'Suggestions', lead: 'What customers ask us to pass on; answered within two working days.', text: 'The customer said', hiddenText: 'Text hidden', reply: 'Answer due', opened: 'Said', all: 'All', answer: 'Answer to the customer', answerHint: 'Call the customer first, then write down what was said.', save: 'Customer was answered', answered: 'Answer saved',
    empty: 'Nothing waits for an answer', emptyHint: 'Opinions and suggestions from follow-up calls appear here.', status: { OPEN: 'To be answered', ANSWERED: 'Answered', ARCHIVED: 'Archived', TRANSFERRED: 'Became a complaint' },
  },
};
