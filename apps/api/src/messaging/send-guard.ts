import type { TxCtx } from '../platform/context.js';
import type { OutboundMessage } from './outbound-message.entity.js';

/** Why a later room keeps one of its messages back: a code for the message's row. */
export type HeldBack = string;

/**
 * A later room's word on its own messages, asked in the transaction that hands them over (INV-15, rule 6 of reliability-security).
 * What it does not name goes; the room moves its own rows along in the same transaction.
 */
export interface SendGuard {
  handOver(tx: TxCtx, messages: readonly OutboundMessage[]): Promise<ReadonlyMap<string, HeldBack>>;
}

let guards: readonly SendGuard[] = [];

/** Told once at start with the guards of all rooms. */
export function registerSendGuards(all: readonly SendGuard[]): void {
  guards = all;
}

export async function heldBack(tx: TxCtx, messages: readonly OutboundMessage[]): Promise<Map<string, HeldBack>> {
  const held = new Map<string, HeldBack>();
  for (const guard of guards) {
    const going = messages.filter(({ id }) => !held.has(id));
    if (going.length > 0) for (const [id, reason] of await guard.handOver(tx, going)) held.set(id, reason);
  }
  return held;
}
