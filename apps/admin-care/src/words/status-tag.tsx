import { Tag, type Tone } from '@dealercare/admin-kit/desk';
import type { IconName } from '@dealercare/admin-kit/portal';
import type { CareTaskStatus } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';

const looks: Partial<Record<CareTaskStatus, [Tone, IconName]>> = {
  DONE: ['good', 'check'], COMPLETED: ['good', 'check'], TRANSFERRED: ['soon', 'complaints'], MISSED: ['late', 'late'], EXPIRED: ['late', 'late'], FAILED: ['late', 'alert'],
  IN_CALL: ['accent', 'phone'], IN_PROGRESS: ['accent', 'forward'], SUPPRESSED: ['resting', 'pause'], DEFERRED: ['resting', 'clock'], RETRY: ['resting', 'clock'],
};

/** Where a task stands: word, icon and colour. */
export function StatusTag({ status }: { status: CareTaskStatus }) {
  const t = useText();
  const [tone, icon] = looks[status] ?? ['plain' as const];
  return <Tag tone={tone} {...(icon && { icon })}>{t(`status.${status}`)}</Tag>;
}
