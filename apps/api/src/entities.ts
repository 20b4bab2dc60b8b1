import { CalendarChange } from './calendar/calendar-change.entity.js';
import { CalendarVersion, WorkCalendarDay, WorkCalendarYear } from './calendar/work-calendar.entity.js';
import { OpeningException, OpeningWeekRow } from './calendar/opening-hours.entity.js';
import { Absence } from './identity/absence.entity.js';
import { StaffPost } from './identity/post.entity.js';
import { Mail } from './identity/mail/mail.entity.js';
import { PasswordLink } from './identity/password-link.entity.js';
import { RecoveryCode, SecondFactor, SignInChallenge } from './identity/second-factor/second-factor.entity.js';
import { Session } from './identity/session.entity.js';
import { StaffIdentity } from './identity/sign-on/staff-identity.entity.js';
import { SignInThrottle } from './identity/sign-in-throttle.entity.js';
import { StaffUser } from './identity/staff-user.entity.js';
import { ConsentRecord, ConsentState } from './customer/consent.entity.js';
import { RevealCount } from './customer/reveal-count.entity.js';
import { Customer } from './customer/customer.entity.js';
import { Erasure } from './customer/erasure.entity.js';
import { RepairOrder, RepairOrderLine } from './vehicle/repair-order.entity.js';
import { Appointment, InspectionRecord, InsurancePolicy, OdometerReading, VehicleOwnership } from './vehicle/vehicle-records.entity.js';
import { Vehicle, VehicleMaster } from './vehicle/vehicle.entity.js';
import { ContactLog } from './messaging/contact-log.entity.js';
import { Notification } from './messaging/notification.entity.js';
import { OutboundMessage } from './messaging/outbound-message.entity.js';
import { CarePlan } from './care/plan/care-plan.entity.js';
import { CareRuleRow } from './care/rules/care-rule.entity.js';
import { CareTask } from './care/task/care-task.entity.js';
import { Suggestion } from './survey/suggestion.entity.js';
import { SurveyAnswer, SurveyResponse } from './survey/survey-response.entity.js';
import { SurveyVersionRow } from './survey/survey-version.entity.js';
import { Complaint } from './complaint/complaint.entity.js';
import { ComplaintEvent } from './complaint/complaint-event.entity.js';
import { ComplaintSequence } from './complaint/complaint-sequence.entity.js';
import { CaseClock } from './complaint/clock.entity.js';
import { CrisisAlert } from './complaint/crisis-alert.entity.js';
import { Escalation } from './complaint/escalation.entity.js';
import { ExternalCase } from './complaint/external-case.entity.js';
import { LadderStep } from './complaint/ladder-step.entity.js';
import { RemedyAction } from './complaint/remedy-action.entity.js';
import { RootCauseRecord } from './complaint/root-cause.entity.js';
import { PersonExport } from './privacy/person-export.entity.js';
import { CauseFigures, MonthFigures } from './report/month-figures.entity.js';
import { ApiKey } from './partner/api-key.entity.js';
import { PartnerDocument } from './partner/partner-document.entity.js';
import { ImportRow } from './import/import-row.entity.js';
import { ImportRun } from './import/import-run.entity.js';
import { DealerProfile } from './organisation/dealer-profile.entity.js';
import { OrgUnit } from './organisation/org-unit.entity.js';
import { AccessEntry } from './platform/audit/access-entry.entity.js';
import { AuditAnchor, AuditChain, AuditEntry } from './platform/audit/audit.entity.js';
import { OutboxEvent } from './platform/events/outbox.entity.js';
import { IdempotencyKey } from './platform/idempotency/idempotency.entity.js';
import { JobLease } from './platform/jobs/lease.entity.js';
import { SubjectKey } from './platform/secrecy/subject-key.entity.js';
import { TimeOffset } from './platform/time-offset.entity.js';
import { SetupLink } from './setup/setup-link.entity.js';
import { PolicySetting } from './policy/policy-setting.entity.js';

/** The list of entities: one class a table, in the order of knowledge. */
export const entities = [
  OutboxEvent, AuditEntry, AuditChain, AuditAnchor, AccessEntry, IdempotencyKey, JobLease, SubjectKey, TimeOffset,
  OrgUnit, DealerProfile, SetupLink,
  StaffUser, StaffPost, Absence, Session, SignInThrottle, PasswordLink, Mail, SecondFactor, RecoveryCode, SignInChallenge, StaffIdentity,
  PolicySetting,
  OpeningWeekRow, OpeningException, WorkCalendarDay, WorkCalendarYear, CalendarVersion, CalendarChange,
  ImportRun, ImportRow,
  Customer, RevealCount, ConsentState, ConsentRecord, Erasure,
  VehicleMaster, Vehicle, VehicleOwnership, RepairOrder, RepairOrderLine, InsurancePolicy, OdometerReading, InspectionRecord, Appointment,
  ContactLog, Notification, OutboundMessage,
  CareRuleRow, CarePlan, CareTask,
  SurveyVersionRow, SurveyResponse, SurveyAnswer, Suggestion,
  Complaint, ComplaintEvent, CaseClock, LadderStep, Escalation, RemedyAction, RootCauseRecord, ExternalCase, CrisisAlert, ComplaintSequence,
  MonthFigures, CauseFigures,
  PersonExport,
  ApiKey, PartnerDocument,
];
