export type KeyState = 'active' | 'expired' | 'revoked';

/** Whether a key still opens the door. */
export function keyState({ revokedAt, expiresAt }: { revokedAt?: string | null; expiresAt: string }, now: Date): KeyState {
  if (revokedAt) return 'revoked';
  return new Date(expiresAt) <= now ? 'expired' : 'active';
}
