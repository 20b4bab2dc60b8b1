import { FailureDetails, StateNote, type Failure } from '@dealercare/admin-kit/frame';
import { useShellText } from '../locales/shell-texts.js';
import frameStyles from '../frame/frame.module.css';

/** When not even the start could be made. */
export function StartFailed({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const t = useShellText();
  return (
    <main>
      <StateNote
        urgent
        icon="offline"
        title={t('start.failed')}
        hint={failure.text ?? t('start.failedNext')}
        action={<button type="button" className={frameStyles['primary']} onClick={onRetry}>{t('start.retry')}</button>}
        details={<FailureDetails failure={failure} />}
      />
    </main>
  );
}
