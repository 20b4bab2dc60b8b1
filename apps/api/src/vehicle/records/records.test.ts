import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildOrder, buildPolicy, buildVehicle, plan, tasksOf } from '../../../test/kit/care.js';
import type { Client } from '../../../test/kit/client.js';
import { importFile } from '../../../test/kit/imports.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../../test/kit/people.js';

const kit = useKit();
const CAR = `id odometerKm odometerOn avgDailyKm odometer { readOn km source reason } policies { id version kind endDate policyNo } inspections { id version doneOn kind }
  warranties { id version kind partCode endDate endKm endsOn isOver isEstimated } appointments { id version status source orderId }`;
const verb = (name: string): string => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${CAR} } }`;
const appointment = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { id version status plannedAt } }`;
const BOOK = appointment('bookAppointment', 'BookAppointmentInput');
interface Car { odometerKm: number | null; odometerOn: string | null; avgDailyKm: number | null; odometer: object[]; policies: { id: string; version: number }[]; inspections: { id: string; version: number }[]; warranties: { id: string | null; version: number | null; kind: string }[]; appointments: object[] }

let group: Group;
let specialist: Client;
let director: Client;
let owner: string;
beforeAll(async () => {
  group = await buildGroup(kit);
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
  director = await as(kit, 'CARE_DIRECTOR', group.d1);
  kit.timeIs('2026-03-02 10:00');
  owner = await buildCustomer(kit, group.d1);
});

const car = (options: object = {}): Promise<string> => buildVehicle(kit, group.d1, owner, options);
const told = async (name: string, input: object, by = specialist): Promise<Car> => Object.values(await by.ask<Record<string, Car>>(verb(name), { input }))[0]!;
const fields = async (name: string, input: object): Promise<unknown> => (await specialist.send(verb(name), { input })).errors[0]?.extensions['fields'];

describe('the odometer (F1)', () => {
  test('goes up over desk and workshop, and tells the kilometres a day', async () => {
    const vehicleId = await car();
    await told('recordOdometer', { vehicleId, readOn: '2025-11-22', km: 10_000 });
    expect(await told('recordOdometer', { vehicleId, readOn: '2026-03-02', km: 15_000 })).toMatchObject({ odometerKm: 15_000, odometerOn: '2026-03-02', avgDailyKm: 50, odometer: [{ km: 15_000, source: 'DESK' }, { km: 10_000 }] });
    expect(await fields('recordOdometer', { vehicleId, readOn: '2026-01-01', km: 15_001 })).toMatchObject([{ path: 'input.km', code: 'ODOMETER_BACKWARDS' }]);
    expect(await fields('recordOdometer', { vehicleId, readOn: '2026-03-03', km: 15_001 })).toMatchObject([{ path: 'input.readOn', code: 'DATE_IN_FUTURE' }]);
    expect((await told('recordOdometer', { vehicleId, readOn: '2026-01-01', km: 12_000 })).odometerKm).toBe(15_000);
  });

  test('a correction has its reason and begins the series anew; what stood before stays to be seen', async () => {
    const vehicleId = await car();
    await told('recordOdometer', { vehicleId, readOn: '2026-02-01', km: 90_000 });
    const { odometerKm, odometer } = await told('correctOdometer', { vehicleId, readOn: '2026-02-01', km: 9_000, reason: '\u591a\u5f55\u4e86\u4e00\u4e2a\u96f6' });
    expect([odometerKm, odometer]).toEqual([9_000, [{ readOn: '2026-02-01', km: 9_000, source: 'CORRECTION', reason: '\u591a\u5f55\u4e86\u4e00\u4e2a\u96f6' }, { readOn: '2026-02-01', km: 90_000, source: 'DESK', reason: null }]]);
    expect((await told('recordOdometer', { vehicleId, readOn: '2026-03-01', km: 9_500 })).odometerKm).toBe(9_500);
    expect(await specialist.refused(verb('correctOdometer'), { input: { vehicleId, readOn: '2026-02-01', km: 1, reason: '' } })).toBe('INVALID_INPUT');
  });
});

describe('policies and inspections', () => {
  test('a renewal ends the reminder of the policy before at once', async () => {
    const customerId = await buildCustomer(kit, group.d1);
    const vehicleId = await buildVehicle(kit, group.d1, customerId);
    await buildPolicy(kit, group.d1, vehicleId, '2026-04-05');
    await plan(kit, group.d1);
    const renewal = { vehicleId, kind: 'COMMERCIAL', insurer: '\u67d0\u4fdd\u9669', policyNo: 'PDAA2026', startDate: '2026-04-06', endDate: '2027-04-05', soldHere: true };
    expect((await told('recordPolicy', renewal)).policies).toMatchObject([{ endDate: '2027-04-05', policyNo: 'PDAA2026' }, { endDate: '2026-04-05' }]);
    expect((await tasksOf(specialist, customerId)).map(({ ruleCode, status, why }) => [ruleCode, status, why.cancelCause])).toEqual([['CR-23', 'CANCELLED', 'RENEWED']]);
    expect(await specialist.refused(verb('recordPolicy'), { input: renewal })).toBe('DUPLICATE');
    expect(await fields('recordPolicy', { ...renewal, endDate: '2026-01-01' })).toMatchObject([{ path: 'input.endDate', code: 'DAYS_REVERSED' }]);
  });

  test('what was entered by mistake goes, with its image in the audit', async () => {
    const vehicleId = await car();
    const { policies: [policy] } = await told('recordPolicy', { vehicleId, kind: 'COMPULSORY', endDate: '2026-12-31' });
    expect((await told('removePolicy', { policyId: policy!.id, expectedVersion: policy!.version })).policies).toEqual([]);
    const { inspections: [inspection] } = await told('recordInspection', { vehicleId, doneOn: '2026-02-01', kind: 'ONSITE' });
    expect(await specialist.refused(verb('recordInspection'), { input: { vehicleId, doneOn: '2026-02-01' } })).toBe('DUPLICATE');
    expect((await told('removeInspection', { inspectionId: inspection!.id, expectedVersion: 1 })).inspections).toEqual([]);
    const images = await kit.app.database.read.rows("SELECT image_before FROM audit_entry WHERE action = 'vehicle.remove-policy' AND entity_id = ?", [vehicleId]);
    expect(images.map(([image]) => (JSON.parse(String(image)) as { endDate: string }).endDate)).toEqual(['2026-12-31']);
    const neighbour = await as(kit, 'CARE_SPECIALIST', group.d2);
    expect(await neighbour.refused(verb('recordInspection'), { input: { vehicleId, doneOn: '2026-02-01' } })).toBe('NOT_FOUND');
  });
});

describe('warranties (R-02, INV-26)', () => {
  test('follow the maker\'s terms from the delivery, and what was bought on top', async () => {
    const vehicleId = await car({ deliveryDate: '2024-02-29' });
    const { warranties } = await told('recordWarranty', { vehicleId, kind: 'PART', partCode: 'BATTERY', endDate: '2032-02-28', endKm: 120_000 });
    expect(warranties).toMatchObject([
      { id: null, kind: 'REPAIR', endDate: '2027-02-28', endKm: 60_000, isOver: false }, { id: null, kind: 'GUARANTEE', endDate: '2026-02-28', endKm: 50_000, isOver: true }, { kind: 'PART', partCode: 'BATTERY', endDate: '2032-02-28', isOver: false }]);
    await told('recordOdometer', { vehicleId, readOn: '2026-03-01', km: 60_001 });
    const after = await told('removeWarranty', { warrantyId: warranties[2]!.id, expectedVersion: 1 });
    expect(after.warranties).toMatchObject([{ kind: 'REPAIR', isOver: true, endsOn: '2026-03-01' }, { kind: 'GUARANTEE', isOver: true }]);
    expect(await fields('recordWarranty', { vehicleId, kind: 'PART' })).toMatchObject([{ path: 'input.endDate', code: 'REQUIRED' }]);
  });

  test('a maker that promises more than the law is heard', async () => {
    const maker = await as(kit, 'MFR_ADMIN', group.maker);
    await maker.ask('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId: group.maker, key: 'warranty.repair.months', value: '60' } });
    expect(await maker.refused('mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { key } }', { input: { unitId: group.maker, key: 'warranty.guarantee.months', value: '12' } })).toBe('SETTING_VALUE_INVALID');
    const vehicleId = await car({ deliveryDate: '2024-02-29' });
    expect((await told('recordInspection', { vehicleId, doneOn: '2026-02-01' })).warranties).toMatchObject([{ kind: 'REPAIR', endDate: '2029-02-28' }, { kind: 'GUARANTEE' }]);
  });
});

describe('agreed arrivals', () => {
  interface Booked { id: string; version: number; status: string }
  const book = async (vehicleId: string, plannedAt: string): Promise<Booked> => (await specialist.ask<{ bookAppointment: Booked }>(BOOK, { input: { customerId: owner, vehicleId, plannedAt, source: 'PHONE', wish: '\u4fdd\u517b' } })).bookAppointment;
  const end = async (name: string, { id, version }: Booked): Promise<Booked> => Object.values(await specialist.ask<Record<string, Booked>>(appointment(name, 'EndAppointmentInput'), { input: { appointmentId: id, expectedVersion: version } }))[0]!;

  test('are moved, called off, and missed only once their time has come', async () => {
    const vehicleId = await car();
    expect(await specialist.refused(BOOK, { input: { customerId: owner, vehicleId, plannedAt: '2026-03-02T01:59:00.000Z', source: 'PHONE' } })).toBe('INVALID_INPUT');
    const booked = await book(vehicleId, '2026-03-05T02:00:00.000Z');
    expect(await specialist.refused(appointment('missAppointment', 'EndAppointmentInput'), { input: { appointmentId: booked.id, expectedVersion: 1 } })).toBe('APPOINTMENT_AHEAD');
    const { moveAppointment } = await specialist.ask<{ moveAppointment: Booked }>(appointment('moveAppointment', 'MoveAppointmentInput'), { input: { appointmentId: booked.id, expectedVersion: 1, plannedAt: '2026-03-06T02:00:00.000Z' } });
    expect((await end('cancelAppointment', moveAppointment)).status).toBe('CANCELLED');
    expect(await specialist.refused(appointment('arriveAppointment', 'EndAppointmentInput'), { input: { appointmentId: booked.id, expectedVersion: 3 } })).toBe('APPOINTMENT_ENDED');
  });

  test('an imported order of the agreed day is the arrival', async () => {
    await importFile(kit, director, group.d1, 'v.csv', '\u5e95\u76d8\u53f7,\u8f66\u724c\u53f7\nLSVA3S3E4J8900169,\u82cfA12399\n');
    const [[bare]] = await kit.app.database.read.rows("SELECT id FROM vehicle WHERE vin = 'LSVA3S3E4J8900169'") as [[string]];
    const due = await book(`veh_${bare}`, '2026-03-02T06:00:00.000Z');
    const later = await book(`veh_${bare}`, '2026-03-09T06:00:00.000Z');
    await importFile(kit, director, group.d1, 'o.csv', '\u6d3e\u5de5\u5355\u7f16\u53f7,\u5e95\u76d8\u53f7,\u8fdb\u5382\u65e5\u671f,\u7ef4\u4fee\u5185\u5bb9\nRO-9,LSVA3S3E4J8900169,2026-03-02,\u66f4\u6362\u673a\u6cb9\n');
    const rows = await kit.app.database.read.rows('SELECT id, status FROM appointment WHERE vehicle_id = ? ORDER BY id', [bare]);
    expect(rows).toEqual([[due.id.slice(-26), 'ARRIVED'], [later.id.slice(-26), 'BOOKED']]);
  });

  test('an order at the counter gives its kilometres to the series', async () => {
    const vehicleId = await car();
    await buildOrder(kit, group.d1, vehicleId, owner, { handedOverOn: '2026-02-20' });
    expect((await told('recordOdometer', { vehicleId, readOn: '2026-03-01', km: 5 })).odometer).toEqual([{ readOn: '2026-03-01', km: 5, source: 'DESK', reason: null }]);
  });
});
