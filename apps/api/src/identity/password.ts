import { hash, verify } from '@node-rs/argon2';
import { refuse } from '../platform/refusal.js';

/** argon2id as OWASP asks: 19 MiB, two passes, one lane. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 4;
/** A second or two of work on a small machine; who comes later is told to try again instead of waiting for longer. */
const WAITING_AT_MOST = 40;
const RETRY_SECONDS = 5;

let running = 0;
const waiting: (() => void)[] = [];

/** Hashing takes memory and a core: more than four at once wait their turn, and not more wait than can be served soon. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else {
    if (waiting.length >= WAITING_AT_MOST) throw refuse('BUSY', { retryAfterSeconds: RETRY_SECONDS });
    // Whoever is done hands the place over, so that nobody slips in between.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, OPTIONS));

let decoy: Promise<string> | undefined;

/** Whether the password fits. Without a hash it works just as long, so that unknown accounts look like known ones. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? await (decoy ??= hash('nobody has this password', OPTIONS));
  const fits = await inTurn(() => verify(against, password));
  return stored !== null && fits;
}
