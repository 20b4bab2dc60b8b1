import { addDays } from '@dealercare/domain/time/local-date';
import { nameOf } from './names.js';
import { nameIndexes } from '../../apps/api/src/customer/name-search.js';
import { phoneColumns } from '../../apps/api/src/customer/secret-fields.js';
import type { App } from '../../apps/api/src/platform/context.js';
import { newId } from '../../apps/api/src/platform/ids.js';
import { Chance } from '../../apps/api/src/demo/random.js';
import { fill, stamps } from './fill.js';
import type { BenchOrganisation } from './organisation.js';
import { sizes } from './sizes.js';

export interface BenchCustomer { id: string; dealerId: string; personKey: string; keyId: string }
export interface BenchVehicle { id: string; dealerId: string; customer: BenchCustomer }

const chance = new Chance(7);
const VIN_LETTERS = [...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'];
const MODELS = ['晨曜 S5', '晨曜 X7', '晨曜 E3', '晨曜 M9'];

export async function benchCustomers(app: App, { dealers }: BenchOrganisation, today: string): Promise<BenchCustomer[]> {
  const customers: BenchCustomer[] = [];
  for (let from = 0; from < sizes.customers; from += 5000) {
    const keys = app.subjectKeys.make(Math.min(5000, sizes.customers - from));
    await app.database.transaction((db) => app.subjectKeys.insert(db, keys, app.time.now()));
    for (const [index, key] of keys.entries()) customers.push({ id: newId('cus'), dealerId: dealers[(from + index) % dealers.length]!.id, personKey: '', keyId: key.id });
  }
  await fill(app, 'customer', customers.length, (index, tx) => {
    const customer = customers[index]!;
    const name = nameOf(index);
    const phone = phoneColumns(app, customer.dealerId, customer.id, `139${String(index).padStart(8, '0')}`);
    customer.personKey = phone.personKey!;
    const birthday = chance.percent(70) ? addDays('1960-01-01', chance.whole(0, 15_000)) : null;
    return {
      id: customer.id, dealerId: customer.dealerId, externalNo: `C${index}`, kind: 'PERSON', name, ...nameIndexes(name), sex: null, ...phone, phone2Cipher: null, phone2Index: null, idNumberCipher: null,
      idNumberIndex: null, idNumberVerified: false, solarBirthday: birthday, solarMonthDay: birthday?.slice(5) ?? null, lunarMonthDay: null, lunarLeap: false, occupation: null, address: null, hobbies: null,
      origin: 'SALES', fileDate: addDays(today, -chance.whole(30, 2000)), ownerUserId: null, tier: chance.pick(['A', 'B', 'B', 'C', 'D']), followUpRefused: false, status: 'ACTIVE', subjectKeyId: customer.keyId,
      openComplaints: 0, ...stamps(tx.now),
    };
  });
  return customers;
}

export async function benchVehicles(app: App, { maker }: BenchOrganisation, customers: readonly BenchCustomer[], today: string): Promise<BenchVehicle[]> {
  const vehicles = Array.from({ length: sizes.vehicles }, (_, index): BenchVehicle & { masterId: string; vin: string } => {
    const customer = customers[index % customers.length]!;
    const body = Array.from({ length: 9 }, () => chance.pick(VIN_LETTERS)).join('');
    return { id: newId('veh'), dealerId: customer.dealerId, customer, masterId: newId('vhm'), vin: `LCY${body.slice(0, 5)}${String(index).padStart(9, '0')}`.slice(0, 17) };
  });
  await fill(app, 'vehicle_master', vehicles.length, (index, tx) => ({ id: vehicles[index]!.masterId, manufacturerId: maker.id, vin: vehicles[index]!.vin, series: '晨曜', model: MODELS[index % MODELS.length], engineNo: null, gearboxNo: null, ...stamps(tx.now) }));
  await fill(app, 'vehicle', vehicles.length, (index, tx) => {
    const { id, dealerId, masterId, vin, customer } = vehicles[index]!;
    const deliveryDate = addDays(today, -chance.whole(1, 2200));
    return {
      id, dealerId, masterId, vin, plate: `苏E${String(index).padStart(6, '0')}`.slice(0, 8), series: '晨曜', model: MODELS[index % MODELS.length], colour: '白', usage: 'PRIVATE', ownerId: customer.id,
      purchaseDate: deliveryDate, deliveryDate, registrationDate: deliveryDate, odometerKm: chance.whole(1000, 90_000), odometerOn: addDays(today, -chance.whole(1, 300)), inspectionUnrelaxed: false,
      nextMaintenanceDate: addDays(today, chance.whole(-60, 180)), lastVisitOn: addDays(today, -chance.whole(1, 300)), status: 'ACTIVE', ...stamps(tx.now),
    };
  });
  await fill(app, 'vehicle_ownership', vehicles.length, (index, tx) => ({ id: newId('own'), dealerId: vehicles[index]!.dealerId, vehicleId: vehicles[index]!.id, customerId: vehicles[index]!.customer.id, validFrom: '2020-01-01', validTo: null, ...stamps(tx.now) }));
  await fill(app, 'insurance_policy', vehicles.length, (index, tx) => ({
    id: newId('ins'), dealerId: vehicles[index]!.dealerId, vehicleId: vehicles[index]!.id, kind: 'COMMERCIAL', insurer: null, endDate: addDays(today, chance.whole(-30, 365)), soldHere: false, ...stamps(tx.now),
  }));
  return vehicles;
}

export async function benchOrders(app: App, vehicles: readonly BenchVehicle[], today: string): Promise<string[]> {
  const ids = Array.from({ length: sizes.orders }, () => newId('ord'));
  await fill(app, 'repair_order', ids.length, (index, tx) => {
    const { id: vehicleId, dealerId, customer } = vehicles[index % vehicles.length]!;
    const openedOn = addDays(today, -chance.whole(1, 1100));
    const labourFen = chance.whole(100, 2000) * 100;
    return {
      id: ids[index]!, dealerId, orderNo: `RO${index}`, vehicleId, customerId: customer.id, openedOn, handedOverOn: openedOn, odometerInKm: chance.whole(1000, 90_000), workType: 'FIRST_LEVEL', advisorName: '陈顾问',
      paymentMethod: '微信', labourFen, partsFen: labourFen, totalFen: labourFen * 2, ...stamps(tx.now),
    };
  });
  return ids;
}
