import { guessNameKind } from '@dealercare/domain/customer/name-kind';
import { localDateOf } from '@dealercare/domain/time/zone';
import type { ImportCells, ImportKind, ImportScope, Judged, Revertible, Written } from '../import/import-kind.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { insertRows } from '../platform/database/insert-rows.js';
import { newId } from '../platform/ids.js';
import { recordConsents, type ConsentWord } from './consent.service.js';
import { Customer } from './customer.entity.js';
import { readCustomerCells, type CustomerReading } from './customer-cells.js';
import { knownCustomers, samePhone, type KnownCustomer } from './customer-known.js';
import { auditImage, columnsOf, withoutUnchangedSecrets } from './customer.service.js';
import type { CustomerValues } from './customer-values.js';
import { erasedAmong } from './erased.js';
import { groupOf, phoneIndexOf } from './secret-fields.js';
import { removeImportedCustomer, restoreCustomer } from './customer-undo.js';

/** What `write` will do with a row. */
interface CustomerPlan {
  known: KnownCustomer | null;
  /** All that the row says, or for a known customer what differs. */
  values: Partial<CustomerValues>;
  consent: ConsentWord | null;
}

/** A file's word on SMS. It never brings back a consent that the customer has taken back elsewhere. */
function consentWord({ consent }: CustomerReading, known: KnownCustomer | null): ConsentWord | null {
  if (consent === 'UNKNOWN' || known?.smsConsent?.status === consent) return null;
  const refusedElsewhere = known?.smsConsent && known.smsConsent.status !== 'GRANTED' && known.smsConsent.source !== 'IMPORT';
  if (consent === 'GRANTED' && refusedElsewhere) return null;
  return { purpose: 'CARE', channel: 'SMS', status: consent, source: 'IMPORT', evidence: '短信同意' };
}

/** What the row says differently from what stands in the file; an empty cell says nothing. */
function changesOf(ctx: Ctx, known: KnownCustomer, values: Partial<CustomerValues>): Partial<CustomerValues> {
  const { idNumberVerified: _flag, ...said } = withoutUnchangedSecrets(ctx, known, values);
  const changed = Object.entries(said).filter(([field, value]) => known.plain[field as keyof CustomerValues] !== value);
  const result = Object.fromEntries(changed) as Partial<CustomerValues>;
  return result.idNumber ? { ...result, idNumberVerified: values.idNumberVerified } : result;
}

function judgeRow(ctx: Ctx, row: ImportCells, reading: CustomerReading, known: KnownCustomer | null, isErased: boolean): Judged<CustomerPlan> {
  const { values, findings } = reading;
  const base = { line: row.line, findings, businessKey: values.externalNo ?? null, personIndex: values.phone ? phoneIndexOf(ctx.app, values.phone) : null };
  // A tombstone must not fill again with what the file says: the row is told of, and left without the person's index.
  if (isErased) return { ...base, personIndex: null, findings: [{ field: 'externalNo', code: 'PERSON_ERASED', gravity: 'ERROR' }], verdict: 'REFUSED' };
  if (findings.some(({ gravity }) => gravity === 'ERROR')) return { ...base, verdict: 'REFUSED' };
  const consent = consentWord(reading, known);
  if (!known) return { ...base, verdict: 'CREATE', plan: { known, values, consent } };
  const changed = changesOf(ctx, known, values);
  if (Object.keys(changed).length === 0 && !consent) return { ...base, verdict: 'UNCHANGED' };
  return { ...base, verdict: 'UPDATE', plan: { known, values: changed, consent } };
}

async function judge(ctx: Ctx, scope: ImportScope, rows: readonly ImportCells[]): Promise<Judged<CustomerPlan>[]> {
  const today = localDateOf(ctx.now, scope.timezone);
  const readings = rows.map(({ values }) => readCustomerCells(values, today));
  const known = await knownCustomers(ctx, scope.unitId, readings.flatMap(({ values }) => values.externalNo ?? []));
  const brought = readings.map(({ values }) => ({ number: values.externalNo ?? null, phone: values.phone ?? null }));
  const isErased = await erasedAmong(ctx, scope.unitId, brought);
  const judged = rows.map((row, index) => judgeRow(ctx, row, readings[index]!, known.get(readings[index]!.values.externalNo ?? '') ?? null, isErased(brought[index]!)));
  await samePhone(ctx, scope, judged);
  return judged;
}

async function write(tx: TxCtx, scope: ImportScope, rows: readonly Judged<CustomerPlan>[]): Promise<Written[]> {
  const group = await groupOf(tx.app, scope.unitId);
  const created = rows.filter(({ plan }) => plan && !plan.known);
  const written = await createAll(tx, scope, group, created);
  for (const row of rows) if (row.plan?.known) written.push(await updateOne(tx, scope, group, row, row.plan.known));
  return written;
}

async function createAll(tx: TxCtx, scope: ImportScope, group: string, rows: readonly Judged<CustomerPlan>[]): Promise<Written[]> {
  const keys = tx.app.subjectKeys.make(rows.length);
  await tx.app.subjectKeys.insert(tx.db, keys, tx.now);
  const empty = {
    sex: null, solarBirthday: null, solarMonthDay: null, lunarMonthDay: null, lunarLeap: false, occupation: null, address: null, hobbies: null, origin: null, fileDate: null,
    phone2Cipher: null, phone2Index: null, idNumberCipher: null, idNumberIndex: null, idNumberVerified: false,
  };
  const images: Record<string, unknown>[] = [];
  const customers = rows.map(({ plan }, index) => {
    const id = newId('cus');
    const columns = columnsOf(tx, group, id, plan!.values);
    images.push(auditImage(tx, id, columns));
    return {
      ...empty, ...columns, id, dealerId: scope.unitId, kind: guessNameKind(plan!.values.name!), status: 'ACTIVE', subjectKeyId: keys[index]!.id,
      openComplaints: 0, followUpRefused: false, createdAt: tx.now, createdBy: null, updatedAt: tx.now, version: 1,
    };
  });
  await insertRows(tx.db, 'customer', customers);
  await recordConsents(tx, scope.unitId, rows.flatMap(({ plan }, index) => (plan!.consent ? [{ ...plan!.consent, customerId: customers[index]!.id }] : [])));
  return customers.map((customer, index) => {
    audit(tx, {
      unitId: scope.unitId, action: 'import.create', entity: 'customer', entityId: customer.id, subjectKeyId: customer.subjectKeyId,
      after: { ...images[index], runId: scope.runId },
    });
    return { line: rows[index]!.line, entityId: customer.id, before: null, versionAfter: 1 };
  });
}

async function updateOne(tx: TxCtx, scope: ImportScope, group: string, row: Judged<CustomerPlan>, known: KnownCustomer): Promise<Written> {
  const columns = columnsOf(tx, group, known.id, row.plan!.values);
  const customer = await tx.db.manager.findOneByOrFail(Customer, { id: known.id });
  const before = Object.fromEntries(Object.keys(columns).map((column) => [column, customer[column as keyof Customer] ?? null]));
  const versionAfter = known.version + 1;
  await tx.db.manager.update(Customer, { id: known.id }, { ...columns, version: versionAfter, updatedAt: tx.now } as object);
  if (row.plan!.consent) await recordConsents(tx, scope.unitId, [{ ...row.plan!.consent, customerId: known.id }]);
  audit(tx, {
    unitId: scope.unitId, action: 'import.update', entity: 'customer', entityId: known.id, subjectKeyId: customer.subjectKeyId,
    before: auditImage(tx, known.id, before as Partial<Customer>), after: auditImage(tx, known.id, columns),
  });
  return { line: row.line, entityId: known.id, before, versionAfter };
}

const revert = (tx: TxCtx, _scope: ImportScope, row: Revertible): Promise<boolean> =>
  (row.before ? restoreCustomer(tx, row) : removeImportedCustomer(tx, row));

/** A dealer-management system's customer file: one row a customer, known by the customer number (H7). */
export const customerImport: ImportKind<CustomerPlan> = {
  code: 'CUSTOMERS', nameZh: '客户', nameEn: 'Customers', at: 'DEALER', order: 1,
  fields: [
    { name: 'externalNo', nameZh: '客户编号', nameEn: 'Customer number', required: true, synonyms: ['客户号', '客户代码', '会员编号', '编号', 'customer no', 'customer id', 'customer code', 'cust no'] },
    { name: 'name', nameZh: '客户姓名', nameEn: 'Name', required: true, synonyms: ['姓名', '客户名称', '车主姓名', '车主', '名称', 'customer name', 'full name'] },
    { name: 'sex', nameZh: '性别', nameEn: 'Sex', required: false, synonyms: ['gender'] },
    { name: 'phone', nameZh: '手机', nameEn: 'Phone', required: true, synonyms: ['手机号', '手机号码', '移动电话', '联系电话', '电话', '联系方式', 'mobile', 'mobile phone', 'mobile number', 'phone number', 'tel', 'cell phone'] },
    { name: 'phone2', nameZh: '备用电话', nameEn: 'Second phone', required: false, synonyms: ['备用手机', '其他电话', '固定电话', '家庭电话', '座机', 'phone2', 'alternate phone', 'home phone', 'landline'] },
    { name: 'idNumber', nameZh: '身份证号', nameEn: 'ID number', required: false, synonyms: ['身份证', '身份证号码', '证件号', '证件号码', 'id card', 'identity number'] },
    { name: 'solarBirthday', nameZh: '出生日期', nameEn: 'Birthday', required: false, synonyms: ['生日', '公历生日', '阳历生日', '出生年月', 'date of birth', 'birth date', 'dob'] },
    { name: 'lunarBirthday', nameZh: '农历生日', nameEn: 'Lunar birthday', required: false, synonyms: ['阴历生日', 'lunar birth date'] },
    { name: 'occupation', nameZh: '职业', nameEn: 'Occupation', required: false, synonyms: ['工作', 'profession', 'job'] },
    { name: 'address', nameZh: '家庭住址', nameEn: 'Address', required: false, synonyms: ['住址', '地址', '联系地址', '通讯地址', 'home address'] },
    { name: 'hobbies', nameZh: '兴趣爱好', nameEn: 'Hobbies', required: false, synonyms: ['爱好', '兴趣', 'interests'] },
    { name: 'origin', nameZh: '客户来源', nameEn: 'Origin', required: false, synonyms: ['来源', '来源渠道', 'source'] },
    { name: 'fileDate', nameZh: '建档日期', nameEn: 'File date', required: false, synonyms: ['建档时间', '创建日期', '登记日期', 'created', 'created date', 'registered on'] },
    { name: 'smsConsent', nameZh: '短信同意', nameEn: 'SMS consent', required: false, synonyms: ['是否同意短信', '短信', '接收短信', 'sms', 'sms opt in', 'sms allowed'] },
  ],
  judge, write, revert,
};
