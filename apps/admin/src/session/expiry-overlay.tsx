import { Suspense, lazy, useSyncExternalStore } from 'react';
import { useSessionGate } from './session-context.js';

const ExpiryDialog = lazy(() => import('./expiry-dialog.js'));

/** Over the page when the session has ended: the page stays as it is, requests that wait go on afterwards. */
export function ExpiryOverlay() {
  const gate = useSessionGate();
  const expired = useSyncExternalStore(gate.onChange, () => gate.isClosed);
  return expired ? <Suspense><ExpiryDialog /></Suspense> : null;
}
