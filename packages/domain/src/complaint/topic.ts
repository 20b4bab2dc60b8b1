import { causePath } from './cause.js';

/** How deep two causes are compared: D3.1 and D3.4 are one topic (repair quality), D3 and D4 are two. */
const TOPIC_DEPTH = 2;

/** The topic that a cause belongs to (A17); null for a code that does not exist. */
export function topicOf(causeCode: string): string | null {
  const path = causePath(causeCode);
  return path[Math.min(TOPIC_DEPTH, path.length) - 1]?.code ?? null;
}

/** Both complaints name a cause and it is of one topic: what repeats are counted by (A17). */
export function isSameTopic(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && topicOf(a) !== null && topicOf(a) === topicOf(b);
}

/** Nobody has said that they differ: what a duplicate needs (K2). */
export function mayBeSameTopic(a: string | null, b: string | null): boolean {
  return a === null || b === null || isSameTopic(a, b);
}
