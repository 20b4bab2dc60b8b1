import type { SignInLanguage } from '../sign-in/machine-language.js';

export type SetupAnswer =
  | { kind: 'done' }
  /** Somebody has set up already, or the link is worth nothing. */
  | { kind: 'closed'; reason: 'done' | 'lost' }
  /** The server's own words, and the field that they mean: `manufacturer.code`. */
  | { kind: 'refused'; text: string; path: string | null }
  | { kind: 'unreachable' };

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string; fields?: { path: string; message: string }[] } }[];
}

async function ask(language: SignInLanguage, operationName: string, query: string, variables: unknown): Promise<SetupAnswer> {
  let answer: Answer;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': language, 'x-dealercare': '1' },
      body: JSON.stringify({ operationName, query, variables }),
    });
    answer = await response.json() as Answer;
  } catch {
    return { kind: 'unreachable' };
  }
  const [refusal] = answer.errors ?? [];
  if (!refusal) return answer.data ? { kind: 'done' } : { kind: 'unreachable' };
  const { code, fields = [] } = refusal.extensions ?? {};
  if (code === 'SETUP_DONE') return { kind: 'closed', reason: 'done' };
  if (code === 'SETUP_LINK_INVALID') return { kind: 'closed', reason: 'lost' };
  const [first] = fields;
  return { kind: 'refused', text: first?.message ?? refusal.message, path: first ? first.path.replace(/^input\./, '') : null };
}

/** Whether the link can still be used. */
export const askWhetherOpen = (token: string, language: SignInLanguage): Promise<SetupAnswer> => ask(language, 'SetupOpen', 'query SetupOpen($token: String!) { setupOpen(token: $token) }', { token });

export const requestSetUp = (input: object, language: SignInLanguage): Promise<SetupAnswer> => ask(language, 'SetUp', 'mutation SetUp($input: SetUpInput!) { setUp(input: $input) }', { input });
