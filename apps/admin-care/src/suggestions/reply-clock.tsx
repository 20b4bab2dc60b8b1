import { PromiseClock, type ClockView } from '@dealercare/admin-kit/desk';
import { useNow } from '@dealercare/admin-kit/portal';
import type { SuggestionRowFragment } from '../generated/suggestions/suggestions.js';

function statusOf({ status, answeredAt, answerDueAt }: SuggestionRowFragment, now: Date): ClockView['status'] {
  const isLate = new Date(answeredAt ?? now) > new Date(answerDueAt);
  if (answeredAt) return isLate ? 'MET_LATE' : 'MET';
  if (status !== 'OPEN') return 'CANCELLED';
  return isLate ? 'BREACHED' : 'RUNNING';
}

/** The promise to answer within two working days (C-096). */
export function ReplyClock({ suggestion, size }: { suggestion: SuggestionRowFragment; size: 'full' | 'compact' }) {
  const status = statusOf(suggestion, useNow());
  const { openedAt, answerDueAt, answeredAt, provisional, dealer } = suggestion;
  return <PromiseClock size={size} clock={{ kind: 'SUGGESTION_REPLY', status, mode: 'WALL', startedAt: openedAt, dueAt: answerDueAt, metAt: answeredAt ?? null, provisional, zone: dealer.timezone }} />;
}
