import { localDateOf } from '@dealercare/domain/time/zone';
import { errorText, type ErrorCode } from '@dealercare/schema/error-codes';
import { importKind, type Finding, type ImportScope, type Judged } from '../import/import-kind.js';
import { orgTree, requireActive } from '../organisation/org-tree.js';
import type { TxCtx } from '../platform/context.js';
import { spend } from '../platform/gate/budget.js';
import { limits } from '../platform/gate/gate.js';
import { newId } from '../platform/ids.js';
import { Refusal, type RefusalParams } from '../platform/refusal.js';
import { requireDealer } from '../platform/scope.js';
import { inSavepoint } from '../platform/transaction.js';
import { nameRecord, namedRecord } from './external-keys.js';
import { movedAppointment } from './moved-appointment.js';
import type { AppointmentRecord, ExternalRecord, UpsertInput } from './upsert.inputs.js';
import type { UpsertKind, UpsertScope } from './upsert-kinds.js';
import type { UpsertFault, UpsertOutcome, UpsertResult } from './upsert.types.js';

/** A record that is not taken: its savepoint takes back what was done for it. */
class RecordRefused extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super('refused');
  }
}

interface Batch<R extends ExternalRecord> {
  kind: UpsertKind<R>;
  scope: UpsertScope;
  importScope: ImportScope;
}

const outcomeOf = { CREATE: 'CREATED', UPDATE: 'UPDATED', UNCHANGED: 'UNCHANGED', REPEATED: 'UNCHANGED', REFUSED: 'REFUSED' } as const satisfies Record<Judged['verdict'], UpsertOutcome>;

/** Takes up to 500 records by the partner's own keys: each stands or falls alone, and the answer says which (rulings 23, O3). */
export async function upsertRecords<R extends ExternalRecord>(tx: TxCtx, kind: UpsertKind<R>, { dealerId, system, records }: UpsertInput<R>): Promise<UpsertResult[]> {
  requireDealer(tx, 'record:upsert', dealerId);
  await requireActive(tx.app, dealerId);
  await spend(tx, records.length, tx.principal.costPerMinute ?? limits.costPerMinute);
  const tree = await orgTree(tx.app);
  const { timezone } = tree.unit(dealerId)!;
  const importScope: ImportScope = {
    runId: newId('bat'), unitId: dealerId, timezone, manufacturerId: tree.ancestor(dealerId, 'MANUFACTURER')!.id, policies: {}, saidOn: localDateOf(tx.now, timezone),
  };
  const batch: Batch<R> = { kind, scope: { dealerId, system, timezone }, importScope };
  const results: UpsertResult[] = [];
  for (const [index, record] of records.entries()) results.push(await upsertOne(tx, batch, record, index));
  return results;
}

function faultsOf(tx: TxCtx, { kind }: Batch<never>, index: number, findings: readonly Finding[], gravity: Finding['gravity']): UpsertFault[] {
  const pathOf = (field: string): string => `input.records.${index}${field ? `.${kind.fields[field] ?? field}` : ''}`;
  return findings.filter((finding) => finding.gravity === gravity).map(({ field, code, params }) => ({ path: pathOf(field), code, message: errorText(code, tx.locale, params as Record<string, string | number>) }));
}

async function upsertOne<R extends ExternalRecord>(tx: TxCtx, batch: Batch<R>, record: R, index: number): Promise<UpsertResult> {
  const about = batch as unknown as Batch<never>;
  try {
    const { outcome, id, findings } = await inSavepoint(tx, () => takeOne(tx, batch, record, index));
    return { index, externalId: record.externalId, outcome, id, faults: [], remarks: faultsOf(tx, about, index, findings, 'WARNING') };
  } catch (error) {
    const findings = error instanceof RecordRefused ? error.findings : error instanceof Refusal ? refusalFindings(error) : null;
    if (!findings) throw error;
    return { index, externalId: record.externalId, outcome: 'REFUSED', id: null, faults: faultsOf(tx, about, index, findings, 'ERROR'), remarks: faultsOf(tx, about, index, findings, 'WARNING') };
  }
}

const refusalFindings = ({ code, params, fields }: Refusal): Finding[] =>
  (fields.length > 0 ? fields.map((fault) => ({ field: fault.path.split('.').pop() ?? '', code: fault.code, gravity: 'ERROR' as const, params: fault.params })) : [{ field: '', code, gravity: 'ERROR', params }]);

const refused = (field: string, code: ErrorCode, params: RefusalParams = {}): RecordRefused => new RecordRefused([{ field, code, gravity: 'ERROR', params }]);

async function takeOne<R extends ExternalRecord>(tx: TxCtx, { kind, scope, importScope }: Batch<R>, record: R, line: number): Promise<{ outcome: UpsertOutcome; id: string; findings: Finding[] }> {
  const files = importKind(kind.kind)!;
  const known = await namedRecord(tx, scope, kind.kind, record.externalId);
  const moved = kind.kind === 'APPOINTMENTS' && known ? await movedAppointment(tx, scope.dealerId, known, record as unknown as AppointmentRecord) : false;
  const [judged] = await files.judge(tx, importScope, [{ line, values: await kind.cells(tx, scope, record, known) }]);
  if (!judged || judged.verdict === 'REFUSED') throw new RecordRefused(judged?.findings ?? []);
  const [written] = judged.plan === undefined ? [] : await files.write(tx, importScope, [judged]);
  const id = written?.entityId ?? (judged.businessKey ? await kind.find(tx, scope.dealerId, judged.businessKey) : null);
  // A key that has named another record so far would make two of one, or one of two.
  if (!id || (known && known !== id)) throw refused('externalId', 'EXTERNAL_KEY_TAKEN', { key: record.externalId });
  if (!known) await nameRecord(tx, scope, kind.kind, record.externalId, id);
  return { outcome: moved && outcomeOf[judged.verdict] === 'UNCHANGED' ? 'UPDATED' : outcomeOf[judged.verdict], id, findings: judged.findings };
}
