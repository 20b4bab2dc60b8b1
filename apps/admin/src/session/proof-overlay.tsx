import { Suspense, lazy, useSyncExternalStore } from 'react';
import { useProofGate } from './session-context.js';

const ProofDialog = lazy(() => import('./proof-dialog.js'));

/** Over the page when something needs a fresh proof of who is there: what was asked for waits, the page stays as it is. */
export function ProofOverlay() {
  const gate = useProofGate();
  const isAsking = useSyncExternalStore(gate.onChange, () => gate.isAsking);
  return isAsking ? <Suspense><ProofDialog /></Suspense> : null;
}
