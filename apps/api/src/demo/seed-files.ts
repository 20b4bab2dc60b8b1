import { expectedCheckDigit } from '@dealercare/domain/customer/vin';
import { addDays, later } from '@dealercare/domain/time/local-date';
import { lunarOf } from '@dealercare/domain/time/lunar';
import { monthDayText } from '@dealercare/domain/care/candidate-range';
import { guessNameKind } from '@dealercare/domain/customer/name-kind';
import { recordConsents } from '../customer/consent.service.js';
import { nameIndexes } from '../customer/name-search.js';
import { groupOf, phoneColumns } from '../customer/secret-fields.js';
import type { TxCtx } from '../platform/context.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { newId } from '../platform/ids.js';
import { deriveVisits } from '../vehicle/visit-facts.js';
import type { DemoUnit } from './group.js';
import * as names from './names.js';
import type { Chance } from './random.js';

const CUSTOMERS = 600;
const VIN_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';

interface DemoVehicle { id: string; dealerId: string; masterId: string; vin: string; plate: string; ownerId: string; deliveryDate: string; [field: string]: unknown }

const stamps = (tx: TxCtx) => ({ createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 });

function vin(chance: Chance): string {
  const body = Array.from({ length: 17 }, (_, index) => (index === 8 ? '0' : chance.pick([...VIN_LETTERS]))).join('');
  const text = `LCY${body.slice(3)}`;
  return `${text.slice(0, 8)}${expectedCheckDigit(text)!}${text.slice(9)}`;
}

/** The files of one dealer: customers with consents, cars, two years of repair orders. */
export async function seedFiles(tx: TxCtx, chance: Chance, dealer: DemoUnit, ids: { dealerId: string; makerId: string }, today: string, firstSerial: number): Promise<void> {
  const customers = await seedCustomers(tx, chance, dealer, ids.dealerId, today, firstSerial);
  const vehicles = await seedVehicles(tx, chance, dealer, ids, customers, today);
  await seedOrders(tx, chance, vehicles, today);
  await deriveVisits(tx, ids.dealerId, vehicles.map(({ id }) => id));
}

async function seedCustomers(tx: TxCtx, chance: Chance, dealer: DemoUnit, dealerId: string, today: string, firstSerial: number): Promise<string[]> {
  const group = await groupOf(tx.app, dealerId);
  const keys = tx.app.subjectKeys.make(CUSTOMERS);
  await tx.app.subjectKeys.insert(tx.db, keys, tx.now);
  const rows = keys.map((key, index) => {
    const id = newId('cus');
    const firm = chance.percent(6);
    const name = firm ? names.firmName(chance, dealer.city!) : names.personName(chance);
    // Some have their birthday in these days, so that greetings are due.
    const birthday = firm || chance.percent(25) ? null : chance.percent(6) ? `${chance.whole(1960, 2000)}${addDays(today, chance.whole(0, 5)).slice(4)}` : addDays('1960-01-01', chance.whole(0, 15_000));
    const lunar = birthday && chance.percent(40) && !birthday.endsWith('02-29') ? lunarOf(birthday) : null;
    return {
      id, dealerId, externalNo: `${dealer.code}-${String(index + 1).padStart(6, '0')}`, kind: guessNameKind(name), name, ...nameIndexes(name), sex: firm ? null : chance.pick(['MALE', 'FEMALE']),
      ...phoneColumns(tx.app, group, id, names.phone(firstSerial + index)), phone2Cipher: null, phone2Index: null, idNumberCipher: null, idNumberIndex: null, idNumberVerified: false,
      solarBirthday: birthday, solarMonthDay: birthday?.slice(5) ?? null, lunarMonthDay: lunar && monthDayText(lunar.month, lunar.day), lunarLeap: lunar?.leap ?? false,
      occupation: firm ? null : names.occupation(chance), address: names.address(chance, dealer.city!), hobbies: chance.percent(40) ? names.hobby(chance) : null,
      origin: chance.pick(['SALES', 'SALES', 'SERVICE_FIRST_VISIT', 'PROSPECT']), fileDate: addDays(today, -chance.whole(30, 2000)), ownerUserId: null, tier: chance.pick(['A', 'B', 'B', 'B', 'C', 'C', 'D']),
      followUpRefused: false, status: 'ACTIVE', subjectKeyId: key.id, openComplaints: 0, ...stamps(tx),
    };
  });
  await insertRows(tx.db, 'customer', rows);
  const word = (): 'GRANTED' | 'REFUSED' | null => (chance.percent(70) ? 'GRANTED' : chance.percent(50) ? 'REFUSED' : null);
  await recordConsents(tx, dealerId, rows.flatMap(({ id }) => {
    const status = word();
    return status ? [{ customerId: id, purpose: 'CARE' as const, channel: 'SMS' as const, status, source: 'DESK' as const, evidence: '到店签署' }] : [];
  }));
  return rows.map(({ id }) => id);
}

async function seedVehicles(tx: TxCtx, chance: Chance, dealer: DemoUnit, { dealerId, makerId }: { dealerId: string; makerId: string }, customers: readonly string[], today: string): Promise<DemoVehicle[]> {
  const vehicles = customers.flatMap((ownerId, index) => Array.from({ length: chance.percent(20) ? 2 : 1 }, (): DemoVehicle => {
    // One car in twelve was delivered in the last days, or is due for its first maintenance or a yearly date.
    const daysAgo = index % 12 === 0 ? chance.pick([1, 2, 3, 4, 5, 7, 8, 83, 84, 85, 335, 336, 700]) : chance.whole(20, 2200);
    const deliveryDate = addDays(today, -daysAgo);
    const plate = `${dealer.plate!}${Array.from({ length: 5 }, () => chance.pick([...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'])).join('')}`;
    return {
      id: newId('veh'), dealerId, masterId: newId('vhm'), vin: vin(chance), plate, ...names.car(chance), colour: names.colour(chance), usage: chance.percent(88) ? 'PRIVATE' : chance.pick(['OFFICIAL', 'COMMERCIAL']),
      ownerId, purchaseDate: addDays(deliveryDate, -3), deliveryDate, registrationDate: addDays(deliveryDate, 5), odometerKm: null, odometerOn: null, inspectionUnrelaxed: false, status: 'ACTIVE', ...stamps(tx),
    };
  }));
  await insertRows(tx.db, 'vehicle_master', vehicles.map(({ masterId, vin: number, series, model }) => ({ id: masterId, manufacturerId: makerId, vin: number, series, model, engineNo: null, gearboxNo: null, ...stamps(tx) })));
  await insertRows(tx.db, 'vehicle', vehicles);
  await insertRows(tx.db, 'vehicle_ownership', vehicles.map(({ id, ownerId, deliveryDate }) => ({ id: newId('own'), dealerId, vehicleId: id, customerId: ownerId, validFrom: deliveryDate, ...stamps(tx) })));
  await insertRows(tx.db, 'insurance_policy', vehicles.map(({ id, deliveryDate }) => {
    const years = Math.max(1, Number(today.slice(0, 4)) - Number(deliveryDate.slice(0, 4)) + (today.slice(5) >= deliveryDate.slice(5) ? 1 : 0));
    const end = `${Number(deliveryDate.slice(0, 4)) + years}${deliveryDate.slice(4) === '-02-29' ? '-02-28' : deliveryDate.slice(4)}`;
    return { id: newId('ins'), dealerId, vehicleId: id, kind: 'COMMERCIAL', endDate: end, soldHere: chance.percent(50), ...stamps(tx) };
  }));
  return vehicles;
}

const WORK = [
  { workType: 'FIRST_LEVEL', jobType: 'CUSTOMER_PAY', work: '常规保养,更换机油机滤', parts: ['机油', '机油滤清器'], labour: [120, 300], material: [280, 900] },
  { workType: 'MINOR', jobType: 'CUSTOMER_PAY', work: '更换前刹车片', parts: ['前刹车片'], labour: [160, 400], material: [500, 1500] },
  { workType: 'MINOR', jobType: 'WARRANTY', work: '更换车窗升降器', parts: ['升降器总成'], labour: [0, 0], material: [0, 0] },
  { workType: 'SPECIAL', jobType: 'INSURANCE', work: '右后门钣金喷漆', parts: [], labour: [600, 2000], material: [300, 1200] },
];
const FIRST_SERVICE = { workType: 'FIRST_LEVEL', jobType: 'FREE_MAINTENANCE', work: '首次免费保养', parts: ['机油', '机油滤清器'], labour: [0, 0], material: [0, 0] };
const YEARS_OF_ORDERS_DAYS = 730;

async function seedOrders(tx: TxCtx, chance: Chance, vehicles: readonly DemoVehicle[], today: string): Promise<void> {
  const orders: Record<string, unknown>[] = [];
  const lines: Record<string, unknown>[] = [];
  let serial = 0;
  for (const vehicle of vehicles) {
    let day = later(addDays(vehicle.deliveryDate, chance.whole(80, 110)), addDays(today, -YEARS_OF_ORDERS_DAYS - chance.whole(0, 160)));
    let km = chance.whole(2000, 60_000);
    for (let visit = 0; day <= addDays(today, -1); visit += 1) {
      const first = visit === 0 && day < addDays(vehicle.deliveryDate, 120);
      const kind = first ? FIRST_SERVICE : chance.percent(60) ? WORK[0]! : chance.pick(WORK);
      const id = newId('ord');
      const labourFen = chance.whole(kind.labour[0]!, kind.labour[1]!) * 100;
      const partsFen = chance.whole(kind.material[0]!, kind.material[1]!) * 100;
      const handedOverOn = addDays(day, chance.percent(80) ? 0 : 1);
      orders.push({
        id, dealerId: vehicle.dealerId, orderNo: `RO${day.replaceAll('-', '').slice(2)}${String((serial += 1)).padStart(5, '0')}`, vehicleId: vehicle.id, customerId: vehicle.ownerId, openedOn: day,
        handedOverOn: handedOverOn <= today ? handedOverOn : null, odometerInKm: km, workType: kind.workType, advisorName: names.advisor(chance), paymentMethod: chance.pick(['微信', '刷卡', '现金', '挂账']),
        labourFen, partsFen, totalFen: labourFen + partsFen, ...stamps(tx),
      });
      lines.push({ id: newId('orl'), dealerId: vehicle.dealerId, orderId: id, lineNo: 1, jobType: kind.jobType, work: kind.work, parts: kind.parts, labourFen, ...stamps(tx) });
      km += chance.whole(3000, 9000);
      day = addDays(day, chance.whole(120, 260));
    }
  }
  await insertRows(tx.db, 'repair_order', orders);
  await insertRows(tx.db, 'repair_order_line', lines);
}
