import { randomBytes } from 'node:crypto';
import { hashToken } from '../../apps/api/src/identity/session.js';
import { seedWorkYears } from '../../apps/api/src/calendar/calendar.service.js';
import type { TxCtx } from '../../apps/api/src/platform/context.js';
import { insertRows } from '../../apps/api/src/platform/database/insert-rows.js';
import { newId } from '../../apps/api/src/platform/ids.js';
import { stamps } from './fill.js';
import { sizes } from './sizes.js';

export interface BenchUnit { id: string; code: string; parentId: string | null; type: 'MANUFACTURER' | 'REGION' | 'DEALER' }
export interface BenchPerson { token: string; userId: string; unitId: string }
export interface BenchOrganisation {
  maker: BenchUnit;
  regions: readonly BenchUnit[];
  dealers: readonly BenchUnit[];
  /** A care specialist of each dealer and an officer of each region, signed in. */
  specialists: readonly BenchPerson[];
  officers: readonly BenchPerson[];
}

const FAR_FUTURE = '2099-01-01 00:00:00.000';

async function signedIn(tx: TxCtx, unitId: string, role: string, name: string): Promise<BenchPerson> {
  const userId = newId('usr');
  const token = randomBytes(32).toString('base64url');
  await insertRows(tx.db, 'staff_user', [{ id: userId, name, email: `${userId}@bench.example`, passwordHash: null, status: 'ACTIVE', locale: 'zh-CN', homeUnitId: unitId, demo: false, ...stamps(tx.now) }]);
  await insertRows(tx.db, 'post', [{ id: newId('pst'), userId, role, unitId, validFrom: '2020-01-01', validTo: null, delegatedBy: null, ...stamps(tx.now) }]);
  // Sessions live in the database's time; these do not end while somebody measures.
  await tx.db.run("INSERT INTO session (token_hash, user_id, created_at, last_seen_at, expires_at, address, user_agent) VALUES (?, ?, NOW(3), ?, ?, '127.0.0.1', 'bench')", [hashToken(token), userId.slice(-26), FAR_FUTURE, FAR_FUTURE]);
  return { token, userId, unitId };
}

export async function benchOrganisation(tx: TxCtx): Promise<BenchOrganisation> {
  const maker: BenchUnit = { id: newId('org'), code: 'M', parentId: null, type: 'MANUFACTURER' };
  const regions = Array.from({ length: sizes.regions }, (_, index): BenchUnit => ({ id: newId('org'), code: `R${index + 1}`, parentId: maker.id, type: 'REGION' }));
  const dealers = Array.from({ length: sizes.dealers }, (_, index): BenchUnit => ({ id: newId('org'), code: `D${String(index + 1).padStart(3, '0')}`, parentId: regions[index % regions.length]!.id, type: 'DEALER' }));
  await insertRows(tx.db, 'org_unit', [maker, ...regions, ...dealers].map((unit) => ({
    ...unit, groupId: null, nameZh: `单位${unit.code}`, nameEn: `Unit ${unit.code}`, timezone: 'Asia/Shanghai', status: 'ACTIVE', ...stamps(tx.now),
  })));
  await insertRows(tx.db, 'dealer_profile', dealers.map(({ id, code }) => ({
    unitId: id, appointmentPhone: '0512-60000000', rescuePhone: '0512-61000000', address: '汽车大道1号', smsSignature: code, goLiveOn: '2020-01-01', ...stamps(tx.now),
  })));
  await seedWorkYears(tx);
  const specialists: BenchPerson[] = [];
  for (const dealer of dealers) specialists.push(await signedIn(tx, dealer.id, 'CARE_SPECIALIST', `专员${dealer.code}`));
  const officers: BenchPerson[] = [];
  for (const region of regions) officers.push(await signedIn(tx, region.id, 'REGION_OFFICER', `区域${region.code}`));
  return { maker, regions, dealers, specialists, officers };
}
