import { systemActor } from '@dealercare/domain/complaint/actor';
import { hasEnded } from '@dealercare/domain/complaint/site-case';
import { localDateOf, startOfDay } from '@dealercare/domain/time/zone';
import type { ImportCells, ImportKind, ImportScope, Judged, Written } from '../import/import-kind.js';
import { orgTree } from '../organisation/org-tree.js';
import { audit } from '../platform/audit/audit.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { inList } from '../platform/database/database.js';
import { forUpdate } from '../platform/database/dialect.js';
import { bareId } from '../platform/ids.js';
import type { CaseFile } from './case-file.js';
import { openHeldCases } from './case-load.js';
import { nextNumbers } from './case-number.js';
import { saveCases } from './case-save.js';
import { notedEvent } from './case-timeline.js';
import { UnitTimes } from './case-units.js';
import { ExternalCase } from './external-case.entity.js';
import { readSiteCells, type SiteReading } from './external-cells.js';
import { knownSiteCases, type KnownSiteCase, type SiteColumns } from './external-known.js';
import { revertSiteCase } from './external-undo.js';
import { endAsRated } from './external-ended.js';
import { draftCase, type CaseToRegister } from './register-case.js';

interface SitePlan {
  known: KnownSiteCase | null;
  reading: SiteReading;
  columns: SiteColumns;
}

const columnsOf = (ctx: Ctx, { brand, series, trimLine, faultCodes, receivedOn, siteStatus, description }: SiteReading): SiteColumns =>
  ({ brand, series, trimLine, faultCodes, receivedOn, siteStatus, textIndex: ctx.app.fieldCipher.blindIndex('site-case', description ?? '') });

function judgeRow(ctx: Ctx, row: ImportCells, reading: SiteReading, known: KnownSiteCase | null): Judged<SitePlan> {
  const base = { line: row.line, findings: reading.findings, businessKey: reading.caseNo };
  if (reading.findings.some(({ gravity }) => gravity === 'ERROR')) return { ...base, verdict: 'REFUSED' };
  const plan = { known, reading, columns: columnsOf(ctx, reading) };
  if (!known) return { ...base, verdict: 'CREATE', plan };
  return JSON.stringify(known.columns) === JSON.stringify(plan.columns) ? { ...base, verdict: 'UNCHANGED' } : { ...base, verdict: 'UPDATE', plan };
}

async function judge(ctx: Ctx, scope: ImportScope, rows: readonly ImportCells[]): Promise<Judged<SitePlan>[]> {
  const today = localDateOf(ctx.now, scope.timezone);
  const readings = rows.map(({ values }) => readSiteCells(values, today));
  const known = await knownSiteCases(ctx, scope.unitId, readings.flatMap(({ caseNo }) => caseNo ?? []));
  return rows.map((row, index) => judgeRow(ctx, row, readings[index]!, known.get(readings[index]!.caseNo ?? '') ?? null));
}

/** A case of the site at manufacturer level. Its day is the site's; its clocks start now (rulings 17). Nobody there can be called. */
function caseFor(tx: TxCtx, scope: ImportScope, { reading, columns }: SitePlan): CaseToRegister {
  return {
    unitId: scope.unitId, by: systemActor, firstOwnerId: null, ownerId: null, customer: null, vehicleId: null, orderId: null, contactName: null, contactPhone: null, anonymous: true, channel: 'SITE',
    receivedAt: startOfDay(reading.receivedOn!, scope.timezone), description: reading.description!, remedySought: null, externalCase: { channel: 'COMPLAINT_SITE', caseNo: reading.caseNo!, ...columns },
    immobile: false, accusedIds: [], topic: null, repeatOfId: null, countFrom: tx.now,
  };
}

/** Numbers of each day in the order of the file. */
async function numbersFor(tx: TxCtx, scope: ImportScope, plans: readonly SitePlan[]): Promise<string[]> {
  const code = (await orgTree(tx.app)).unit(scope.unitId)?.code ?? '';
  const days = plans.map(({ reading }) => reading.receivedOn!);
  const left = new Map<string, string[]>();
  for (const day of [...new Set(days)].sort()) left.set(day, await nextNumbers(tx, code, day, days.filter((one) => one === day).length));
  return days.map((day) => left.get(day)!.shift()!);
}

async function createAll(tx: TxCtx, scope: ImportScope, rows: readonly Judged<SitePlan>[]): Promise<Written[]> {
  if (rows.length === 0) return [];
  const numbers = await numbersFor(tx, scope, rows.map(({ plan }) => plan!));
  const keys = tx.app.subjectKeys.make(rows.length);
  await tx.app.subjectKeys.insert(tx.db, keys, tx.now);
  const times = new UnitTimes(tx.app);
  const files: CaseFile[] = [];
  for (const [index, { plan }] of rows.entries()) {
    const file = await draftCase(tx, caseFor(tx, scope, plan!), { number: numbers[index]!, subjectKeyId: keys[index]!.id, times });
    if (plan!.columns.siteStatus && hasEnded(plan!.columns.siteStatus)) endAsRated(tx, file);
    files.push(file);
  }
  await saveCases(tx, files, 'import.create');
  return files.map(({ externalCases }, index) => ({ line: rows[index]!.line, entityId: externalCases[0]!.id, before: null, versionAfter: 1 }));
}

/** What the site says now is kept and told on the timeline; our own case goes its own way. */
async function updateAll(tx: TxCtx, scope: ImportScope, rows: readonly Judged<SitePlan>[]): Promise<Written[]> {
  const files = new Map((await openForImport(tx, rows.map(({ plan }) => plan!.known!.complaintId))).map((file) => [file.complaint.id, file]));
  const written: Written[] = [];
  for (const { line, plan } of rows) {
    const known = plan!.known!;
    const versionAfter = known.version + 1;
    await tx.db.manager.update(ExternalCase, { id: known.id }, { ...plan!.columns, version: versionAfter, updatedAt: tx.now } as object);
    const file = files.get(known.complaintId);
    const words = plan!.columns.textIndex === known.columns.textIndex ? null : plan!.reading.description;
    if (file) await notedEvent(tx, file, { type: 'SITE_UPDATED', at: tx.now, byTimer: true, facts: { from: known.columns.siteStatus, to: plan!.columns.siteStatus } }, words);
    audit(tx, { unitId: scope.unitId, action: 'import.update', entity: 'external_case', entityId: known.id, before: { ...known.columns }, after: { ...plan!.columns } });
    written.push({ line, entityId: known.id, before: { ...known.columns }, versionAfter });
  }
  await saveCases(tx, [...files.values()], 'import.update');
  return written;
}

async function openForImport(tx: TxCtx, complaintIds: readonly string[]): Promise<CaseFile[]> {
  if (complaintIds.length === 0) return [];
  const list = inList(complaintIds.map(bareId));
  await tx.db.rows(`SELECT id FROM complaint WHERE id IN (${list.sql}) ORDER BY id${forUpdate()}`, list.params);
  return openHeldCases(tx, complaintIds);
}

async function write(tx: TxCtx, scope: ImportScope, rows: readonly Judged<SitePlan>[]): Promise<Written[]> {
  const created = await createAll(tx, scope, rows.filter(({ plan }) => !plan!.known));
  return [...created, ...await updateAll(tx, scope, rows.filter(({ plan }) => plan!.known))];
}

/** The public list of a complaint site: one row a case, known by its number (R-32, rulings 1, 17). */
export const complaintSiteImport: ImportKind<SitePlan> = {
  code: 'COMPLAINT_SITE', nameZh: '投诉网站案件', nameEn: 'Complaint site cases', at: 'MANUFACTURER', order: 4,
  fields: [
    { name: 'caseNo', nameZh: '投诉编号', nameEn: 'Case number', required: true, synonyms: ['编号', '投诉号', '投诉单号', '案件编号', '单号', '序号', 'id', 'case no', 'case id', 'complaint id', 'complaint no', 'number'] },
    { name: 'brand', nameZh: '品牌', nameEn: 'Brand', required: false, synonyms: ['投诉品牌', '厂家', '厂商', '汽车品牌', '品牌名称', 'maker', 'make', 'brand name', 'manufacturer'] },
    { name: 'series', nameZh: '车系', nameEn: 'Series', required: false, synonyms: ['投诉车系', '车型系列', 'car_model', 'car model', 'model', 'series name'] },
    { name: 'trimLine', nameZh: '车型', nameEn: 'Trim', required: false, synonyms: ['投诉车型', '年款', '款型', '配置', '车款', 'type', 'car type', 'model year', 'trim', 'version'] },
    { name: 'description', nameZh: '问题简述', nameEn: 'Description', required: true, synonyms: ['投诉简述', '简述', '描述', '问题描述', '投诉内容', '内容', '标题', '投诉标题', 'desc', 'summary', 'title', 'complaint'] },
    { name: 'faultCodes', nameZh: '典型问题', nameEn: 'Fault codes', required: false, synonyms: ['故障代码', '问题代码', '典型故障', '问题', '投诉问题', '故障', 'problem', 'problems', 'fault', 'faults', 'fault code', 'codes'] },
    { name: 'receivedOn', nameZh: '投诉时间', nameEn: 'Date', required: true, synonyms: ['投诉日期', '日期', '时间', '提交时间', 'datetime', 'date time', 'complaint date', 'received', 'created', 'time'] },
    { name: 'siteStatus', nameZh: '投诉状态', nameEn: 'Status', required: true, synonyms: ['状态', '处理状态', '进度', '投诉进度', 'state', 'progress', 'complaint status'] },
  ],
  judge, write,
  revert: (tx, scope, row) => revertSiteCase(tx, scope.unitId, row),
};
