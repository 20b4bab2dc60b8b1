import { localDateOf } from '@dealercare/domain/time/zone';
import type { ImportCells, ImportKind, ImportScope, Judged, Written } from '../import/import-kind.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { newId } from '../platform/ids.js';
import { readVehicleCells, type VehicleReading } from './vehicle-cells.js';
import { customersByNumber, knownVehicles, mastersByVin, type KnownVehicle } from './vehicle-known.js';
import { changeOwner } from './ownership.js';
import { revertVehicle } from './vehicle-undo.js';
import { Vehicle } from './vehicle.entity.js';

interface VehiclePlan {
  known: KnownVehicle | null;
  reading: VehicleReading;
  /** The row's owner; null when the row names none or one that is not there. */
  ownerId: string | null;
  /** What differs from the known vehicle. */
  columns: Partial<Vehicle>;
  newOwner: boolean;
  newPolicy: boolean;
}

function planOf(reading: VehicleReading, known: KnownVehicle | null, ownerId: string | null): VehiclePlan {
  const columns = Object.fromEntries(Object.entries(reading.columns).filter(([field, value]) => known?.columns[field as keyof Vehicle] !== value)) as Partial<Vehicle>;
  return {
    known, reading, ownerId, columns,
    newOwner: ownerId !== null && known?.ownerId !== ownerId,
    newPolicy: reading.insuranceEnd !== null && !known?.policyEnds.has(reading.insuranceEnd),
  };
}

function judgeRow(row: ImportCells, reading: VehicleReading, known: KnownVehicle | null, ownerId: string | null): Judged<VehiclePlan> {
  if (reading.ownerNo && !ownerId) reading.findings.push({ field: 'ownerNo', code: 'OWNER_UNKNOWN', gravity: 'WARNING', params: { number: reading.ownerNo } });
  const base = { line: row.line, findings: reading.findings, businessKey: reading.vin };
  if (reading.findings.some(({ gravity }) => gravity === 'ERROR')) return { ...base, verdict: 'REFUSED' };
  const plan = planOf(reading, known, ownerId);
  if (!known) return { ...base, verdict: 'CREATE', plan };
  const changes = Object.keys(plan.columns).length > 0 || plan.newOwner || plan.newPolicy;
  return changes ? { ...base, verdict: 'UPDATE', plan } : { ...base, verdict: 'UNCHANGED' };
}

async function judge(ctx: Ctx, scope: ImportScope, rows: readonly ImportCells[]): Promise<Judged<VehiclePlan>[]> {
  const readings = rows.map(({ values }) => readVehicleCells(values));
  const known = await knownVehicles(ctx, scope.unitId, readings.flatMap(({ vin }) => vin ?? []));
  const owners = await customersByNumber(ctx, scope.unitId, readings.flatMap(({ ownerNo }) => ownerNo ?? []));
  return rows.map((row, index) => {
    const reading = readings[index]!;
    return judgeRow(row, reading, known.get(reading.vin ?? '') ?? null, owners.get(reading.ownerNo ?? '') ?? null);
  });
}

const stamps = (tx: TxCtx) => ({ createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1 });

async function write(tx: TxCtx, scope: ImportScope, rows: readonly Judged<VehiclePlan>[]): Promise<Written[]> {
  const today = localDateOf(tx.now, scope.timezone);
  const created = await createVehicles(tx, scope, rows.filter(({ plan }) => !plan!.known), today);
  const updated: Written[] = [];
  for (const row of rows) if (row.plan!.known) updated.push(await updateVehicle(tx, scope, row, row.plan!.known, today));
  const ids = new Map([...created, ...updated].map(({ line, entityId }) => [line, entityId]));
  await insertRows(tx.db, 'insurance_policy', rows.filter(({ plan }) => plan!.newPolicy).map((row) => ({
    id: newId('ins'), dealerId: scope.unitId, vehicleId: ids.get(row.line)!, kind: 'COMMERCIAL', endDate: row.plan!.reading.insuranceEnd!, soldHere: false, ...stamps(tx),
  })), { ignore: true });
  await insertRows(tx.db, 'odometer_reading', rows.filter(({ plan }) => plan!.columns.odometerKm !== undefined).map((row) => ({
    id: newId('odo'), dealerId: scope.unitId, vehicleId: ids.get(row.line)!, readOn: today, km: row.plan!.columns.odometerKm!, source: 'IMPORT', ...stamps(tx),
  })));
  return [...created, ...updated];
}

async function createVehicles(tx: TxCtx, scope: ImportScope, rows: readonly Judged<VehiclePlan>[], today: string): Promise<Written[]> {
  const masters = await mastersByVin(tx, scope.manufacturerId, rows.map(({ plan }) => plan!.reading));
  const vehicles = rows.map(({ plan }) => ({
    plate: null, series: null, model: null, colour: null, usage: 'PRIVATE', purchaseDate: null, deliveryDate: null, registrationDate: null, odometerKm: null,
    ...plan!.columns, id: newId('veh'), dealerId: scope.unitId, masterId: masters.get(plan!.reading.vin!)!, vin: plan!.reading.vin!, ownerId: plan!.ownerId,
    odometerOn: plan!.columns.odometerKm === undefined ? null : today, inspectionUnrelaxed: false, status: 'ACTIVE', ...stamps(tx),
  }));
  await insertRows(tx.db, 'vehicle', vehicles);
  await insertRows(tx.db, 'vehicle_ownership', vehicles.filter(({ ownerId }) => ownerId).map((vehicle) => ({
    id: newId('own'), dealerId: scope.unitId, vehicleId: vehicle.id, customerId: vehicle.ownerId!, validFrom: vehicle.deliveryDate ?? vehicle.purchaseDate ?? today, ...stamps(tx),
  })));
  return vehicles.map((vehicle, index) => {
    audit(tx, { unitId: scope.unitId, action: 'import.create', entity: 'vehicle', entityId: vehicle.id, after: { vin: vehicle.vin, runId: scope.runId } });
    return { line: rows[index]!.line, entityId: vehicle.id, before: null, versionAfter: 1 };
  });
}

async function updateVehicle(tx: TxCtx, scope: ImportScope, row: Judged<VehiclePlan>, known: KnownVehicle, today: string): Promise<Written> {
  const { columns, newOwner, ownerId } = row.plan!;
  const versionAfter = known.version + 1;
  const changes = { ...columns, ...(columns.odometerKm === undefined ? {} : { odometerOn: today }), ...(newOwner ? { ownerId } : {}) };
  const before = Object.fromEntries(Object.keys(changes).map((field) => [field, field === 'ownerId' ? known.ownerId : known.columns[field as keyof Vehicle] ?? null]));
  await tx.db.manager.update(Vehicle, { id: known.id }, { ...changes, version: versionAfter, updatedAt: tx.now } as object);
  if (newOwner) await changeOwner(tx, scope.unitId, known.id, ownerId!, today);
  audit(tx, { unitId: scope.unitId, action: 'import.update', entity: 'vehicle', entityId: known.id, before, after: changes });
  return { line: row.line, entityId: known.id, before, versionAfter };
}

/** A dealer-management system's vehicle file: one row a car, known by its VIN. */
export const vehicleImport: ImportKind<VehiclePlan> = {
  code: 'VEHICLES', nameZh: '车辆', nameEn: 'Vehicles', at: 'DEALER', order: 2,
  fields: [
    { name: 'ownerNo', nameZh: '客户编号', nameEn: 'Customer number', required: false, synonyms: ['客户号', '车主编号', '客户代码', 'customer no', 'customer id', 'owner no', 'owner id'] },
    { name: 'vin', nameZh: '底盘号', nameEn: 'VIN', required: true, synonyms: ['车架号', '车辆识别号', '车辆识别代号', '车辆识别代码', 'vin码', 'vin号', 'vin no', 'chassis no', 'chassis number'] },
    { name: 'plate', nameZh: '车牌号', nameEn: 'Plate', required: false, synonyms: ['车牌', '牌照', '牌照号', '车牌号码', '牌照号码', 'plate no', 'licence plate', 'license plate', 'registration number'] },
    { name: 'series', nameZh: '车系', nameEn: 'Series', required: false, synonyms: ['车型系列', '系列', 'model series'] },
    { name: 'model', nameZh: '车型', nameEn: 'Model', required: false, synonyms: ['型号', '车辆型号', '车款', 'model name', 'variant'] },
    { name: 'colour', nameZh: '车身颜色', nameEn: 'Colour', required: false, synonyms: ['颜色', '外观颜色', 'color'] },
    { name: 'engineNo', nameZh: '发动机号', nameEn: 'Engine number', required: false, synonyms: ['发动机号码', 'engine no'] },
    { name: 'gearboxNo', nameZh: '变速器号', nameEn: 'Gearbox number', required: false, synonyms: ['变速箱号', 'gearbox no', 'transmission no'] },
    { name: 'usage', nameZh: '使用性质', nameEn: 'Usage', required: false, synonyms: ['用途', '车辆性质', 'use'] },
    { name: 'purchaseDate', nameZh: '购车日期', nameEn: 'Purchase date', required: false, synonyms: ['购买日期', '开票日期', '销售日期', 'invoice date', 'sale date'] },
    { name: 'deliveryDate', nameZh: '交车日期', nameEn: 'Delivery date', required: false, synonyms: ['提车日期', '交付日期', 'delivered', 'handover date'] },
    { name: 'registrationDate', nameZh: '上牌日期', nameEn: 'Registration date', required: false, synonyms: ['注册日期', '登记日期', '初登日期', '初次登记日期', 'registered', 'first registration'] },
    { name: 'insuranceEnd', nameZh: '保险到期日', nameEn: 'Insurance end', required: false, synonyms: ['保险到期', '保险到期日期', '商业险到期日', '保险止期', 'insurance expiry', 'policy end', 'insurance until'] },
    { name: 'odometerKm', nameZh: '行驶里程', nameEn: 'Odometer', required: false, synonyms: ['里程', '里程数', '公里数', '当前里程', 'mileage', 'km'] },
  ],
  judge, write, revert: revertVehicle,
};
