import { useText } from '../area-texts.js';

/** A code that the API gives as plain text, when it is one of those that have words. */
export function known<Code extends string>(codes: readonly Code[], code: string | null | undefined): Code | null {
  return codes.find((one) => one === code) ?? null;
}

const outcomes = ['REACHED', 'REFUSED', 'NOT_REACHED', 'MESSAGE_DELIVERED', 'WRONG_NUMBER', 'CORRECTED', 'SATISFIED', 'SUGGESTION', 'COMPLAINT', 'APPOINTED', 'TOLD'] as const;
const suppressReasons = [
  'CONSENT', 'COMPLAINT', 'CAP', 'ERASED', 'SOLD_CAR', 'DONE_ALREADY', 'MERGED_CUSTOMER', 'FOLLOW_UP_REFUSED', 'DO_NOT_CONTACT', 'UNREACHABLE', 'NO_CALLABLE_DAY',
] as const;
const cancelCauses = ['BOOKED', 'SERVICED', 'RENEWED', 'INSPECTED', 'CAR_SOLD', 'ERASED', 'CAMPAIGN_FINISHED', 'RULE_CHANGED', 'ORDER_REOPENED', 'COMPLAINT_ON_ORDER', 'CONSENT'] as const;
const moves = ['EARLIER', 'LATER', 'NOT_BEFORE'] as const;
const dropReasons = ['REFUSED', 'WITHDRAWN', 'UNKNOWN', 'EXPIRED', 'NO_NUMBER', 'NO_MOBILE', 'NO_CALL'] as const;
const capRules = ['CAP-1', 'CAP-2', 'CAP-3', 'CAP-4', 'CAP-5', 'CAP-6', 'CAP-7', 'CAP-8', 'CAP-9'] as const;
const purposes = [
  'CARE', 'COMPLAINT', 'ORDER_READY', 'APPOINTMENT', 'RECALL', 'ANSWER', 'FOLLOW_UP', 'MAINTENANCE', 'WARRANTY', 'INSURANCE', 'INSPECTION', 'LICENCE_REVIEW', 'WIN_BACK', 'GREETING', 'WEATHER',
  'CAMPAIGN', 'CLUB_OFFER',
] as const;

export interface CodeWords {
  outcome: (code: string) => string;
  suppressed: (code: string) => string;
  cancelled: (code: string) => string;
  moved: (code: string) => string;
  dropped: (code: string) => string;
  capRule: (code: string) => string;
  purpose: (code: string) => string;
}

/** Words for the codes that the API gives as plain text; one that is new here gets plain words instead of its name. */
export function useCodeWords(): CodeWords {
  const t = useText();
  return {
    outcome: (code) => t(`outcome.${known(outcomes, code) ?? 'other'}`),
    suppressed: (code) => t(`suppressed.${known(suppressReasons, code) ?? 'other'}`),
    cancelled: (code) => t(`cancelled.${known(cancelCauses, code) ?? 'other'}`),
    moved: (code) => t(`moved.${known(moves, code) ?? 'LATER'}`),
    dropped: (code) => t(`dropped.${known(dropReasons, code) ?? 'other'}`),
    capRule: (code) => t(`capRule.${known(capRules, code) ?? 'other'}`),
    purpose: (code) => t(`purpose.${known(purposes, code) ?? 'other'}`),
  };
}
