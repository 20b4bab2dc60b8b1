import { beforeAll, describe, expect, test } from 'vitest';
import { buildCustomer } from '../../test/kit/care.js';
import type { Client } from '../../test/kit/client.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group } from '../../test/kit/people.js';

const kit = useKit();
const FIELDS = 'id version vin plate plateKind series modelYear energyType engineNo gearboxNo soldHere usage status deliveryDate owner { id }';
const CREATE = `mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateVehicleInput!) { updateVehicle(input: $input) { ${FIELDS} } }`;
interface Car { id: string; version: number; plate: string | null; plateKind: string | null; engineNo: string | null; [field: string]: unknown }

let group: Group;
let specialist: Client;
beforeAll(async () => {
  group = await buildGroup(kit);
  specialist = await as(kit, 'CARE_SPECIALIST', group.d1);
});

const VIN = 'LSVA3S3E4J8900169';
const fields = async (by: Client, document: string, input: object): Promise<unknown> => (await by.send(document, { input })).errors[0]?.extensions['fields'];

describe('a car told by hand', () => {
  test('is read, normalised and given to its owner', async () => {
    const ownerId = await buildCustomer(kit, group.d1);
    const { createVehicle } = await specialist.ask<{ createVehicle: Car }>(CREATE, { input: {
      dealerId: group.d1, vin: ' lsva3s3e4j8900169 ', ownerId, plate: '苏a·d12345', series: '晶锐', modelYear: 2022, energyType: 'ELECTRIC', engineNo: 'ＥＡ６４９', soldHere: true, deliveryDate: '2022-05-01',
    } });
    expect(createVehicle).toMatchObject({ vin: VIN, plate: '苏AD12345', plateKind: 'NEW_ENERGY_SMALL', modelYear: 2022, energyType: 'ELECTRIC', engineNo: 'EA649', soldHere: true, usage: 'PRIVATE', status: 'ACTIVE', owner: { id: ownerId } });
    expect(await kit.app.database.read.rows('SELECT valid_from, valid_to FROM vehicle_ownership WHERE vehicle_id = ?', [createVehicle.id.slice(-26)])).toEqual([['2022-05-01', null]]);
  });

  test('whose VIN is on file leads to that file; another dealer begins its own and learns nothing', async () => {
    const { errors } = await specialist.send(CREATE, { input: { dealerId: group.d1, vin: VIN } });
    expect(errors[0]!.extensions).toMatchObject({ code: 'VIN_KNOWN', params: { vehicleId: expect.stringMatching(/^veh_/) as string } });
    const elsewhere = await as(kit, 'CARE_SPECIALIST', group.d3);
    expect((await elsewhere.ask<{ createVehicle: Car }>(CREATE, { input: { dealerId: group.d3, vin: VIN } })).createVehicle).toMatchObject({ plate: null, series: null, engineNo: null, owner: null });
    const [[masters]] = await kit.app.database.read.rows('SELECT COUNT(*) FROM vehicle_master WHERE vin = ?', [VIN]) as [[number]];
    expect(Number(masters)).toBe(1);
  });

  test.each([
    ['an O in the VIN', { vin: 'LSVO3S3E4J8900169' }, [{ path: 'input.vin', code: 'VIN_INVALID' }]],
    ['a plate of nowhere', { vin: 'LSVA3S3E4J8900172', plate: '宝A12345' }, [{ path: 'input.plate', code: 'PLATE_INVALID' }]],
    ['a delivery that is still to come', { vin: 'LSVA3S3E4J8900172', deliveryDate: '2099-01-01' }, [{ path: 'input.deliveryDate', code: 'DATE_IN_FUTURE' }]],
  ])('%s is named', async (_what, input, expected) => {
    expect(await fields(specialist, CREATE, { dealerId: group.d1, ...input })).toMatchObject(expected);
  });

  test('a plate that people say is a special one is kept as it is written (R-112)', async () => {
    const { createVehicle } = await specialist.ask<{ createVehicle: Car }>(CREATE, { input: { dealerId: group.d1, vin: 'LSVA3S3E4J8900172', plate: '使 8888', plateIsOther: true } });
    expect([createVehicle.plate, createVehicle.plateKind]).toEqual(['使8888', 'OTHER']);
  });

  test('an owner of another dealer is not there', async () => {
    const ownerId = await buildCustomer(kit, group.d2);
    expect(await specialist.refused(CREATE, { input: { dealerId: group.d1, vin: 'LSVD3S3E5G8900239', ownerId } })).toBe('NOT_FOUND');
  });
});

describe('a correction', () => {
  test('changes what is named, leaves the rest, and writes both sides into the audit', async () => {
    const { createVehicle: car } = await specialist.ask<{ createVehicle: Car }>(CREATE, { input: { dealerId: group.d1, vin: 'LSVD3S3E5G8900239', plate: '苏A88888', series: '晶锐' } });
    const { updateVehicle } = await specialist.ask<{ updateVehicle: Car }>(UPDATE, { input: { id: car.id, expectedVersion: car.version, plate: '苏A66666', gearboxNo: 'DQ1' } });
    expect(updateVehicle).toMatchObject({ plate: '苏A66666', gearboxNo: 'DQ1', series: '晶锐', version: car.version + 1 });
    const [[before, after]] = await kit.app.database.read.rows("SELECT image_before, image_after FROM audit_entry WHERE action = 'vehicle.update' AND entity_id = ?", [car.id]) as [[string, string]];
    expect([JSON.parse(before), JSON.parse(after)]).toEqual([{ plate: '苏A88888', gearboxNo: null }, { plate: '苏A66666', gearboxNo: 'DQ1' }]);
    expect(await specialist.refused(UPDATE, { input: { id: car.id, expectedVersion: car.version, colour: '红' } })).toBe('CONFLICT');
    const again = await specialist.ask<{ updateVehicle: Car }>(UPDATE, { input: { id: car.id, expectedVersion: car.version + 1, isScrapped: true } });
    expect(again.updateVehicle).toMatchObject({ status: 'SCRAPPED' });
  });

  test('is for the dealer alone', async () => {
    const [[id]] = await kit.app.database.read.rows('SELECT id FROM vehicle WHERE vin = ? AND dealer_id = ?', [VIN, group.d1.slice(-26)]) as [[string]];
    const input = { id: `veh_${id}`, expectedVersion: 1, colour: '红' };
    expect(await (await as(kit, 'CARE_SPECIALIST', group.d2)).refused(UPDATE, { input })).toBe('NOT_FOUND');
    expect(await (await as(kit, 'REGION_OFFICER', group.north)).refused(UPDATE, { input })).toBe('FORBIDDEN');
  });
});
