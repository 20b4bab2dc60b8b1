import type { SignInLanguage } from './machine-language.js';
import { ask, signedIn, textOf, type Answer, type SignInAnswer } from './sign-in-request.js';

/** The second step, with a code. */
export async function requestSignInWithCode(input: { challenge: string; code: string }, language: SignInLanguage): Promise<SignInAnswer> {
  return signedIn(await ask(language, 'SignInWithCode', 'mutation SignInWithCode($input: SignInCodeInput!) { signInWithCode(input: $input) { id } }', input), 'signInWithCode');
}

/** Null when it is done; otherwise why not, in words. */
export type Problem = { text: string } | 'unreachable' | null;

function problemOf(answer: Answer | null): Problem {
  const [refusal] = answer?.errors ?? [];
  if (refusal) return { text: textOf(refusal) };
  return answer?.data ? null : 'unreachable';
}

/** Asks for a mail with a link. */
export async function requestReset(email: string, language: SignInLanguage): Promise<Problem> {
  return problemOf(await ask(language, 'RequestPasswordReset', 'mutation RequestPasswordReset($input: PasswordResetInput!) { requestPasswordReset(input: $input) }', { email }));
}

/** Sets the password that a mailed link allows. */
export async function requestNewPassword(input: { token: string; newPassword: string }, language: SignInLanguage): Promise<Problem> {
  return problemOf(await ask(language, 'SetPasswordByLink', 'mutation SetPasswordByLink($input: SetPasswordInput!) { setPasswordByLink(input: $input) }', input));
}
