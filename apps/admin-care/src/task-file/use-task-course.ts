import type { TimelineEntry } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { usePermission } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { useContactEntries } from '../call/contact-entries.js';
import type { TaskFileQuery } from '../generated/task-file/task-file.js';
import { TaskMessagesDocument } from '../generated/task-file/task-messages.js';
import { useCodeWords } from '../words/code-words.js';

/** What happened to a task, the latest first: planned, messages, tries, its end. */
export function useTaskCourse({ id, createdAt, endedAt, status, outcome, why, attempts }: TaskFileQuery['careTask']): TimelineEntry[] {
  const t = useText();
  const words = useCodeWords();
  const entriesOf = useContactEntries();
  const mayRead = usePermission('message:read');
  const { data: answer } = useQuery(TaskMessagesDocument, { variables: { taskId: id }, skip: !mayRead });
  const messages = (answer?.outboundMessages.nodes ?? []).map((message): TimelineEntry => ({
    id: message.id, at: message.sentAt ?? message.notBefore, icon: 'message', title: `${t(`channel.${message.channel}`)} · ${t(`messages.status.${message.status}`)}`, actor: message.to ?? null, body: message.text ?? null,
  }));
  const reason = [outcome ? words.outcome(outcome) : null, why.cancelCause ? words.cancelled(why.cancelCause) : null, why.endReason].filter(Boolean).join(' · ');
  // A message that was sent stands in the ledger too; here it is told once, with its text.
  const tries = entriesOf(attempts.filter(({ channel }) => channel === 'PHONE' || messages.length === 0));
  const entries: TimelineEntry[] = [
    ...(endedAt ? [{ id: 'ended', at: endedAt, icon: 'check' as const, title: t('tasks.ended', { status: t(`status.${status}`) }), body: reason }] : []),
    ...tries, ...messages, { id: 'created', at: createdAt, icon: 'care', title: t('tasks.planned') },
  ];
  return entries.sort((a, b) => b.at.localeCompare(a.at));
}
