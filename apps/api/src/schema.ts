import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import { AccessEntryResolver, AuditResolver } from './audit/audit.resolver.js';
import { CalendarResolver } from './calendar/calendar.resolver.js';
import { CareResolver, CustomerTasksResolver } from './care/care.resolver.js';
import { CareTaskResolver } from './care/list/care-task.resolver.js';
import { CarePlanResolver } from './care/plan/plan.resolver.js';
import { CareRuleResolver } from './care/rules/care-rule.resolver.js';
import {
  ClockPartsResolver, ComplaintEventResolver, CrisisAlertResolver, CustomerComplaintsResolver, EscalationPartsResolver, ListItemResolver, RemedyResolver, VehicleComplaintsResolver,
} from './complaint/case-parts.resolver.js';
import { CaseVerbsResolver } from './complaint/case-verbs.resolver.js';
import { ClockResolver } from './complaint/clock.resolver.js';
import { ComplaintChangedResolver } from './complaint/complaint-changed.resolver.js';
import { OwnerAwayResolver } from './complaint/owner-away.resolver.js';
import { ComplaintResolver } from './complaint/complaint.resolver.js';
import { EscalationResolver } from './complaint/escalation.resolver.js';
import { CustomerResolver } from './customer/customer.resolver.js';
import './customer-tables.js';
import './import-kinds.js';
import './send-guards.js';
import './sight-rules.js';
import { IdentityResolver } from './identity/identity.resolver.js';
import { SecurityResolver } from './identity/security.resolver.js';
import { ImportResolver } from './import/import.resolver.js';
import { ContactLogResolver, CustomerContactsResolver } from './messaging/contact-log.resolver.js';
import { NotificationResolver, OutboundMessageResolver } from './messaging/messaging.resolver.js';
import { StaffResolver } from './identity/staff.resolver.js';
import { ManageUnitsResolver } from './organisation/manage-units.resolver.js';
import { OrganisationResolver } from './organisation/organisation.resolver.js';
import { undeclaredFields } from './platform/access/declarations.js';
import { installDoors } from './platform/graphql/doors.js';
import { installRootWords } from './platform/graphql/root-words.js';
import { validateArgument } from './platform/graphql/validate.js';
import { installCounts } from './platform/paging/counts.js';
import { PartnerResolver } from './partner/partner.resolver.js';
import { PrivacyResolver } from './privacy/privacy.resolver.js';
import { PolicyResolver } from './policy/policy.resolver.js';
import { SightResolver } from './sight/sight.resolver.js';
import { SuggestionResolver, SurveyResolver, TaskInterviewResolver } from './survey/survey.resolver.js';
import { ReportResolver } from './report/report.resolver.js';
import { CustomerVehiclesResolver, RepairOrderResolver, VehicleResolver } from './vehicle/vehicle.resolver.js';
import { SetupResolver } from './setup/setup.resolver.js';
import { TimeControlResolver } from './time-control/time-control.resolver.js';

/** The list of resolvers: every door of the product, in the order of knowledge. */
const resolvers: NonEmptyArray<new () => object> = [
  TimeControlResolver,
  OrganisationResolver, ManageUnitsResolver,
  IdentityResolver, SecurityResolver, StaffResolver,
  PolicyResolver,
  CalendarResolver,
  SetupResolver,
  ImportResolver,
  CustomerResolver,
  VehicleResolver, RepairOrderResolver, CustomerVehiclesResolver,
  OutboundMessageResolver, NotificationResolver, ContactLogResolver, CustomerContactsResolver,
  CareResolver, CareTaskResolver, CareRuleResolver, CarePlanResolver, CustomerTasksResolver,
  SurveyResolver, TaskInterviewResolver, SuggestionResolver,
  ComplaintResolver, OwnerAwayResolver, CaseVerbsResolver, EscalationResolver, ClockResolver, ComplaintChangedResolver,
  ComplaintEventResolver, EscalationPartsResolver, RemedyResolver, ClockPartsResolver, CrisisAlertResolver, ListItemResolver, CustomerComplaintsResolver, VehicleComplaintsResolver,
  ReportResolver,
  AuditResolver, AccessEntryResolver,
  PrivacyResolver,
  PartnerResolver,
  SightResolver,
];

/** TypeGraphQL insists on one; our subscriptions read the outbox themselves. */
const neverUsed: PubSub = {
  publish: () => { throw new Error('facts are published through the outbox'); },
  subscribe: () => { throw new Error('subscriptions read the outbox'); },
};

export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validateFn: validateArgument, scalarsMap: [], pubSub: neverUsed });
  const undeclared = undeclaredFields(schema);
  if (undeclared.length > 0) throw new Error(`fields without an access declaration: ${undeclared.join(', ')}`);
  installDoors(schema);
  installCounts(schema);
  installRootWords(schema);
  return schema;
}
