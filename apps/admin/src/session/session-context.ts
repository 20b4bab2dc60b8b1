import { createContext, use } from 'react';
import type { ProofGate, SessionGate } from '@dealercare/admin-kit/frame';

const SessionContext = createContext<SessionGate | null>(null);
const ProofContext = createContext<ProofGate | null>(null);

export const SessionProvider = SessionContext;
export const ProofProvider = ProofContext;

/** The gate behind which requests wait for a new session. */
export function useSessionGate(): SessionGate {
  const gate = use(SessionContext);
  if (!gate) throw new Error('useSessionGate needs a SessionProvider');
  return gate;
}

/** The gate behind which requests wait for a fresh proof. */
export function useProofGate(): ProofGate {
  const gate = use(ProofContext);
  if (!gate) throw new Error('useProofGate needs a ProofProvider');
  return gate;
}

/** For what gives the session a new cookie, such as another password: nobody is asked to sign in for what was on its way with the old one. */
export function useCookieRenewal(): SessionGate['renew'] {
  const gate = use(SessionContext);
  return gate?.renew ?? ((work) => work());
}
