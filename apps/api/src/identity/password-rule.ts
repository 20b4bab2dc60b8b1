import { passwordLength } from '@dealercare/domain/access/password-length';
import { passwordFault, type PasswordFault } from '@dealercare/domain/access/password-policy';
import { refuse } from '../platform/refusal.js';

const paramsOf = (fault: PasswordFault): Record<string, number> =>
  (fault === 'TOO_SHORT' ? { limit: passwordLength.least } : fault === 'TOO_LONG' ? { limit: passwordLength.most } : {});

/** Refuses a new password that is too short, too common, or the person's own name. */
export function requireGoodPassword(password: string, email: string, path: string): void {
  const fault = passwordFault(password, email);
  if (fault) throw refuse('INVALID_INPUT', {}, [{ path, code: fault, params: paramsOf(fault) }]);
}
