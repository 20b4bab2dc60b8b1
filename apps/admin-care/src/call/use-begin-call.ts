import { useState } from 'react';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import { useChange } from '@dealercare/admin-kit/portal';
import { BeginCallDocument } from '../generated/call/begin-call.js';

/** Begins a call, or shows its number again; the number stays in this sheet and nowhere else. */
export function useBeginCall({ id, version }: { id: string; version: number }) {
  const client = useApolloClient();
  const [phone, setPhone] = useState<string | null>(null);
  const { run, isRunning, failure } = useChange(BeginCallDocument, { failsInPlace: true });
  const begin = async () => {
    const answer = await run({ input: { taskId: id, expectedVersion: version } });
    if (answer) setPhone(answer.startCall.phone);
    // Refused: perhaps a colleague was faster. The sheet shows how things stand now.
    else await client.refetchQueries({ include: ['CallTaskById'] });
  };
  return { phone, begin: () => { void begin(); }, isBeginning: isRunning, failure };
}
