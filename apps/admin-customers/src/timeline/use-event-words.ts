import { useLevelName } from '@dealercare/admin-kit/desk';
import { useText } from '../area-texts.js';
import type { TimelineFactsFragment } from '../generated/timeline/timeline.js';
import { useTierWords } from '../tiers/use-tier-words.js';
import { usePurpose } from '../words/purpose.js';

type Facts = TimelineFactsFragment;

/** A code that has words here, or nothing: the server may know more than this page. */
const known = <Code extends string>(codes: readonly Code[], code: string | null | undefined): Code | null => codes.find((one) => one === code) ?? null;

const workTypes = ['FIRST_LEVEL', 'SECOND_LEVEL', 'MINOR', 'SPECIAL', 'WHOLE_OR_ASSEMBLY'] as const;
const appointmentStates = ['BOOKED', 'ARRIVED', 'NO_SHOW', 'CANCELLED'] as const;
const callOutcomes = ['REACHED', 'NO_ANSWER', 'BUSY', 'CALL_BACK_LATER', 'REFUSED', 'WRONG_NUMBER'] as const;
const messageStates = ['QUEUED', 'SENDING', 'SENT', 'FAILED', 'EXPIRED', 'CANCELLED'] as const;
const results = ['SATISFIED', 'SUGGESTION', 'COMPLAINT', 'NOT_REACHED'] as const;
const suggestionStates = ['OPEN', 'ANSWERED', 'ARCHIVED', 'TRANSFERRED'] as const;
const severities = ['GENERAL', 'MEDIUM', 'MAJOR'] as const;
const levels = ['DEALER_FRONTLINE', 'DEALER_MANAGEMENT', 'REGION', 'MANUFACTURER'] as const;
const closeReasons = ['CALLBACK_SATISFIED', 'CALLBACK_UNREACHED', 'INVALID', 'WITHDRAWN', 'DUPLICATE'] as const;
const consents = ['GRANTED', 'REFUSED', 'WITHDRAWN', 'UNKNOWN'] as const;
const tierSchemes = ['ABCD', 'MATRIX', 'PYRAMID', 'ABC_VOLUME', 'RFM', 'CHURN'] as const;
const complaintEvents = ['RECEIVED', 'ESCALATED', 'RESOLVED', 'CLOSED'] as const;
const ownershipEvents = ['BEGAN', 'ENDED'] as const;
const fileEvents = ['BEGUN', 'HELD', 'RESTRICTED', 'ERASED'] as const;

/** What an entry is called, by its codes. */
export function useEventTitle(of: 'customer' | 'vehicle'): (facts: Facts) => string {
  const t = useText();
  const purposeOf = usePurpose();
  const tierWords = useTierWords();
  return ({ kind, event, channel, purpose, number, score, vehicle }) => {
    const by = channel ? t(`channel.${channel}`) : '';
    const about = purposeOf(purpose ?? '');
    switch (kind) {
      case 'VISIT': return t(`workType.${known(workTypes, event) ?? 'MINOR'}`);
      case 'APPOINTMENT': return t(`timeline.appointment.${known(appointmentStates, event) ?? 'BOOKED'}`);
      case 'CONTACT': return t(`contact.${event === 'IN' ? 'IN' : 'OUT'}`, { channel: by, purpose: about });
      case 'MESSAGE': return t('contact.OUT', { channel: by, purpose: about });
      case 'SURVEY': return score === null || score === undefined ? t('timeline.survey') : t('timeline.surveyScore', { score });
      case 'SUGGESTION': return t('timeline.suggestion');
      case 'COMPLAINT': return t(`timeline.complaint.${known(complaintEvents, event) ?? 'RECEIVED'}`, { number: number ?? '' });
      case 'CONSENT': return t('consent.word', { channel: by, purpose: t(`consent.purpose.${purpose === 'MARKETING' ? 'MARKETING' : 'CARE'}`), status: t(`consent.status.${known(consents, event) ?? 'UNKNOWN'}`) });
      case 'OWNERSHIP': return t(`timeline.ownership.${of}.${known(ownershipEvents, event) ?? 'BEGAN'}`, { plate: vehicle?.plate ?? t('vehicle.noPlate') });
      case 'TIER': return t('timeline.tier', { scheme: t(`tiers.scheme.${known(tierSchemes, purpose) ?? 'ABCD'}`), tier: tierWords.tier(event) });
      case 'FILE': return t(`timeline.file.${known(fileEvents, event) ?? 'BEGUN'}`);
    }
  };
}

/** How it ended or how grave it is, in words; nothing where there is nothing to say. */
export function useOutcomeWords(): (facts: Facts) => string | null {
  const t = useText();
  const levelName = useLevelName();
  const tierWords = useTierWords();
  return ({ kind, event, outcome }) => {
    if (kind === 'CONTACT') { const code = known(callOutcomes, outcome); return code && t(`contact.outcome.${code}`); }
    if (kind === 'MESSAGE') { const code = known(messageStates, event); return code && t(`contact.status.${code}`); }
    if (kind === 'SURVEY') { const code = known(results, outcome); return code && t(`timeline.result.${code}`); }
    if (kind === 'SUGGESTION') { const code = known(suggestionStates, event); return code && t(`timeline.suggestionStatus.${code}`); }
    if (kind === 'TIER') return outcome ? t('tiers.before', { tier: tierWords.tier(outcome) }) : null;
    if (kind !== 'COMPLAINT') return null;
    const [severity, level, reason] = [known(severities, outcome), known(levels, outcome), known(closeReasons, outcome)];
    return severity ? t(`severity.${severity}`) : level ? levelName(level) : reason && t(`timeline.closeReason.${reason}`);
  };
}
