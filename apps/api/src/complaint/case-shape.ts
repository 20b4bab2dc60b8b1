import { RowShape } from '../platform/database/row-shape.js';
import { CaseClock } from './clock.entity.js';
import { Complaint } from './complaint.entity.js';

/** A case of a list. Its stub and the reader's rights are decided by what is always read. */
export const complaintShape = new RowShape(Complaint, {
  type: 'Complaint',
  columns: [
    'id', 'number', 'ownerUnitId', 'originUnitId', 'dealerId', 'customerId', 'vehicleId', 'orderId', 'contactNameCipher', 'contactPhoneCipher', 'anonymous', 'channel', 'receivedAt', 'enteredAt', 'descriptionCipher',
    'remedySoughtCipher', 'subjectKeyId', 'severity', 'severityReasons', 'subtype', 'crisis', 'external', 'immobile', 'status', 'isOpen', 'level', 'executor', 'firstOwnerId', 'ownerId', 'accusedIds', 'department', 'topic',
    'causeCodes', 'causeCode', 'isValid', 'justification', 'repeatOfId', 'repeatCount', 'masterId', 'reopenCount', 'rejectCount', 'withdrawalAskedById', 'reviewedById', 'stepsToldAt', 'expectedDoneAt',
    'customerSatisfaction', 'closedAt', 'closeReason', 'nextDueAt', 'nextClockId', 'createdAt', 'updatedAt', 'version',
  ],
  always: ['id', 'number', 'severity', 'nextDueAt', 'dealerId', 'customerId', 'vehicleId', 'ownerUnitId', 'ownerId'],
  needs: {
    dealer: [], customer: [], ownerUnit: [], owner: [], ownerAwayUntil: [], ownerSubstitute: ['accusedIds'], originUnit: ['originUnitId'], vehicle: [], order: ['orderId'], firstOwner: ['firstOwnerId'], accused: ['accusedIds'], causes: ['causeCodes'],
    reviewedBy: ['reviewedById'], withdrawalAskedBy: ['withdrawalAskedById'], repeatOf: ['repeatOfId'], master: ['masterId'],
    description: ['descriptionCipher', 'subjectKeyId'], remedySought: ['remedySoughtCipher', 'subjectKeyId'],
    clocks: [], events: [], escalations: [], remedies: [], contacts: [], rootCause: [], externalCases: [], crisisAlerts: [], allowedActions: [], ladder: [],
  },
});

/** A clock of a list. */
export const clockShape = new RowShape(CaseClock, {
  type: 'Clock',
  columns: [
    'id', 'subjectId', 'kind', 'level', 'cycle', 'unitId', 'dealerId', 'span', 'startedAt', 'dueAt', 'dueOn', 'status', 'metAt', 'metAs', 'breachedAt', 'breachUndone', 'lateAt', 'confirmedLate', 'policyKey', 'calendarVersion',
    'provisional',
  ],
  always: ['id', 'subjectId', 'unitId'],
  needs: { case: [], unit: [] },
});
