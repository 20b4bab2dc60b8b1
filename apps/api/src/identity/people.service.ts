import { Not } from 'typeorm';
import { requireStepUp } from '../platform/access/step-up.js';
import { audit, difference } from '../platform/audit/audit.js';
import type { TxCtx } from '../platform/context.js';
import { isPlain } from '../platform/database/database.js';
import { newId, requireId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { requireVersion, saveVersioned } from '../platform/versioned.js';
import { requireAdministratorLeft } from './administrators.js';
import { endDelegations, insertPost } from './posts.service.js';
import { sendPasswordLink } from './password-link.service.js';
import { endSessionsOf, rightsChanged } from './rights-changed.js';
import { findPerson, requireChangeable, requireOther, staffReach, type KnownPerson, type StaffReach } from './staff-reach.js';
import type { InvitePersonInput, PersonInput, UpdatePersonInput } from './staff.inputs.js';
import { StaffUser } from './staff-user.entity.js';

/** The address as it is signed in with; refused when somebody has it already. */
async function freeAddress(tx: TxCtx, given: string, path: string, exceptId = ''): Promise<string> {
  const email = given.trim().toLowerCase();
  if (!isPlain(email)) throw refuse('INVALID_INPUT', {}, [{ path, code: 'EMAIL_INVALID' }]);
  if (await tx.db.manager.existsBy(StaffUser, { email, ...(exceptId ? { id: Not(exceptId) } : {}) })) throw refuse('INVALID_INPUT', {}, [{ path, code: 'DUPLICATE', params: { value: email } }]);
  return email;
}

/** Makes a person with a first post and mails the invitation; the password is set by its link and known to nobody else. */
export async function invitePerson(tx: TxCtx, { name, email: given, locale, post }: InvitePersonInput): Promise<StaffUser> {
  const reach = await staffReach(tx);
  const email = await freeAddress(tx, given, 'input.email');
  const user = tx.db.manager.create(StaffUser, {
    id: newId('usr'), name: name.trim(), email, passwordHash: null, status: 'ACTIVE', locale: locale ?? 'zh-CN', homeUnitId: requireId('org', post.unitId), demo: false,
    createdAt: tx.now, createdBy: tx.actor.id, updatedAt: tx.now, version: 1,
  });
  await insertPost(tx, reach, { ...post, userId: user.id, delegatedBy: null });
  await tx.db.manager.insert(StaffUser, user as object);
  audit(tx, { unitId: user.homeUnitId, action: 'staff.invite', entity: 'staff_user', entityId: user.id, after: { name: user.name, email, homeUnitId: user.homeUnitId } });
  await sendPasswordLink(tx, user, 'INVITATION');
  return user;
}

async function opened(tx: TxCtx, { userId, expectedVersion }: PersonInput): Promise<KnownPerson & { reach: StaffReach }> {
  const reach = await staffReach(tx);
  const person = await findPerson(tx, reach, userId);
  requireVersion(person.user, expectedVersion);
  requireChangeable(reach, person);
  return { reach, ...person };
}

async function changed(tx: TxCtx, user: StaffUser, action: string, changes: Partial<StaffUser>): Promise<StaffUser> {
  const images = difference({ ...user }, { ...changes });
  await saveVersioned(tx, StaffUser, user, changes);
  if (images) audit(tx, { unitId: user.homeUnitId, action, entity: 'staff_user', entityId: user.id, ...images });
  return user;
}

/** Mails the invitation once more; links mailed before end. */
export async function inviteAgain(tx: TxCtx, input: PersonInput): Promise<StaffUser> {
  const { user } = await opened(tx, input);
  if (user.status !== 'ACTIVE' || user.passwordHash !== null) throw refuse('NOT_INVITED');
  await sendPasswordLink(tx, user, 'INVITATION');
  audit(tx, { unitId: user.homeUnitId, action: 'staff.invite-again', entity: 'staff_user', entityId: user.id });
  return user;
}

/** Name, address of signing in, home unit. */
export async function updatePerson(tx: TxCtx, { name, email, homeUnitId, ...input }: UpdatePersonInput): Promise<StaffUser> {
  const { reach, user } = await opened(tx, input);
  if (homeUnitId && (!reach.tree.unit(requireId('org', homeUnitId)) || !reach.covers(homeUnitId))) throw refuse('NOT_FOUND');
  const before = user.email;
  const address = email ? await freeAddress(tx, email, 'input.email', user.id) : null;
  // Who can be reached under it can set the password: not from a browser that was left open.
  if (address && address !== before) requireStepUp(tx);
  const done = await changed(tx, user, 'staff.update', { ...(name ? { name: name.trim() } : {}), ...(address ? { email: address } : {}), ...(homeUnitId ? { homeUnitId } : {}) });
  // Whoever had the old address must not keep a session under the new one.
  if (address && address !== before) await endSessionsOf(tx, user.id);
  return done;
}

/** Shuts somebody out at once: sessions end, open subscriptions too, and what was handed on in that name comes back. */
export async function disablePerson(tx: TxCtx, input: PersonInput): Promise<StaffUser> {
  const { reach, user, posts } = await opened(tx, input);
  await requireAdministratorLeft(tx, reach, ({ userId }) => userId === user.id);
  requireOther(tx, user.id);
  for (const post of posts) await endDelegations(tx, reach, post, null);
  await changed(tx, user, 'staff.disable', { status: 'DISABLED' });
  await endSessionsOf(tx, user.id);
  return user;
}

export async function enablePerson(tx: TxCtx, input: PersonInput): Promise<StaffUser> {
  const { user } = await opened(tx, input);
  await changed(tx, user, 'staff.enable', { status: 'ACTIVE' });
  rightsChanged(tx, user.id);
  return user;
}
