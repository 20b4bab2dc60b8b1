import type { Role } from '@dealercare/domain/access/role';
import type { TxCtx } from '../../src/platform/context.js';
import { StaffPost } from '../../src/identity/post.entity.js';
import { StaffUser } from '../../src/identity/staff-user.entity.js';
import { hashPassword } from '../../src/identity/password.js';
import { DealerProfile } from '../../src/organisation/dealer-profile.entity.js';
import { OrgUnit } from '../../src/organisation/org-unit.entity.js';
import { forgetOrgTree } from '../../src/organisation/org-tree.js';
import { newId } from '../../src/platform/ids.js';
import { systemContext } from '../../src/platform/system-context.js';
import { inTransaction } from '../../src/platform/transaction.js';
import type { Client } from './client.js';
import type { Kit } from './kit.js';

export const PASSWORD = 'a long enough password';
let passwordHash: Promise<string> | undefined;

const stamps = (tx: TxCtx) => ({ createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 });

/** Writes through the system's own context. */
export const asSystem = <T>(kit: Kit, work: (tx: TxCtx) => Promise<T>): Promise<T> => inTransaction(systemContext(kit.app, 'test'), work);

export interface UnitOptions { type: OrgUnit['type']; code: string; parentId?: string; goLiveOn?: string; timezone?: string }

export async function buildUnit(kit: Kit, options: UnitOptions): Promise<string> {
  const id = newId('org');
  await asSystem(kit, async (tx) => {
    await tx.db.manager.insert(OrgUnit, {
      id, type: options.type, parentId: options.parentId ?? null, groupId: null, code: options.code, nameZh: `${options.code}店`, nameEn: options.code,
      timezone: options.timezone ?? 'Asia/Shanghai', status: 'ACTIVE', ...stamps(tx),
    });
    if (options.type !== 'DEALER') return;
    await tx.db.manager.insert(DealerProfile, {
      unitId: id, appointmentPhone: '025-12345678', rescuePhone: '025-87654321', address: '人民路1号', smsSignature: options.code, goLiveOn: options.goLiveOn ?? '2020-01-01', ...stamps(tx),
    });
  });
  forgetOrgTree(kit.app);
  return id;
}

/** One manufacturer, two regions, three dealers: D1 and D2 in the north, D3 in the south. */
export interface Group { maker: string; north: string; south: string; d1: string; d2: string; d3: string }

const groups = new WeakMap<Kit, number>();

export async function buildGroup(kit: Kit, goLiveOn?: string): Promise<Group> {
  // The first group has plain codes; codes are unique in an installation.
  const nth = (groups.get(kit) ?? 0) + 1;
  groups.set(kit, nth);
  const mark = nth === 1 ? '' : `-${nth}`;
  const maker = await buildUnit(kit, { type: 'MANUFACTURER', code: `M1${mark}` });
  const north = await buildUnit(kit, { type: 'REGION', code: `NORTH${mark}`, parentId: maker });
  const south = await buildUnit(kit, { type: 'REGION', code: `SOUTH${mark}`, parentId: maker });
  const d1 = await buildUnit(kit, { type: 'DEALER', code: `D1${mark}`, parentId: north, goLiveOn });
  const d2 = await buildUnit(kit, { type: 'DEALER', code: `D2${mark}`, parentId: north, goLiveOn });
  const d3 = await buildUnit(kit, { type: 'DEALER', code: `D3${mark}`, parentId: south, goLiveOn });
  return { maker, north, south, d1, d2, d3 };
}

export interface Person { id: string; email: string }

/** Somebody with one role, or with several, at a unit. */
export async function buildPerson(kit: Kit, role: Role | readonly Role[], unitId: string, name?: string): Promise<Person> {
  const id = newId('usr');
  const roles = typeof role === 'string' ? [role] : role;
  const email = `${roles[0]!.toLowerCase()}-${id.slice(-8)}@example.org`;
  await asSystem(kit, async (tx) => {
    await tx.db.manager.insert(StaffUser, {
      id, name: name ?? roles[0]!, email, passwordHash: await (passwordHash ??= hashPassword(PASSWORD)), status: 'ACTIVE', locale: 'zh-CN', homeUnitId: unitId, demo: false, ...stamps(tx),
    });
    for (const held of roles) await tx.db.manager.insert(StaffPost, { id: newId('pst'), userId: id, role: held, unitId, validFrom: '2020-01-01', validTo: null, delegatedBy: null, ...stamps(tx) });
  });
  return { id, email };
}

/** Somebody with this role (or these) at this unit, signed in. */
export async function as(kit: Kit, role: Role | readonly Role[], unitId: string): Promise<Client & { person: Person }> {
  const person = await buildPerson(kit, role, unitId);
  const client = kit.anyone();
  await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { id } }', { input: { email: person.email, password: PASSWORD } });
  return Object.assign(client, { person });
}

