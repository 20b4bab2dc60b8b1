/** Every refusal of the complaint rules. Stable codes: the API keeps a text in both languages for each. */
export const complaintRefusals = [
  // of every transition
  'TRANSITION_NOT_ALLOWED', 'FORBIDDEN', 'CONFLICT_OF_INTEREST', 'REASON_REQUIRED', 'EVENT_IN_FUTURE',
  // registering, merging, contacting (K1 to K3)
  'DESCRIPTION_REQUIRED', 'CONTACT_OR_ANONYMOUS_REQUIRED', 'MASTER_REQUIRED', 'MASTER_NOT_OPEN', 'NOT_THE_SAME_MATTER',
  'CONTACT_REQUIRED', 'NOT_REACHED_IS_NO_CONTACT', 'SMS_IS_NO_CONTACT',
  // finding a solution (K4 to K8)
  'DEPARTMENT_REQUIRED', 'REMEDY_NOT_APPROVED', 'POLICY_CHECK_MISSING', 'ANSWER_NOT_LOGGED', 'COMMITMENT_INCOMPLETE',
  'REMEDIES_OPEN', 'ESCALATION_ACTIVE',
  // ending (K9, K11 to K13) and coming back (K14)
  'VALIDITY_MISSING', 'CAUSE_MISSING', 'ROOT_CAUSE_MISSING', 'MEASURE_MISSING', 'MANAGER_REVIEW_MISSING', 'CALLBACK_ATTEMPTS_MISSING',
  'JUSTIFIED_IS_VALID', 'CUSTOMER_NOT_INFORMED', 'STATEMENT_REQUIRED', 'NO_PRESSURE_NOTE_REQUIRED', 'SECOND_PERSON_REQUIRED',
  'REOPEN_TOO_LATE', 'OTHER_MATTER',
  // severity, owner, crisis, dispatch (K15 to K18)
  'SEVERITY_REQUIRED', 'SEVERITY_UNCHANGED', 'OWNER_REQUIRED', 'CRISIS_KIND_REQUIRED', 'LEVEL_TOO_LOW', 'TARGET_REQUIRED', 'TARGET_NOT_LOWER', 'UNIT_CLOSED',
  // escalations (E1 to E11)
  'COMPLAINT_NOT_OPEN', 'ESCALATION_EXISTS', 'LEVEL_NOT_NEXT', 'AT_THE_TOP', 'RETURN_ONLY_MANUAL', 'RETURN_NOT_MAJOR', 'RETURN_ONLY_ONCE',
  'MISSING_STEPS_REQUIRED', 'ALREADY_ACCEPTED', 'CUSTOMER_NOT_SATISFIED', 'PLAN_REQUIRED', 'PLAN_STEP_INCOMPLETE', 'CUSTOMER_NOT_ACCEPTED',
  'REQUEST_TEXT_REQUIRED', 'ANSWER_TEXT_REQUIRED',
  // pausing a clock (A10, A11)
  'CLOCK_NOT_RUNNING', 'CLOCK_CANNOT_PAUSE', 'RESUME_TIME_REQUIRED', 'CUSTOMER_AGREEMENT_REQUIRED', 'PAUSE_LIMIT_REACHED', 'PAUSE_BUDGET_SPENT', 'PAUSE_NEEDS_NEXT_LEVEL',
] as const;
export type ComplaintRefusal = (typeof complaintRefusals)[number];

/** Plain values that fill the text of a refusal: what would be needed, by whom, until when. */
export type RefusalParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface Refusal {
  ok: false;
  code: ComplaintRefusal;
  params: RefusalParams;
}

export function refusal(code: ComplaintRefusal, params: RefusalParams = {}): Refusal {
  return { ok: false, code, params };
}

/** Characters that say something: blanks at the ends do not count, a Chinese character is one. */
export function lengthOf(text: string | undefined): number {
  return [...(text ?? '').trim()].length;
}
