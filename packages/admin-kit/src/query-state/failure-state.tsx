import { Button } from 'antd';
import type { Failure, FailureKind } from '../api/failure.js';
import type { IconName } from '../icon/icon.js';
import { useKitText } from '../language/kit-texts.js';
import { FailureDetails } from './failure-details.js';
import { StateNote } from './state-note.js';

const icons: Readonly<Record<FailureKind, IconName>> = {
  refused: 'lock', missing: 'search', conflict: 'alert', invalid: 'alert', declined: 'alert', busy: 'clock', 'signed-out': 'lock', offline: 'offline', failed: 'alert',
};
/** The same request would get the same answer. */
const FINAL: ReadonlySet<FailureKind> = new Set(['refused', 'missing']);

/** In the place of content that did not come: what happened and what to do; the code and request id one click away. */
export function FailureState({ failure, onRetry }: { failure: Failure; onRetry?: (() => void) | undefined }) {
  const t = useKitText();
  const retry = onRetry && !FINAL.has(failure.kind) ? <Button type="primary" onClick={onRetry}>{t('retry')}</Button> : null;
  return (
    <StateNote
      urgent
      icon={icons[failure.kind]}
      title={t(`failure.${failure.kind}.title`)}
      hint={failure.text ?? t(`failure.${failure.kind}.next`)}
      action={retry}
      details={<FailureDetails failure={failure} />}
    />
  );
}
