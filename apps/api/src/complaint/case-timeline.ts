import type { ContactAttempt } from '@dealercare/domain/complaint/contact-attempt';
import type { Level } from '@dealercare/domain/complaint/level';
import type { ComplaintStatus } from '@dealercare/domain/complaint/status';
import type { Ctx } from '../platform/context.js';
import { newId } from '../platform/ids.js';
import type { CaseFile } from './case-file.js';
import type { ComplaintEvent, EventFacts } from './complaint-event.entity.js';
import { sealNote } from './sealed-texts.js';

/** What is written into the timeline. */
export interface EventEntry {
  type: string;
  at: Date;
  transition?: string | null;
  from?: { status: ComplaintStatus | null; level: Level };
  contact?: Pick<ContactAttempt, 'channel' | 'outcome'> | null;
  facts?: EventFacts;
  /** A timer or a rule did it, whoever's request set it off. */
  byTimer?: boolean;
  authorLevel?: Level | null;
  /** Ciphertext made by `notedEvent`. */
  noteCipher?: string | null;
  isLate?: boolean;
}

/** Appends an event. Numbers are given under the file's lock, so that the order is one for all readers. */
export function noteEvent(ctx: Ctx, file: CaseFile, entry: EventEntry, id = newId('cev')): ComplaintEvent {
  const { complaint } = file;
  complaint.lastSeq += 1;
  file.changes.lastSeq = complaint.lastSeq;
  const byStaff = ctx.actor.kind === 'STAFF' && !entry.byTimer;
  const event: ComplaintEvent = {
    id, complaintId: complaint.id, seq: complaint.lastSeq, at: entry.at, enteredAt: ctx.now, type: entry.type, transition: entry.transition ?? null,
    actorKind: entry.byTimer ? 'SYSTEM' : ctx.actor.kind, actorId: byStaff ? ctx.actor.id : null, authorLevel: entry.authorLevel ?? null,
    fromStatus: entry.from?.status ?? null, toStatus: entry.from ? complaint.status : null, fromLevel: entry.from?.level ?? null, toLevel: entry.from ? complaint.level : null,
    contactChannel: entry.contact?.channel ?? null, contactOutcome: entry.contact?.outcome ?? null, facts: entry.facts ?? {}, noteCipher: entry.noteCipher ?? null, isLate: entry.isLate ?? false,
  };
  file.events.push(event);
  return event;
}

/** The same with words about the case, sealed. */
export async function notedEvent(ctx: Ctx, file: CaseFile, entry: EventEntry, note: string | null | undefined): Promise<ComplaintEvent> {
  const id = newId('cev');
  const words = note?.trim();
  return noteEvent(ctx, file, { ...entry, noteCipher: words ? await sealNote(ctx, file.complaint.subjectKeyId, id, words) : null }, id);
}
