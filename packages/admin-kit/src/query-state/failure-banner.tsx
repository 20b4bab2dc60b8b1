import { Alert, Button } from 'antd';
import type { Failure } from '../api/failure.js';
import { useKitText, type KitText } from '../language/kit-texts.js';
import { FailureDetails } from './failure-details.js';

/** Whether anything was saved is said only where it is known: a request that got no answer may have been carried out. */
function savedText(failure: Failure, t: KitText): string | null {
  if (failure.text) return null;
  return failure.kind === 'offline' || failure.kind === 'failed' ? t('failure.savingUnknown') : t('failure.nothingSaved');
}

/** Above a form or list whose change did not go through: what happened, whether anything was saved, what to do. */
export function FailureBanner({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  const t = useKitText();
  return (
    <Alert
      type="error"
      showIcon
      title={t(`failure.${failure.kind}.title`)}
      description={<>
        <div>{failure.text ?? t(`failure.${failure.kind}.next`)} {savedText(failure, t)}</div>
        <FailureDetails failure={failure} />
      </>}
      action={onRetry ? <Button size="small" onClick={onRetry}>{t('retry')}</Button> : null}
    />
  );
}
