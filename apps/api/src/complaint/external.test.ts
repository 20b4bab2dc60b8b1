import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { act, caseFile, clockShown, publishedYears, type CaseView } from '../../test/kit/complaint.js';
import type { Client } from '../../test/kit/client.js';
import { allRows, dryRun, importFile, importState, runImport, undoImport, upload } from '../../test/kit/imports.js';
import { useKit } from '../../test/kit/kit.js';
import { as, buildGroup, type Group, type Person } from '../../test/kit/people.js';
import { sweepJob } from './sweep.job.js';

type Someone = Client & { person: Person };
const kit = useKit();
const file = readFileSync(new URL('../../test/data/complaint-site-2021-02.csv', import.meta.url));
let group: Group;
let maker: Someone;
let runId: string;

beforeAll(async () => {
  await publishedYears(kit);
  group = await buildGroup(kit);
  maker = await as(kit, 'MFR_SERVICE', group.maker);
  kit.timeIs('2026-03-02 10:00');
});

const counted = async (column: string): Promise<Record<string, number>> =>
  Object.fromEntries((await kit.app.database.read.rows(`SELECT ${column}, COUNT(*) FROM complaint GROUP BY ${column}`)).map(([value, count]) => [String(value), Number(count)]));

async function siteCase(caseNo: string): Promise<CaseView & { externalCases: object[] }> {
  const [row] = await kit.app.database.read.rows('SELECT complaint_id FROM external_case WHERE case_no = ?', [caseNo]);
  const id = `cmp_${String(row![0])}`;
  const { complaint } = await maker.ask<{ complaint: { externalCases: object[] } }>('query ($id: ID!) { complaint(id: $id) { externalCases { channel caseNo receivedOn siteStatus brand series trimLine faultCodes } } }', { id });
  return { ...await caseFile(maker, id), ...complaint };
}

describe('the list of a complaint site as 600 cases at the manufacturer (rulings 1, 17)', () => {
  test('recognised, dry run and run agree', async () => {
    const { body, status } = await upload(maker, group.maker, 'complaint-site-2021-02.csv', file);
    expect([status, body.kind]).toEqual([201, 'COMPLAINT_SITE']);
    runId = body.id;
    expect(await dryRun(kit, maker, runId)).toMatchObject({ status: 'JUDGED', encoding: 'UTF8', rowsTotal: 600, counts: { create: 600, refused: 0, repeated: 0, warnings: 0 } });
    expect(await runImport(kit, maker, runId)).toMatchObject({ status: 'DONE', counts: { create: 600, refused: 0 } });
  });

  test('rated ones are closed with their own day, the others are open, each with its severity', async () => {
    expect(await counted('status')).toEqual({ RECEIVED: 537, CLOSED: 63 });
    expect(await counted('severity')).toEqual({ MEDIUM: 587, MAJOR: 13 });
    const graves = await kit.app.database.read.rows("SELECT e.case_no FROM complaint c JOIN external_case e ON e.complaint_id = c.id WHERE c.severity = 'MAJOR' ORDER BY e.case_no");
    expect(graves.map(([caseNo]) => caseNo)).toEqual(['572407', '572509', '572763', '572888', '572895', '572925', '573048', '573188', '573342', '573363', '573398', '573400', '573470']);
    expect(await counted('level')).toEqual({ MANUFACTURER: 600 });
    expect(await counted('received_on')).toEqual({ '2021-02-18': 119, '2021-02-19': 134, '2021-02-20': 125, '2021-02-21': 108, '2021-02-22': 114 });
    const statuses = await kit.app.database.read.rows('SELECT site_status, COUNT(*) FROM external_case GROUP BY site_status');
    expect(Object.fromEntries(statuses.map(([status, count]) => [status, Number(count)]))).toEqual({ IN_REVIEW: 189, ACCEPTED: 32, ANSWERED: 316, RATED: 63 });
  });

  test('single rows by value', async () => {
    const open = await siteCase('573680');
    expect(open.externalCases).toEqual([{ channel: 'COMPLAINT_SITE', caseNo: '573680', receivedOn: '2021-02-22', siteStatus: 'IN_REVIEW', brand: '一汽丰田', series: 'RAV4荣放', trimLine: '2020款 双擎 2.5L CVT 四驱 精英PLUS版', faultCodes: ['A339'] }]);
    expect([open.description, open.status, open.severity, open.severityReasons, open.external, open.dealer, open.ownerUnit.id]).toEqual(['一汽丰田RAV4荣放发动机机油增多', 'RECEIVED', 'MEDIUM', ['EXTERNAL'], true, null, group.maker]);
    expect(open.number).toMatch(/^TS-M1-20210222-\d{3}$/);
    expect([clockShown(open, 'LEVEL_CONTACT'), clockShown(open, 'CONSUMER_NOTICE')]).toEqual([['RUNNING', '2026-03-02 14:00'], ['RUNNING', '2026-03-11 18:00']]);
    expect((await siteCase('573674')).externalCases[0]).toMatchObject({ faultCodes: ['E74', 'G225', 'I295', 'J300'], series: '乐驰' });
    const [rated] = await kit.app.database.read.rows("SELECT case_no FROM external_case WHERE site_status = 'RATED' ORDER BY case_no LIMIT 1");
    const closed = await siteCase(String(rated![0]));
    expect([closed.status, closed.clocks, closed.closedAt?.slice(0, 10), closed.events.map(({ type }) => type)]).toEqual(['CLOSED', [], '2021-02-17', ['REGISTER', 'IMPORTED_ENDED']]);
  });

  test('old cases climb from the day of their import, not from 2021', async () => {
    await kit.run(sweepJob);
    expect((await kit.app.database.read.rows('SELECT COUNT(*) FROM ladder_step'))[0]![0]).toBe(0);
    expect((await kit.app.database.read.rows("SELECT COUNT(*) FROM clock WHERE status = 'RUNNING'"))[0]![0]).toBe(537 * 3);
  });

  test('the same file again changes nothing; a row twice is one case', async () => {
    const again = await importFile(kit, maker, group.maker, 'again.csv', file);
    expect(again.done.counts).toMatchObject({ create: 0, update: 0, unchanged: 600 });
    const header = '投诉编号,投诉品牌,投诉车系,投诉车型,问题简述,典型问题,投诉时间,投诉状态\n';
    const twice = await importFile(kit, maker, group.maker, 'twice.csv', `${header}9001,某品牌,某车系,2020款,车身异响,H1,2021-02-18,处理反馈\n9001,某品牌,某车系,2020款,车身异响,H1,2021-02-18,处理反馈\n`);
    expect(twice.done.counts).toMatchObject({ create: 1, repeated: 1 });
  });

  test('GB18030, Chinese headers, days like 2020/6/8, and faults row by row', async () => {
    const rows = [
      '投诉单号,品牌名称,投诉车系,车款,投诉内容,故障代码,投诉日期,处理状态', '7001,甲牌,甲系,2019款,刹车突然失灵无法减速,E74,2020/6/8,厂家受理', '7002,乙牌,乙系,2018款,车机黑屏,H1,2020年6月9日,用户评分', '7003,乙牌,乙系,2018款,,H1,2020/6/9,用户评分',
      '7004,乙牌,乙系,2018款,漏油,A1,2020/2/30,厂家受理', '7005,乙牌,乙系,2018款,漏油,A1,2020/6/9,已撤诉', ',乙牌,乙系,2018款,漏油,A1,2020/6/9,厂家受理', '7006,乙牌,乙系,2018款,漏油,漏油,2020/6/9,厂家受理', '7007,乙牌,乙系,2018款,漏油,A1,2027/1/1,厂家受理',
    ].join('\r\n');
    const { body } = await upload(maker, group.maker, 'gb.csv', iconv.encode(rows, 'gb18030'));
    expect([body.kind, (await dryRun(kit, maker, body.id)).encoding]).toEqual(['COMPLAINT_SITE', 'GB18030']);
    const verdicts = (await allRows(maker, body.id)).map(({ businessKey, verdict, findings }) => [businessKey, verdict, findings.map(({ field, code }) => `${field} ${code}`)]);
    expect(verdicts).toEqual([
      ['7001', 'CREATE', []], ['7002', 'CREATE', []], ['7003', 'REFUSED', ['description REQUIRED']], ['7004', 'REFUSED', ['receivedOn CELL_INVALID']], ['7005', 'REFUSED', ['siteStatus CELL_INVALID']],
      [null, 'REFUSED', ['caseNo NUMBER_MISSING']], ['7006', 'CREATE', ['faultCodes CELL_UNREADABLE']], ['7007', 'REFUSED', ['receivedOn DATE_IN_FUTURE']],
    ]);
    await runImport(kit, maker, body.id);
    const major = await siteCase('7001');
    expect([major.severity, major.crisis, major.severityReasons]).toEqual(['MAJOR', 'INJURY', ['SAFETY_BRAKE']]);
    expect((await siteCase('7002')).status).toBe('CLOSED');
  });

  test('what the site says later is kept and told; our case goes its own way', async () => {
    const header = 'id,brand,car_model,type,desc,problem,datetime,status\n';
    await importFile(kit, maker, group.maker, 'one.csv', `${header}8001,甲牌,甲系,2019款,漏油,"A1,",2021-02-18,信息审核\n`);
    const { body } = await upload(maker, group.maker, 'two.csv', `${header}8001,甲牌,甲系,2019款,漏油严重,"A1,",2021-02-18,处理反馈\n`);
    await dryRun(kit, maker, body.id);
    expect(await runImport(kit, maker, body.id)).toMatchObject({ counts: { update: 1, create: 0 } });
    const after = await siteCase('8001');
    expect([after.status, after.externalCases[0], after.events.at(-1)]).toMatchObject(['RECEIVED', { siteStatus: 'ANSWERED' }, { type: 'SITE_UPDATED', note: '漏油严重' }]);
    await undoImport(kit, maker, body.id);
    expect((await siteCase('8001')).externalCases[0]).toMatchObject({ siteStatus: 'IN_REVIEW' });
  });

  test('dispatched to a dealer (K18): its clocks begin, and it is the dealer\'s case from then on', async () => {
    const { id } = await siteCase('573679');
    const desk = await as(kit, 'CARE_SPECIALIST', group.d1);
    expect(await desk.refused('query ($id: ID!) { complaint(id: $id) { id } }', { id })).toBe('NOT_FOUND');
    kit.timeIs('2026-03-02 11:00');
    const sent = await act(maker, 'dispatchComplaint', id, { unitId: group.d1, reason: '车主所在城市的授权店' });
    expect([sent.dealer, clockShown(sent, 'FIRST_CONTACT'), clockShown(sent, 'FEEDBACK'), clockShown(sent, 'REQUEST_TO_DEALER')]).toEqual([{ id: group.d1 }, ['RUNNING', '2026-03-02 13:00'], ['RUNNING', '2026-03-05 18:00'], ['RUNNING', '2026-03-05 18:00']]);
    expect((await caseFile(desk, id)).allowedActions).toContain('CONTACT');
  });

  test('undone: what nobody has worked on goes, what was dispatched stays', async () => {
    expect(await undoImport(kit, maker, runId)).toMatchObject({ status: 'UNDONE', counts: { reverted: 599, kept: 1 } });
    const left = await kit.app.database.read.rows("SELECT case_no FROM external_case WHERE case_no LIKE '573%' OR case_no LIKE '572%' OR case_no LIKE '571%'");
    expect(left).toEqual([['573679']]);
    for (const table of ['clock', 'complaint_event', 'external_case']) {
      const column = table === 'clock' ? 'subject_id' : 'complaint_id';
      expect([table, Number((await kit.app.database.read.rows(`SELECT COUNT(*) FROM ${table} WHERE ${column} NOT IN (SELECT id FROM complaint)`))[0]![0])]).toEqual([table, 0]);
    }
  });

  test('a dealer may not import it, nor a dealer\'s file at the manufacturer', async () => {
    const director = await as(kit, 'CARE_DIRECTOR', group.d1);
    const { body } = await upload(director, group.d1, 'site.csv', file);
    expect(body.kind).not.toBe('COMPLAINT_SITE');
    expect((await upload(director, group.maker, 'site.csv', file)).body.errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect(await director.refused('query ($id: ID!) { importRun(id: $id) { id } }', { id: runId })).toBe('NOT_FOUND');
    expect((await importState(maker, runId)).status).toBe('UNDONE');
  });
});
