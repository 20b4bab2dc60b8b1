import { isActiveEscalation } from '@dealercare/domain/complaint/status';
import type { Level } from '@dealercare/domain/complaint/level';
import type { Recipient } from '@dealercare/domain/complaint/recipient';
import type { SeatVerdict } from '@dealercare/domain/complaint/seat';
import { whoActsFor } from '../identity/absence-state.js';
import type { Ctx } from '../platform/context.js';
import type { Notice } from '../messaging/notify.js';
import { rungOf } from './case-facts.js';
import type { CaseFile } from './case-file.js';
import { isPresent, seatFrom, seatOf } from './case-seats.js';
import { noteEvent } from './case-timeline.js';

/** A notice and who gets it. */
export interface CaseNotice {
  recipientIds: readonly string[];
  notice: Notice;
}

const officerLevel: Partial<Record<Recipient, Level>> = { REGION_OFFICER: 'REGION', MANUFACTURER: 'MANUFACTURER' };

/** Somebody, or the substitute while that person is away, if there is such a one at those units and nobody complains about him (A19, INV-05). */
async function present(ctx: Ctx, file: CaseFile, userId: string, unitIds: readonly (string | null)[]): Promise<string | null> {
  const acting = await whoActsFor(ctx, userId, file.units.zone);
  if (acting === null || file.complaint.accusedIds.includes(acting)) return null;
  return await isPresent(ctx, acting, unitIds) ? acting : null;
}

/** The officer who took the case at that rung, while it is active and the officer is there. */
async function officerAt(ctx: Ctx, file: CaseFile, level: Level): Promise<string | null> {
  const escalation = file.escalations.find(({ toLevel, status }) => toLevel === level && isActiveEscalation(status));
  if (!escalation?.officerId) return null;
  return present(ctx, file, escalation.officerId, [escalation.toUnitId]);
}

/** Whoever has to act: the owner, or when the owner is gone the seat of the rung whose turn it is (A19). */
async function ownerOf(ctx: Ctx, file: CaseFile): Promise<SeatVerdict | string> {
  const { ownerId, accusedIds } = file.complaint;
  const { units } = file;
  const acting = ownerId && await present(ctx, file, ownerId, [units.dealerId, units.regionId, units.manufacturerId]);
  if (acting) return acting;
  const rung = units.dealerId === null ? file.complaint.level : rungOf(file);
  return seatFrom(ctx, units, rung, accusedIds);
}

async function peopleOf(ctx: Ctx, file: CaseFile, recipient: Recipient): Promise<SeatVerdict | string> {
  if (recipient === 'OWNER') return ownerOf(ctx, file);
  const level = officerLevel[recipient];
  const officer = level && await officerAt(ctx, file, level);
  return officer ?? seatOf(ctx, file.units, recipient, file.complaint.accusedIds);
}

function noteVacancy(ctx: Ctx, file: CaseFile, recipient: Recipient, verdict: SeatVerdict, at: Date): void {
  const own = verdict.skipped.filter(({ role }) => role === recipient);
  if (own.length === 0 && verdict.seat) return;
  noteEvent(ctx, file, {
    type: 'SEAT_VACANT', at, byTimer: true,
    facts: { recipient, skipped: verdict.skipped.map(({ role }) => role), takenBy: verdict.seat?.role ?? null, level: verdict.seat?.level ?? null },
  });
}

/** Tells the people behind these roles, as the tree has them now; a vacant seat climbs and the timeline says so (A4). */
export async function tell(ctx: Ctx, file: CaseFile, recipients: readonly Recipient[], notice: Omit<Notice, 'subjectId'>, at: Date): Promise<string[]> {
  const ids = new Set<string>();
  for (const recipient of new Set(recipients)) {
    const found = await peopleOf(ctx, file, recipient);
    if (typeof found === 'string') {
      ids.add(found);
      continue;
    }
    if (recipient !== 'OWNER') noteVacancy(ctx, file, recipient, found, at);
    for (const id of found.seat?.holderIds ?? []) ids.add(id);
  }
  const { number, severity } = file.complaint;
  file.notices.push({ recipientIds: [...ids], notice: { ...notice, params: { number, severity, ...notice.params }, subjectId: file.complaint.id } });
  return [...ids];
}
