import { RowShape } from '../../platform/database/row-shape.js';
import { CareTask } from '../task/care-task.entity.js';

/** A care task of a list. What its buttons and its script are decided by is the whole of it. */
export const taskShape = new RowShape(CareTask, {
  type: 'CareTask',
  columns: [
    'id', 'dealerId', 'kind', 'status', 'workState', 'ruleCode', 'dedupeKey', 'customerId', 'personKey', 'vehicleId', 'orderId', 'anchorDate', 'variant', 'wantedT', 't', 'dueAt', 'windowFrom', 'windowTo', 'steps', 'droppedSteps',
    'capClass', 'priority', 'hasCall', 'smsState', 'smsOnly', 'moved', 'late', 'capRule', 'mergedIntoId', 'suppressReason', 'cancelCause', 'tries', 'nextAttemptAt', 'nextAgreed', 'callBegunAt', 'assigneeId', 'outcome',
    'endedAt', 'endedLate', 'endReason', 'appointmentId', 'surveyCode', 'surveyScope', 'createdAt', 'updatedAt', 'version',
  ],
  always: ['id', 'dealerId', 'customerId', 'vehicleId'],
  needs: {
    dealer: [], customer: [], vehicle: [], order: ['orderId'], rule: ['ruleCode'], assigneeName: ['assigneeId'], sms: ['smsState'], attempts: [], topics: [], mergedInto: ['mergedIntoId'],
    why: ['suppressReason', 'cancelCause', 'moved', 'wantedT', 't', 'capRule', 'smsOnly', 'droppedSteps', 'endReason'],
  },
});
