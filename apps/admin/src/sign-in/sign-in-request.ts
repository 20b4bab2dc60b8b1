import type { SignInLanguage } from './machine-language.js';

export interface Credentials {
  email: string;
  password: string;
}

export type SignInAnswer =
  | { kind: 'signed-in'; viewerId: string }
  /** The password is right; a code of the second factor is owed as well. */
  | { kind: 'code-owed'; challenge: string }
  /** The server's own words, in the language asked for. */
  | { kind: 'refused'; text: string; code: string }
  | { kind: 'unreachable' };

export interface Refused {
  message: string;
  extensions?: { code?: string; params?: { challenge?: string }; fields?: { message: string }[] };
}

export interface Answer {
  data?: Record<string, { id: string } | boolean | null> | null;
  errors?: Refused[];
}

/** Written by hand, because no client is loaded yet. The cookies come with the answer. */
export async function ask(language: SignInLanguage, operationName: string, query: string, input: unknown): Promise<Answer | null> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': language, 'x-dealercare': '1' },
      body: JSON.stringify({ operationName, query, variables: { input } }),
    });
    return await response.json() as Answer;
  } catch {
    return null;
  }
}

/** What is wrong with a field says more than that something is wrong. */
export const textOf = ({ message, extensions }: Refused): string => extensions?.fields?.[0]?.message ?? message;

export function signedIn(answer: Answer | null, field: string): SignInAnswer {
  const viewer = answer?.data?.[field];
  if (viewer && typeof viewer === 'object') return { kind: 'signed-in', viewerId: viewer.id };
  const [refusal] = answer?.errors ?? [];
  if (!refusal) return { kind: 'unreachable' };
  const { code = '', params } = refusal.extensions ?? {};
  return code === 'SECOND_FACTOR_REQUIRED' && params?.challenge ? { kind: 'code-owed', challenge: params.challenge } : { kind: 'refused', text: textOf(refusal), code };
}

/** Asks the server to begin a session. */
export async function requestSignIn(input: Credentials, language: SignInLanguage): Promise<SignInAnswer> {
  return signedIn(await ask(language, 'SignIn', 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { id } }', input), 'signIn');
}
