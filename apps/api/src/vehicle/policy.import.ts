import { readDate } from '@dealercare/domain/customer/dms-date';
import { readYesNo } from '@dealercare/domain/customer/dms-words';
import { readPolicyKind, type PolicyKind } from '@dealercare/domain/customer/policy-kind';
import { allowedChanges, changedOnField, changesOf } from '../import/changed-fields.js';
import { choices, type ImportCells, type ImportKind, type ImportScope, type Judged, type Revertible, type Written } from '../import/import-kind.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { bareId, newId, wireId } from '../platform/ids.js';
import { CellReader } from './vehicle-cells.js';
import { vehiclesForOrders } from './vehicle-known.js';
import { InsurancePolicy } from './vehicle-records.entity.js';

type PolicyColumns = Pick<InsurancePolicy, 'insurer' | 'soldHere'>;

interface PolicyReading extends Partial<PolicyColumns> {
  vin: string | null;
  kind: PolicyKind | null;
  endDate: string | null;
  findings: CellReader['findings'];
}

interface KnownPolicy extends PolicyColumns {
  id: string;
  version: number;
  updatedAt: unknown;
}

interface PolicyPlan {
  known: KnownPolicy | null;
  reading: PolicyReading;
  vehicleId: string;
  columns: Partial<PolicyColumns>;
}

function readPolicyCells(cells: ImportCells['values']): PolicyReading {
  const reader = new CellReader(cells);
  const kind = readPolicyKind(reader.raw('kind'));
  const soldHere = reader.value('soldHere', readYesNo(reader.raw('soldHere')));
  const insurer = reader.text('insurer', 80);
  return {
    vin: reader.vin(), kind: kind.ok ? kind.value : reader.value('kind', kind, true), endDate: reader.value('endDate', readDate(reader.raw('endDate')), true),
    ...(insurer === null ? {} : { insurer }), ...(soldHere === null ? {} : { soldHere }), findings: reader.findings,
  };
}

const keyOf = ({ vin, kind, endDate }: PolicyReading): string | null => (vin && kind && endDate ? `${vin} ${kind} ${endDate}` : null);

async function knownPolicies(ctx: Ctx, dealerId: string, vins: readonly string[]): Promise<Map<string, KnownPolicy>> {
  if (vins.length === 0) return new Map();
  const list = inList([...new Set(vins)]);
  const rows = await ctx.db.rows(
    `SELECT v.vin, p.kind, p.end_date, p.id, p.version, p.insurer, p.sold_here, p.updated_at FROM insurance_policy p JOIN vehicle v ON v.dealer_id = p.dealer_id AND v.id = p.vehicle_id
     WHERE v.dealer_id = ? AND v.vin IN (${list.sql})`, [bareId(dealerId), ...list.params]);
  return new Map(rows.map(([vin, kind, endDate, id, version, insurer, soldHere, updatedAt]) =>
    [`${String(vin)} ${String(kind)} ${String(endDate)}`, { id: wireId('ins', String(id)), version: Number(version), insurer: insurer as string | null, soldHere: Number(soldHere) === 1, updatedAt }]));
}

function judgeRow(scope: ImportScope, row: ImportCells, reading: PolicyReading, known: KnownPolicy | null, vehicleId: string | undefined): Judged<PolicyPlan> {
  if (reading.vin && !vehicleId) reading.findings.push({ field: 'vin', code: 'VEHICLE_UNKNOWN', gravity: 'ERROR', params: { vin: reading.vin } });
  const base = { line: row.line, findings: reading.findings, businessKey: keyOf(reading) };
  if (!vehicleId || reading.findings.some(({ gravity }) => gravity === 'ERROR')) return { ...base, verdict: 'REFUSED' };
  const { insurer, soldHere } = reading;
  const said: Partial<PolicyColumns> = { ...(insurer === undefined ? {} : { insurer }), ...(soldHere === undefined ? {} : { soldHere }) };
  if (!known) return { ...base, verdict: 'CREATE', plan: { known, reading, vehicleId, columns: said } };
  const comparison = { updatedAt: known.updatedAt, valueOf: (field: string): unknown => known[field as keyof PolicyColumns] };
  const columns = allowedChanges(scope, row, said, comparison);
  if (Object.keys(columns).length === 0) return { ...base, verdict: 'UNCHANGED' };
  return { ...base, verdict: 'UPDATE', plan: { known, reading, vehicleId, columns }, changes: changesOf(columns, comparison) };
}

async function judge(ctx: Ctx, scope: ImportScope, rows: readonly ImportCells[]): Promise<Judged<PolicyPlan>[]> {
  const readings = rows.map(({ values }) => readPolicyCells(values));
  const vins = readings.flatMap(({ vin }) => vin ?? []);
  const [known, vehicles] = [await knownPolicies(ctx, scope.unitId, vins), await vehiclesForOrders(ctx, scope.unitId, vins)];
  return rows.map((row, index) => {
    const reading = readings[index]!;
    return judgeRow(scope, row, reading, known.get(keyOf(reading) ?? '') ?? null, vehicles.get(reading.vin ?? '')?.id);
  });
}

async function write(tx: TxCtx, scope: ImportScope, rows: readonly Judged<PolicyPlan>[]): Promise<Written[]> {
  const created = rows.filter(({ plan }) => !plan!.known).map((row) => ({ ...row, id: newId('ins') }));
  await insertRows(tx.db, 'insurance_policy', created.map(({ id, plan }) => ({
    id, dealerId: scope.unitId, vehicleId: plan!.vehicleId, kind: plan!.reading.kind!, insurer: null, endDate: plan!.reading.endDate!, soldHere: false, ...plan!.columns,
    createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1,
  })));
  const written: Written[] = created.map(({ id, line, plan }) => {
    audit(tx, { unitId: scope.unitId, action: 'import.create', entity: 'insurance_policy', entityId: id, after: { kind: plan!.reading.kind, endDate: plan!.reading.endDate, ...plan!.columns, runId: scope.runId } });
    return { line, entityId: id, before: null, versionAfter: 1 };
  });
  for (const { line, plan } of rows) if (plan!.known) written.push(await updatePolicy(tx, scope, line, plan!.known, plan!.columns));
  return written;
}

async function updatePolicy(tx: TxCtx, scope: ImportScope, line: number, known: KnownPolicy, columns: Partial<PolicyColumns>): Promise<Written> {
  const versionAfter = known.version + 1;
  const before = Object.fromEntries(Object.keys(columns).map((field) => [field, known[field as keyof PolicyColumns]]));
  await tx.db.manager.update(InsurancePolicy, { id: known.id }, { ...columns, version: versionAfter, updatedAt: tx.now } as object);
  audit(tx, { unitId: scope.unitId, action: 'import.update', entity: 'insurance_policy', entityId: known.id, before, after: columns });
  return { line, entityId: known.id, before, versionAfter };
}

async function revert(tx: TxCtx, scope: ImportScope, row: Revertible): Promise<boolean> {
  const policy = await tx.db.manager.findOneBy(InsurancePolicy, { id: row.entityId });
  if (!policy || policy.version !== row.versionAfter) return false;
  if (row.before) await tx.db.manager.update(InsurancePolicy, { id: policy.id }, { ...row.before, version: policy.version + 1, updatedAt: tx.now } as object);
  else await tx.db.run('DELETE FROM insurance_policy WHERE dealer_id = ? AND id = ?', [bareId(scope.unitId), bareId(policy.id)]);
  const fields = Object.keys(row.before ?? {}) as (keyof PolicyColumns)[];
  const before = row.before ? Object.fromEntries(fields.map((field) => [field, policy[field]])) : { kind: policy.kind, endDate: policy.endDate };
  audit(tx, { unitId: scope.unitId, action: 'import.undo', entity: 'insurance_policy', entityId: policy.id, before, after: row.before });
  return true;
}

/** Insurance policies: one row a policy, known by car, kind and last day. */
export const policyImport: ImportKind<PolicyPlan> = {
  code: 'INSURANCE_POLICIES', nameZh: '保险单', nameEn: 'Insurance policies', at: 'DEALER', order: 5,
  fields: [
    { name: 'vin', nameZh: '底盘号', nameEn: 'VIN', required: true, synonyms: ['车架号', '车辆识别号', '车辆识别代号', 'vin码', 'vin号', 'chassis no', 'chassis number'] },
    { name: 'kind', nameZh: '险种', nameEn: 'Kind of policy', required: true, synonyms: ['保险类型', '保险种类', '险别', '保单类型', 'policy type', 'policy kind', 'insurance type', 'type', 'kind'], choices: choices(['交强险', 'Compulsory'], ['商业险', 'Commercial']) },
    { name: 'endDate', nameZh: '保险止期', nameEn: 'Last day', required: true, synonyms: ['保险到期日', '到期日', '到期日期', '终保日期', '保险止日', '止期', '保单到期日', 'policy end', 'end date', 'expiry', 'expiry date', 'valid until'] },
    { name: 'insurer', nameZh: '保险公司', nameEn: 'Insurer', required: false, synonyms: ['承保公司', '保司', '承保单位', 'insurance company', 'company', 'underwriter'] },
    { name: 'soldHere', nameZh: '本店投保', nameEn: 'Sold here', required: false, synonyms: ['是否本店投保', '店内投保', '在店投保', '本店承保', 'sold by us', 'in house'], choices: choices(['是', 'Yes'], ['否', 'No']) },
    changedOnField,
  ],
  judge, write, revert,
};
