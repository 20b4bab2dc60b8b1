/** Every refusal of the care rules. Stable codes: the API keeps a text in both languages for each. */
export const careRefusals = [
  // of both machines
  'MOVE_NOT_ALLOWED', 'REASON_REQUIRED', 'OUTSIDE_CALL_HOURS', 'OUTSIDE_SEND_WINDOW', 'CARE_SHIELDED',
  'TRIES_USED', 'TRIES_LEFT', 'WINDOW_ENDED', 'WINDOW_OPEN', 'OUTCOME_NOT_FITTING',
  // care task (T1 to T13)
  'HOST_NOT_OPEN', 'HOST_STILL_OPEN', 'HOST_IS_ITSELF', 'SMS_ALREADY_SENT', 'T_OUTSIDE_WINDOW', 'NOT_DUE_YET', 'SMS_FIRST', 'APPOINTMENT_ANSWER_REQUIRED',
  'CALL_STILL_POSSIBLE', 'STOP_REASON_NOT_FITTING', 'ONLY_COMPLAINT_RESUMES',
  // follow-up (F1 to F11)
  'ASSIGNEE_REQUIRED', 'OVERALL_ANSWER_REQUIRED', 'RESULT_NEEDS_TRANSFER', 'RESULT_IS_NO_COMPLAINT',
] as const;
export type CareRefusal = (typeof careRefusals)[number];

/** Plain values that fill the text of a refusal: what would be needed, until when. */
export type CareRefusalParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface Refused {
  ok: false;
  code: CareRefusal;
  params: CareRefusalParams;
}

export function refused(code: CareRefusal, params: CareRefusalParams = {}): Refused {
  return { ok: false, code, params };
}
