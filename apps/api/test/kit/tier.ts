import type { CustomerHistory } from '@dealercare/domain/tier/figures';
import { localDateOf } from '@dealercare/domain/time/zone';
import { tierJob } from '../../src/tier/evaluate.job.js';
import { evaluateDealer } from '../../src/tier/evaluate.service.js';
import { insertRows } from '../../src/platform/database/insert-rows.js';
import { bareId, newId } from '../../src/platform/ids.js';
import { systemContext } from '../../src/platform/system-context.js';
import type { Kit } from './kit.js';
import { asSystem } from './people.js';

/** A customer with all that is told of him, straight into the tables. */
export async function buildHistory(kit: Kit, dealerId: string, history: CustomerHistory): Promise<string> {
  const [id] = await buildHistories(kit, dealerId, [history]);
  return id!;
}

export async function buildHistories(kit: Kit, dealerId: string, histories: readonly CustomerHistory[]): Promise<string[]> {
  return asSystem(kit, async (tx) => {
    const stamps = { createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 };
    const known = histories.map((history) => ({ history, id: newId('cus') }));
    const keys = tx.app.subjectKeys.make(1);
    await tx.app.subjectKeys.insert(tx.db, keys, tx.now);
    await insertRows(tx.db, 'customer', known.map(({ history, id }) => ({
      id, dealerId, externalNo: bareId(id), kind: 'PERSON', name: '王怡敏', nameSearch: 'wym', namePinyin: 'wangyimin', phoneKind: 'NONE', fileDate: history.fileDate, status: 'ACTIVE', subjectKeyId: keys[0]!.id, ...stamps,
    })));
    const cars = known.flatMap(({ history, id }) => history.cars.map((car, index) => ({ car, owner: id, name: index === 0 ? 'v1' : `v${index + 1}`, id: newId('veh') })));
    await insertRows(tx.db, 'vehicle', cars.map(({ car, owner, id }) => ({
      id, dealerId, masterId: newId('vhm'), vin: bareId(id).slice(-17).toUpperCase(), plate: null, series: '晶锐', model: '2022款', usage: 'PRIVATE', ownerId: owner, deliveryDate: car.deliveredOn, odometerKm: car.odometerKm, odometerOn: car.odometerOn, status: 'ACTIVE', ...stamps,
    })));
    await insertRows(tx.db, 'insurance_policy', cars.filter(({ car }) => car.policySoldHere).map(({ id }) => ({ id: newId('ins'), dealerId, vehicleId: id, kind: 'COMMERCIAL', endDate: '2026-12-31', soldHere: true, ...stamps })));
    // A visit with a car that he never owned still is his.
    const strangers = new Map<string, string>();
    const carOf = (owner: string, name: string): string => cars.find((car) => car.owner === owner && car.name === name)?.id ?? strangers.get(`${owner}|${name}`) ?? (() => { const id = newId('veh'); strangers.set(`${owner}|${name}`, id); return id; })();
    const orders = known.flatMap(({ history, id }) => history.orders.map((order) => ({ order, customer: id, vehicle: carOf(id, order.vehicleId), id: newId('ord') })));
    await insertRows(tx.db, 'vehicle', [...strangers.values()].map((id) => ({ id, dealerId, masterId: newId('vhm'), vin: bareId(id).slice(-17).toUpperCase(), plate: null, series: '晶锐', model: null, usage: 'PRIVATE', ownerId: null, deliveryDate: null, odometerKm: null, odometerOn: null, status: 'ACTIVE', ...stamps })));
    await insertRows(tx.db, 'repair_order', orders.map(({ order, customer, vehicle, id }) => ({
      id, dealerId, orderNo: bareId(id), vehicleId: vehicle, customerId: customer, openedOn: order.openedOn, handedOverOn: order.openedOn, odometerInKm: null, workType: order.maintenance ? 'FIRST_LEVEL' : 'MINOR', labourFen: 0, partsFen: 0, totalFen: order.totalFen, ...stamps,
    })));
    await insertRows(tx.db, 'repair_order_line', orders.flatMap(({ order, id }) => order.lines.map(({ jobType, labourFen }, index) => ({ id: newId('orl'), dealerId, orderId: id, lineNo: index + 1, jobType, work: '保养', parts: [], labourFen, ...stamps }))));
    await insertRows(tx.db, 'referral', known.flatMap(({ history, id }) => history.referralDays.map((referredOn) => ({ id: newId('ref'), dealerId, customerId: id, referredOn, createdBy: null, createdAt: tx.now }))));
    await insertRows(tx.db, 'customer_trait', known.filter(({ history }) => history.credit ?? history.priceSensitivity).map(({ history, id }) => ({ dealerId, customerId: id, credit: history.credit, priceSensitivity: history.priceSensitivity, updatedAt: tx.now })));
    return known.map(({ id }) => id);
  });
}

/** The nightly evaluation, as it runs by itself. */
export const evaluates = (kit: Kit): Promise<void> => kit.run(tierJob);

/** One dealer's evaluation of the day, also when it was done already. */
export async function evaluate(kit: Kit, dealerId: string): Promise<number> {
  const ctx = systemContext(kit.app, 'test');
  return evaluateDealer(ctx, dealerId, localDateOf(ctx.now, 'Asia/Shanghai'), null);
}

export interface SeenTier { tier: string; computed_tier: string; score: number | null; watch: number; slipping_since: string | null; since: string; previous_tier: string | null }

/** The present tiers of a dealer's customers, by their schemes. */
export async function allTiersSeen(kit: Kit, dealerId: string): Promise<Map<string, Record<string, SeenTier>>> {
  const rows = await kit.app.database.read.rows('SELECT customer_id, scheme, tier, computed_tier, score, watch, slipping_since, since, previous_tier FROM customer_tier WHERE dealer_id = ?', [bareId(dealerId)]);
  const seen = new Map<string, Record<string, SeenTier>>();
  for (const [customer, scheme, tier, computed, score, watch, slipping, since, previous] of rows) {
    const id = `cus_${customer}`;
    seen.set(id, { ...seen.get(id), [String(scheme)]: {
      tier: String(tier), computed_tier: String(computed), score: score === null ? null : Number(score), watch: Number(watch), slipping_since: slipping as string | null, since: String(since), previous_tier: previous as string | null,
    } });
  }
  return seen;
}

/** One customer's. */
export const tiersSeen = async (kit: Kit, dealerId: string, customerId: string): Promise<Record<string, SeenTier>> => (await allTiersSeen(kit, dealerId)).get(customerId) ?? {};
