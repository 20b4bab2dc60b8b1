import { useChange } from '@dealercare/admin-kit/portal';
import type { ContactPersonField } from '@dealercare/schema/types';
import { useText } from '../area-texts.js';
import { RevealContactDocument } from '../generated/contact-persons/contact-persons.js';
import { MaskedText } from '../secret/masked-text.js';

/** A contact person's masked number. */
export function ContactNumber({ contactPersonId, field, masked }: { contactPersonId: string; field: ContactPersonField; masked: string }) {
  const t = useText();
  const { run, isRunning, failure } = useChange(RevealContactDocument, { failsInPlace: true });
  const reveal = async (reason: string) => {
    const answer = await run({ input: { contactPersonId, field, reason } });
    return answer && { text: answer.revealContact ?? null };
  };
  return <MaskedText masked={masked} what={t(`contactPerson.field.${field}`)} reveal={reveal} isRunning={isRunning} failure={failure} />;
}
