import { addDays } from '@dealercare/domain/time/local-date';
import { seedWorkYears } from '../calendar/calendar.service.js';
import { hashPassword } from '../identity/password.js';
import type { TxCtx } from '../platform/context.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { newId } from '../platform/ids.js';
import { accounts, DEMO_PASSWORD, units } from './group.js';

const GO_LIVE_DAYS_AGO = 730;

/** Ids by the short names of group.ts; people by what stands before the @ of their address. */
export interface DemoIds {
  units: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
}

const stamps = (tx: TxCtx) => ({ createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 });

/** Manufacturer, regions, dealers and a dealer group, with an account for every role. */
export async function seedOrganisation(tx: TxCtx, today: string): Promise<DemoIds> {
  const ids = new Map(units.map(({ key }) => [key, newId('org')]));
  await insertRows(tx.db, 'org_unit', units.map((unit) => ({
    id: ids.get(unit.key)!, type: unit.type, parentId: unit.parent ? ids.get(unit.parent)! : null, groupId: unit.group ? ids.get(unit.group)! : null,
    code: unit.code, nameZh: unit.zh, nameEn: unit.en, timezone: 'Asia/Shanghai', status: 'ACTIVE', ...stamps(tx),
  })));
  await insertRows(tx.db, 'dealer_profile', units.filter(({ type }) => type === 'DEALER').map((unit, index) => ({
    unitId: ids.get(unit.key)!, appointmentPhone: `0512-6000000${index}`, rescuePhone: `0512-6100000${index}`, address: `${unit.city!}市汽车大道${index + 1}号`, smsSignature: unit.zh.slice(0, 8),
    goLiveOn: addDays(today, -GO_LIVE_DAYS_AGO), ...stamps(tx),
  })));
  await seedWorkYears(tx);
  return { units: ids, people: await seedAccounts(tx, ids) };
}

async function seedAccounts(tx: TxCtx, ids: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const people = accounts.map((account) => ({ ...account, id: newId('usr') }));
  await insertRows(tx.db, 'staff_user', people.map(({ id, email, nameZh, unit }) => ({
    id, name: nameZh, email, passwordHash, status: 'ACTIVE', locale: 'zh-CN', homeUnitId: ids.get(unit)!, demo: true, ...stamps(tx),
  })));
  await insertRows(tx.db, 'post', people.map(({ id, role, unit }) => ({
    id: newId('pst'), userId: id, role, unitId: ids.get(unit)!, validFrom: '2020-01-01', validTo: null, delegatedBy: null, ...stamps(tx),
  })));
  return new Map(people.map(({ email, id }) => [email.split('@')[0]!, id]));
}
