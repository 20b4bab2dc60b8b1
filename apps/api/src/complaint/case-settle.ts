import { nextMoment } from '@dealercare/domain/complaint/ladder';
import { levelNumber } from '@dealercare/domain/complaint/level';
import { isOpen } from '@dealercare/domain/complaint/status';
import { rungOf } from './case-facts.js';
import { change, clockChanged, type CaseFile, type FiledClock } from './case-file.js';
import { unitOfLevel } from './case-units.js';
import { NOTHING_DUE, type Complaint } from './complaint.entity.js';

const waits = ({ clock }: FiledClock): boolean => clock.status === 'RUNNING' || clock.status === 'BREACHED';

/** The clock that a queue orders the case by: the earliest one of the unit that must act, overdue ones first; else of anybody. */
function leadingClock(file: CaseFile): FiledClock | null {
  const waiting = file.clocks.filter(waits);
  const own = waiting.filter(({ unitId }) => unitId === file.complaint.ownerUnitId);
  const candidates = own.length > 0 ? own : waiting;
  return candidates.reduce<FiledClock | null>((first, filed) => (first && first.clock.dueAt <= filed.clock.dueAt ? first : filed), null);
}

/** A case that was not dispatched stays where it is until its rung changes. */
function owningUnit(file: CaseFile): string {
  const { dealerId, level, ownerUnitId } = file.complaint;
  if (dealerId === null && !('level' in file.changes)) return ownerUnitId;
  return unitOfLevel(file.units, dealerId === null ? level : rungOf(file));
}

/** Like `change`, for columns that follow from others and make no difference to whoever edits the case. */
function derive(file: CaseFile, derived: Partial<Complaint>): void {
  for (const [field, value] of Object.entries(derived)) {
    const known = file.complaint[field as keyof Complaint];
    const same = value instanceof Date && known instanceof Date ? value.getTime() === known.getTime() : value === known;
    if (!same) Object.assign(file.changes, { [field]: value });
  }
  Object.assign(file.complaint, derived);
}

/**
 * What follows from everything else, before the file is written: whose queue it stands in, what it is ordered by, who may open
 * it, and when the sweep has to look at each clock again.
 */
export function settleCase(file: CaseFile, now: Date): void {
  const { complaint } = file;
  const ownerUnitId = owningUnit(file);
  if (ownerUnitId !== complaint.ownerUnitId) change(file, { ownerUnitId });
  const lead = leadingClock(file);
  derive(file, {
    isOpen: isOpen(complaint.status),
    reachedLevel: Math.max(complaint.reachedLevel, levelNumber(complaint.level)),
    nextDueAt: lead?.clock.dueAt ?? NOTHING_DUE,
    nextClockId: lead?.id ?? null,
  });
  for (const filed of file.clocks) {
    const stepped = file.steps.some(({ clockId }) => clockId === filed.id);
    if (stepped || clockChanged(filed)) filed.nextMomentAt = nextMoment(filed.clock, filed.done, now, file.times.of(filed.unitId));
  }
}
