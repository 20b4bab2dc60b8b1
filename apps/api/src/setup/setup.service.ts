import { localDateOf } from '@dealercare/domain/time/zone';
import { seedWorkYears } from '../calendar/calendar.service.js';
import { forgetCalendar } from '../calendar/calendar-state.js';
import { hashPassword } from '../identity/password.js';
import { requireGoodPassword } from '../identity/password-rule.js';
import { StaffPost } from '../identity/post.entity.js';
import { StaffUser } from '../identity/staff-user.entity.js';
import { insertUnit, requireZone } from '../organisation/manage-units.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { isPlain } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/refusal.js';
import { inTransaction } from '../platform/transaction.js';
import type { FirstAdministratorInput, SetUpInput } from './setup.inputs.js';
import { requireSetupLink, spendSetupLink } from './setup-link.js';

function requireDifferentCodes({ manufacturer, region, dealer }: SetUpInput): void {
  const codes = [manufacturer.code, region.code, dealer.code];
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
  if (twice >= 0) throw refuse('INVALID_INPUT', {}, [{ path: `input.${['manufacturer', 'region', 'dealer'][twice]!}.code`, code: 'DUPLICATE', params: { value: codes[twice]! } }]);
}

async function insertAdministrator(tx: TxCtx, { name, email, locale }: FirstAdministratorInput, passwordHash: string, makerId: string, today: string): Promise<StaffUser> {
  const stamps = { createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 };
  const user = tx.db.manager.create(StaffUser, { id: newId('usr'), name: name.trim(), email, passwordHash, status: 'ACTIVE', locale, homeUnitId: makerId, demo: false, ...stamps });
  await tx.db.manager.insert(StaffUser, user as object);
  await tx.db.manager.insert(StaffPost, { id: newId('pst'), userId: user.id, role: 'MFR_ADMIN', unitId: makerId, validFrom: today, validTo: null, delegatedBy: null, leads: false, ...stamps });
  audit(tx, { unitId: makerId, action: 'setup.administrator', entity: 'staff_user', entityId: user.id, after: { name: user.name, email, role: 'MFR_ADMIN' } });
  return user;
}

/**
 * Makes the manufacturer, its first administrator, the first region and the first dealer, all or nothing, once. The link is looked at before
 * the password is hashed, so that strangers cannot keep the processor busy, and again under a lock.
 */
export async function setUp(ctx: Ctx, input: SetUpInput): Promise<void> {
  await requireSetupLink(ctx, input.token);
  requireDifferentCodes(input);
  const timezone = requireZone(input.timezone);
  const email = input.administrator.email.trim().toLowerCase();
  if (!isPlain(email)) throw refuse('INVALID_INPUT', {}, [{ path: 'input.administrator.email', code: 'EMAIL_INVALID' }]);
  requireGoodPassword(input.administrator.password, email, 'input.administrator.password');
  const passwordHash = await hashPassword(input.administrator.password);
  await inTransaction(ctx, async (tx) => {
    await spendSetupLink(tx, input.token);
    const maker = await insertUnit(tx, { ...input.manufacturer, type: 'MANUFACTURER', parentId: null, timezone });
    const region = await insertUnit(tx, { ...input.region, type: 'REGION', parentId: maker.id, timezone });
    await insertUnit(tx, { ...input.dealer, type: 'DEALER', parentId: region.id, timezone, profile: input.profile });
    await insertAdministrator(tx, { ...input.administrator, email }, passwordHash, maker.id, localDateOf(tx.now, timezone));
    // Deadlines in working days need the years that are published.
    await seedWorkYears(tx);
    tx.unit.afterwards.push(() => { forgetCalendar(tx.app); });
  });
}
