import type { TimelineEntry } from '@dealercare/admin-kit/desk';
import type { IconName } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import type { ContactRowFragment } from '../generated/call/call-task.js';
import { useCodeWords } from '../words/code-words.js';

const icons: Partial<Record<ContactRowFragment['channel'], IconName>> = { PHONE: 'phone', SMS: 'message', WECHAT: 'message' };

/** Contacts as entries of a timeline: which way, about what, how it went. */
export function useContactEntries(): (contacts: readonly ContactRowFragment[]) => TimelineEntry[] {
  const t = useText();
  const words = useCodeWords();
  return (contacts) => contacts.map(({ id, at, channel, outcome, mood, note, purpose, staffName }) => ({
    id, at,
    title: [t(`channel.${channel}`), words.purpose(purpose), outcome ? t(`attempt.${outcome}`) : null, mood ? t(`mood.${mood}`) : null].filter(Boolean).join(' · '),
    actor: staffName ?? null,
    ...(note && { body: note }),
    icon: icons[channel] ?? 'page',
  }));
}
