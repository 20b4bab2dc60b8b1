import { Alert } from '@dealercare/admin-kit/core';
import { useText } from '../area-texts.js';

/** What could not be done, and why: each reason once, with how many it holds back. */
export function NotDone({ reasons }: { reasons: readonly string[] }) {
  const t = useText();
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (counts.size === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('bulk.notDone', { count: reasons.length })}
      description={<ul>{[...counts].map(([reason, count]) => <li key={reason}>{t('bulk.reason', { reason, count })}</li>)}</ul>}
    />
  );
}
