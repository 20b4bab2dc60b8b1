import { useText } from '../area-texts.js';
import { known, useCodeWords } from '../words/code-words.js';

const failures = ['CUSTOMER_GONE', 'NO_NUMBER', 'TOO_LATE', 'PURPOSE_GONE', 'TASK_ENDED', 'TIMEOUT', 'UNREACHABLE', 'CONSENT_REFUSED', 'CONSENT_WITHDRAWN', 'CONSENT_UNKNOWN', 'CONSENT_EXPIRED', 'CONSENT', 'COMPLAINT'] as const;

/** Why a message was not sent; what a gateway says in its own numbers stays a number, for the administrator. */
export function useFailureWords(): (code: string) => string {
  const t = useText();
  const words = useCodeWords();
  return (code) => {
    const failure = known(failures, code);
    if (failure) return t(`messages.failure.${failure}`);
    const status = /^HTTP_(\d+)$/.exec(code)?.[1];
    return status ? t('messages.failure.http', { status }) : words.suppressed(code);
  };
}
