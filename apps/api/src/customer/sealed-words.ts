import type { Ctx } from '../platform/context.js';

/** Words about a person beside the file: each opens only at its own place, and never again after the person's key is destroyed. */
export type SealedTable = 'contact_person' | 'observation_note';

export const wordsPlace = (table: SealedTable, rowId: string, field: string): string => `${table}|${rowId}|${field}`;

export async function sealWords(ctx: Ctx, subjectKeyId: string, place: string, text: string | null): Promise<string | null> {
  return text === null ? null : ctx.app.subjectKeys.seal(ctx.db, subjectKeyId, text, place);
}

/** The words in the clear; null when there are none or the person was erased. */
export async function openWords(ctx: Ctx, subjectKeyId: string, place: string, sealed: string | null): Promise<string | null> {
  return sealed === null ? null : ctx.app.subjectKeys.open(ctx.db, subjectKeyId, sealed, place);
}
