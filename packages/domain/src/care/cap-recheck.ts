import { isFree } from './cap-count.js';
import { defaultCapPolicy, type CapPolicy } from './cap-policy.js';
import type { CapUnit, ContactHistory } from './cap-unit.js';
import { isShielded } from './shield.js';

/**
 * The last look at the caps and the shield when a unit's first message is handed over (rule 6 of reliability-security): what has become
 * of the person since it was made READY. It neither moves nor merges any more: it goes, or it does not.
 * @param history the person's contacts without this unit's own
 */
export function whyHeldBack(unit: Pick<CapUnit, 'capClass' | 't' | 'hasSurvey' | 'smsOnly' | 'redAlert'>, history: ContactHistory, policy: CapPolicy = defaultCapPolicy): 'CAP' | 'COMPLAINT' | null {
  if (history.complaintOpen && (unit.hasSurvey || isShielded({ capClass: unit.capClass, followUp: null }))) return 'COMPLAINT';
  const past = history.contacts.filter(({ capClass }) => capClass === unit.capClass).map(({ t }) => t);
  switch (unit.capClass) {
    case 'INVITE': return unit.smsOnly || isFree(unit.t, past, policy.invite) ? null : 'CAP';
    case 'GREETING': return past.filter((day) => day === unit.t).length < policy.greetingsADay ? null : 'CAP';
    case 'ALERT': return unit.redAlert || isFree(unit.t, past, policy.alert) ? null : 'CAP';
    case 'FOLLOW_UP': case 'EXEMPT': return null;
  }
}
