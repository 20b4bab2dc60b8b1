import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer, buildOrder, buildRenewal, buildVehicle, plan, tasksOf } from '../../../test/kit/care.js';
import type { Client } from '../../../test/kit/client.js';
import { useKit } from '../../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../../test/kit/people.js';

const kit = useKit();
const CAR = 'id version status owner { id } parties { id version role validFrom validTo customerId customerName } appointments { status }';
const TRANSFER = `mutation ($input: TransferVehicleInput!) { transferVehicle(input: $input) { ${CAR} } }`;
const UNDO = `mutation ($input: UndoTransferInput!) { undoTransfer(input: $input) { ${CAR} } }`;
const ADD = `mutation ($input: AddVehiclePartyInput!) { addVehicleParty(input: $input) { ${CAR} } }`;
const END = `mutation ($input: EndVehiclePartyInput!) { endVehicleParty(input: $input) { ${CAR} } }`;
const CREATE = `mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { ${CAR} } }`;
interface Party { id: string; version: number; role: string; validFrom: string; validTo: string | null; customerId: string; customerName: string | null }
interface Car { id: string; version: number; status: string; owner: { id: string } | null; parties: Party[]; appointments: { status: string }[] }

let group: Group;
let specialist: Client;
let serial = 0;
beforeAll(async () => {
  group = await buildGroup(kit);
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
  kit.timeIs('2026-03-02 10:00');
});

const told = async (document: string, input: object, by = specialist): Promise<Car> => Object.values(await by.ask<Record<string, Car>>(document, { input }))[0]!;
const VINS = ['LSVA3S3E4J8900169', 'LSVA3S3E4J8900172', 'LSVD3S3E5G8900239', 'LSVAA4187E2184847', 'LSVFA49J232037048', 'LSVNV4189E2105321', 'LSVCC2A4XEN200001'];
async function sold(): Promise<{ wang: string; li: string; car: Car }> {
  const wang = await buildCustomer(kit, group.d1, { name: '\u738b\u5efa\u56fd' });
  const li = await buildCustomer(kit, group.d1, { name: '\u674e\u5c0f\u6885' });
  const car = await told(CREATE, { dealerId: group.d1, vin: VINS[(serial += 1) - 1], ownerId: wang, deliveryDate: '2022-05-01' });
  return { wang, li, car };
}

describe('the sale of a car (INV-27, F2)', () => {
  test('ends the owner\'s time the day before and masks the name from then on', async () => {
    const { wang, li, car } = await sold();
    const after = await told(TRANSFER, { vehicleId: car.id, expectedVersion: car.version, toCustomerId: li, on: '2026-02-20' });
    expect(after.owner).toEqual({ id: li });
    expect(after.parties.map(({ role, validFrom, validTo, customerId, customerName }) => [role, validFrom, validTo, customerId, customerName])).toEqual([
      ['OWNER', '2026-02-20', null, li, '\u674e\u5c0f\u6885'], ['OWNER', '2022-05-01', '2026-02-19', wang, expect.stringMatching(/^\u738b\*+$/)]]);
    const { customer } = await specialist.ask<{ customer: { vehicles: object[]; vehicleParties: object[] } }>('query ($id: ID!) { customer(id: $id) { vehicles { id } vehicleParties { validTo vehicle { id } } } }', { id: wang });
    expect(customer).toEqual({ vehicles: [], vehicleParties: [{ validTo: '2026-02-19', vehicle: { id: car.id } }] });
  });

  test('to somebody nobody knows leaves the car sold and without an owner', async () => {
    const { car } = await sold();
    expect(await told(TRANSFER, { vehicleId: car.id, expectedVersion: car.version, on: '2026-03-02' })).toMatchObject({ status: 'SOLD', owner: null, parties: [{ validTo: '2026-03-01' }] });
  });

  test('moves an invitation that nobody has begun to the new owner on that day, and back with the undo', async () => {
    const { customerId, vehicleId } = await buildRenewal(kit, group.d1, '2026-04-05');
    const buyer = await buildCustomer(kit, group.d1, { name: '\u8d75\u516d' });
    await plan(kit, group.d1);
    const [task] = await tasksOf(specialist, customerId);
    expect([task!.ruleCode, task!.status]).toEqual(['CR-23', 'PLANNED']);
    const { vehicle: { version } } = await specialist.ask<{ vehicle: { version: number } }>('query ($id: ID!) { vehicle(id: $id) { version } }', { id: vehicleId });
    await told(TRANSFER, { vehicleId, expectedVersion: version, toCustomerId: buyer, on: '2026-03-02' });
    expect((await tasksOf(specialist, buyer)).map(({ id, status }) => [id, status])).toEqual([[task!.id, 'PLANNED']]);
    expect(await tasksOf(specialist, customerId)).toEqual([]);
    await told(UNDO, { vehicleId, expectedVersion: version + 1, reason: '\u770b\u9519\u8f66\u724c' });
    expect((await tasksOf(specialist, customerId)).map(({ id, status }) => [id, status])).toEqual([[task!.id, 'PLANNED']]);
    expect(await tasksOf(specialist, buyer)).toEqual([]);
  });

  test('on the first day of the owner, tomorrow, to the owner: named and nothing is written', async () => {
    const { wang, li, car } = await sold();
    for (const [input, code] of [[{ toCustomerId: li, on: '2022-05-01' }, 'NOT_OWNED_YET'], [{ toCustomerId: li, on: '2026-03-03' }, 'DATE_IN_FUTURE']] as const) {
      const { errors } = await specialist.send(TRANSFER, { input: { vehicleId: car.id, expectedVersion: car.version, ...input } });
      expect(errors[0]!.extensions['fields']).toMatchObject([{ path: 'input.on', code }]);
    }
    expect(await specialist.refused(TRANSFER, { input: { vehicleId: car.id, expectedVersion: car.version, toCustomerId: wang, on: '2026-03-02' } })).toBe('OWNER_SAME');
    expect(await specialist.refused(TRANSFER, { input: { vehicleId: car.id, expectedVersion: car.version, toCustomerId: await buildCustomer(kit, group.d2), on: '2026-03-02' } })).toBe('NOT_FOUND');
  });

  test('entered by mistake is taken back: the owner has it as before, drivers too', async () => {
    const { wang, li, car } = await sold();
    const driver = await buildCustomer(kit, group.d1, { name: '\u9a6c\u5e08\u5085' });
    await told(ADD, { vehicleId: car.id, customerId: driver, role: 'DRIVER', from: '2024-01-01' });
    const gone = await told(TRANSFER, { vehicleId: car.id, expectedVersion: car.version, toCustomerId: li, on: '2026-03-01' });
    expect(gone.parties.filter(({ validTo }) => validTo === null)).toHaveLength(1);
    const back = await told(UNDO, { vehicleId: car.id, expectedVersion: gone.version, reason: '\u5f55\u9519' });
    expect(back.owner).toEqual({ id: wang });
    expect(back.parties.map(({ role, customerId, validTo }) => [role, customerId, validTo])).toEqual([['DRIVER', driver, null], ['OWNER', wang, null]]);
    expect(await specialist.refused(UNDO, { input: { vehicleId: car.id, expectedVersion: back.version, reason: '\u518d\u6765' } })).toBe('NO_TRANSFER');
  });

  test('cannot be taken back once the buyer was here with the car, nor after thirty days', async () => {
    const { li, car } = await sold();
    const gone = await told(TRANSFER, { vehicleId: car.id, expectedVersion: car.version, toCustomerId: li, on: '2026-03-01' });
    const undo = { vehicleId: car.id, expectedVersion: gone.version, reason: '\u5f55\u9519' };
    kit.timeIs('2026-04-02 10:00');
    expect(await specialist.refused(UNDO, { input: undo })).toBe('TRANSFER_TOO_OLD');
    kit.timeIs('2026-03-02 10:00');
    await buildOrder(kit, group.d1, car.id, li, { handedOverOn: '2026-03-02' });
    expect(await specialist.refused(UNDO, { input: undo })).toBe('TRANSFER_IN_USE');
  });
});

describe('who drives it, brings it, pays for it', () => {
  test('from a day to a day, each once, and never an owner by this way', async () => {
    const vehicleId = await buildVehicle(kit, group.d1, await buildCustomer(kit, group.d1));
    const customerId = await buildCustomer(kit, group.d1, { name: '\u94b1\u4e03' });
    const [payer] = (await told(ADD, { vehicleId, customerId, role: 'PAYER', from: '2025-01-01' })).parties;
    expect(payer).toMatchObject({ role: 'PAYER', validTo: null });
    expect(await specialist.refused(ADD, { input: { vehicleId, customerId, role: 'PAYER', from: '2026-01-01' } })).toBe('PARTY_KNOWN');
    expect(await specialist.refused(ADD, { input: { vehicleId, customerId, role: 'OWNER', from: '2026-01-01' } })).toBe('INVALID_INPUT');
    expect(await specialist.refused(END, { input: { partyId: payer!.id, expectedVersion: 1, on: '2024-12-31' } })).toBe('INVALID_INPUT');
    expect((await told(END, { partyId: payer!.id, expectedVersion: 1, on: '2026-02-28' })).parties[0]).toMatchObject({ validTo: '2026-02-28' });
    expect(await specialist.refused(END, { input: { partyId: payer!.id, expectedVersion: 2, on: '2026-02-28' } })).toBe('PARTY_ENDED');
    expect(await (await as(kit, 'CARE_SPECIALIST', group.d2)).refused(END, { input: { partyId: payer!.id, expectedVersion: 2, on: '2026-02-28' } })).toBe('NOT_FOUND');
  });
});
