import { In } from 'typeorm';
import { loader } from '../platform/loader.js';
import { StaffUser } from './staff-user.entity.js';

/** Names of colleagues stand beside posts and absences that the reader may see. */
export const staffById = loader<StaffUser>(async (ctx, ids) => {
  const users = await ctx.db.manager.findBy(StaffUser, { id: In([...ids]) });
  return new Map(users.map((user) => [user.id, user]));
});
