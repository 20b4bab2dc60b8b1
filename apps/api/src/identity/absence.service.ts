import { overlaps } from '@dealercare/domain/access/absence';
import { addDays } from '@dealercare/domain/time/local-date';
import { MoreThanOrEqual } from 'typeorm';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { newId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { forgetAbsences } from './absence-state.js';
import { Absence } from './absence.entity.js';
import { forgetPrincipals } from './principal-of.js';
import { rightsChanged } from './rights-changed.js';
import { findPerson, postsAhead, requireColleague, requireOther, staffReach, type KnownPerson, type StaffReach } from './staff-reach.js';
import type { EndAbsenceInput, RecordAbsenceInput } from './staff.inputs.js';
import { StaffUser } from './staff-user.entity.js';

/** Who stands in changes what several people may do; all of them see it with the next request. */
function told(tx: TxCtx, { userId, substituteId }: Absence): void {
  rightsChanged(tx, userId);
  if (substituteId) rightsChanged(tx, substituteId);
  tx.unit.afterwards.push(() => { forgetAbsences(tx.app); forgetPrincipals(tx.app); });
}

/** Somebody's absences of today and later. */
export async function absencesAhead(ctx: Ctx, userId: string, today: string): Promise<Absence[]> {
  return ctx.db.manager.find(Absence, { where: { userId, validTo: MoreThanOrEqual(today) }, order: { validFrom: 'ASC' } });
}

/** The person who is away: oneself, or somebody whose posts one could give. */
async function absentee(tx: TxCtx, reach: StaffReach, userId: string): Promise<KnownPerson> {
  if (userId !== tx.actor.id) return findPerson(tx, reach, userId);
  return { user: await tx.db.manager.findOneByOrFail(StaffUser, { id: userId }), posts: await postsAhead(tx, reach, userId) };
}

/**
 * Somebody is away from a day to a day (A19). The substitute holds the posts meanwhile and owns the clocks; without one the work is for the
 * queue of the unit. Recording it for somebody else hands rights on: only who could give those posts may do it, and not to himself.
 */
export async function recordAbsence(tx: TxCtx, { userId, validFrom, validTo, substituteId = null }: RecordAbsenceInput): Promise<Absence> {
  if (tx.actor.kind !== 'STAFF') throw refuse('FORBIDDEN');
  const reach = await staffReach(tx);
  const { user, posts } = await absentee(tx, reach, requireId('usr', userId ?? tx.actor.id!));
  const isOwn = user.id === tx.actor.id;
  const own = posts.filter(({ delegatedBy }) => delegatedBy === null);
  if (!isOwn && !own.every(({ role, unitId }) => reach.mayGive(role, unitId))) throw refuse('POST_BEYOND_REACH');
  const today = reach.today(user.homeUnitId);
  if (validFrom < today) throw refuse('INVALID_INPUT', {}, [{ path: 'input.validFrom', code: 'DAY_IS_PAST', params: { value: validFrom } }]);
  if (validTo < validFrom) throw refuse('INVALID_INPUT', {}, [{ path: 'input.validTo', code: 'DAYS_REVERSED' }]);
  if (substituteId) {
    if (substituteId === user.id) throw refuse('INVALID_INPUT', {}, [{ path: 'input.substituteId', code: 'SUBSTITUTE_NOT_FITTING' }]);
    if (!isOwn) requireOther(tx, substituteId);
    await requireColleague(tx, reach, substituteId, own.map(({ unitId }) => unitId), 'substituteId');
  }
  const others = await absencesAhead(tx, user.id, today);
  if (others.some((other) => overlaps({ from: other.validFrom, to: other.validTo }, { from: validFrom, to: validTo }))) throw refuse('ABSENCE_OVERLAPS');
  const absence = tx.db.manager.create(Absence, {
    id: newId('abs'), userId: user.id, unitId: user.homeUnitId, substituteId, validFrom, validTo, createdAt: tx.now, createdBy: tx.actor.id, updatedAt: tx.now, version: 1,
  });
  await tx.db.manager.insert(Absence, absence as object);
  audit(tx, { unitId: user.homeUnitId, action: 'staff.record-absence', entity: 'absence', entityId: absence.id, after: { userId: user.id, validFrom, validTo, substituteId } });
  told(tx, absence);
  return absence;
}

/** Back early: from today on the person works again. What has not begun is dropped. */
export async function endAbsence(tx: TxCtx, { absenceId, expectedVersion }: EndAbsenceInput): Promise<Absence> {
  requireId('abs', absenceId);
  const reach = await staffReach(tx);
  const absence = await tx.db.manager.findOneBy(Absence, { id: absenceId });
  if (!absence || (absence.userId !== tx.actor.id && !reach.covers(absence.unitId))) throw refuse('NOT_FOUND');
  if (absence.userId !== tx.actor.id) {
    const { posts } = await findPerson(tx, reach, absence.userId);
    if (!posts.every(({ role, unitId }) => reach.mayGive(role, unitId))) throw refuse('POST_BEYOND_REACH');
  }
  requireVersion(absence, expectedVersion);
  const yesterday = addDays(reach.today(absence.unitId), -1);
  const { validFrom, validTo, userId } = absence;
  if (validTo <= yesterday) return absence;
  if (validFrom > yesterday) await tx.db.manager.delete(Absence, { id: absence.id, version: absence.version });
  else await saveVersioned(tx, Absence, absence, { validTo: yesterday });
  audit(tx, { unitId: absence.unitId, action: 'staff.end-absence', entity: 'absence', entityId: absence.id, before: { userId, validFrom, validTo }, after: validFrom > yesterday ? null : { userId, validFrom, validTo: yesterday } });
  told(tx, absence);
  return absence;
}
