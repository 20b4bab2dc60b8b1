import { useText } from '../area-texts.js';

/** What contacts are about; the API gives it as plain text. */
const purposes = [
  'COMPLAINT', 'ORDER_READY', 'APPOINTMENT', 'RECALL', 'ANSWER', 'FOLLOW_UP', 'MAINTENANCE', 'WARRANTY', 'INSURANCE', 'INSPECTION', 'LICENCE_REVIEW', 'WIN_BACK', 'GREETING', 'WEATHER',
  'CAMPAIGN', 'CLUB_OFFER',
] as const;

/** Words for a purpose; one that is new here gets plain words instead of its name. */
export function usePurpose(): (code: string) => string {
  const t = useText();
  return (code) => t(`contact.purpose.${purposes.find((one) => one === code) ?? 'other'}`);
}
