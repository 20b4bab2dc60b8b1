import type { Ctx } from '../platform/context.js';
import { refuse } from '../platform/refusal.js';
import { findPerson, requireChangeable, requireOther, staffReach } from './staff-reach.js';
import { StaffUser } from './staff-user.entity.js';

/** The member of staff who asks; a partner's key has no password and no sessions. */
export async function staffCaller(ctx: Ctx): Promise<StaffUser> {
  if (ctx.actor.kind !== 'STAFF') throw refuse('FORBIDDEN', { action: 'staff' });
  return ctx.db.manager.findOneByOrFail(StaffUser, { id: ctx.actor.id! });
}

/** A colleague whom the caller manages: foreign and absent are the same, and nobody lays hands on a person who may do more. */
export async function managedStaff(ctx: Ctx, userId: string): Promise<StaffUser> {
  const reach = await staffReach(ctx);
  const person = await findPerson(ctx, reach, userId);
  requireOther(ctx, userId);
  requireChangeable(reach, person);
  return person.user;
}
