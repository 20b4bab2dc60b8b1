import { useChange } from '@dealercare/admin-kit/portal';
import type { SecretField } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { RevealSecretDocument } from '../generated/secret/reveal-secret.js';
import { MaskedText } from './masked-text.js';

export interface SecretTextProps {
  customerId: string;
  field: SecretField;
  /** As the API gives it; null where there is none. */
  masked: string | null | undefined;
}

/** A customer's masked phone or ID number. */
export function SecretText({ customerId, field, masked }: SecretTextProps) {
  const t = useText();
  const { run, isRunning, failure } = useChange(RevealSecretDocument, { failsInPlace: true });
  const reveal = async (reason: string) => {
    const answer = await run({ input: { customerId, field, reason } });
    return answer && { text: answer.revealSecret ?? null };
  };
  return <MaskedText masked={masked} what={t(`secret.field.${field}`)} isPhone={field !== 'ID_NUMBER'} reveal={reveal} isRunning={isRunning} failure={failure} />;
}
