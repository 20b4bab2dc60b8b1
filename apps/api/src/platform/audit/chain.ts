import { createHmac } from 'node:crypto';

/** What a hash covers: everything that stands in the entry, in this order. */
export interface ChainedFields {
  unitId: string;
  seq: number;
  at: string;
  actorKind: string;
  actorId: string | null;
  action: string;
  entity: string;
  entityId: string;
  subjectKeyId: string | null;
  before: string | null;
  after: string | null;
  reason: string | null;
  requestId: string;
}

export const CHAIN_START = '';

/** The next hash of a chain. Images are hashed as ciphertext, so destroying a person's key leaves the chain valid. */
export function chainHash(key: Buffer, previousHash: string, fields: ChainedFields): string {
  const text = JSON.stringify([
    previousHash, fields.unitId, fields.seq, fields.at, fields.actorKind, fields.actorId, fields.action, fields.entity,
    fields.entityId, fields.subjectKeyId, fields.before, fields.after, fields.reason, fields.requestId,
  ]);
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Vouches for the place a chain has reached: the head of now, or the anchor of a day. */
export function placeSeal(key: Buffer, kind: string, { unitId, seq, hash }: { unitId: string; seq: number; hash: string }): string {
  return createHmac('sha256', key).update(JSON.stringify([kind, unitId, seq, hash])).digest('base64url');
}
