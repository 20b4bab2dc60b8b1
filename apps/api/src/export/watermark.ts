import { clockText, localDateOf, minuteOfDay } from '@dealercare/domain/time/zone';
import { StaffUser } from '../identity/staff-user.entity.js';
import { orgTree } from '../organisation/org-tree.js';
import type { App } from '../platform/context.js';
import { bareId } from '../platform/ids.js';
import type { ExportKind } from './export-kind.js';
import type { ExportJob } from './export-job.entity.js';

/** Who took it out, when and for which unit (H11); it travels with the file. */
export interface Watermark {
  /** One line without signs that a table of text could stumble over. */
  line: string;
  facts: readonly (readonly string[])[];
  title: string;
  about: string;
}

const oneLine = (text: string): string => text.replace(/[\s",;]+/g, ' ').trim();

export async function watermarkOf(app: App, job: ExportJob, kind: ExportKind): Promise<Watermark> {
  const inEnglish = job.locale === 'en';
  const { name, email } = await app.database.source.manager.findOneByOrFail(StaffUser, { id: job.askedBy });
  const zone = (await orgTree(app)).unit(job.unitId)?.timezone ?? 'Asia/Shanghai';
  const [unit] = await app.database.read.rows('SELECT name_zh, name_en FROM org_unit WHERE id = ?', [bareId(job.unitId)]);
  const unitName = String(unit?.[inEnglish ? 1 : 0] ?? '');
  const at = `${localDateOf(job.createdAt, zone)} ${clockText(minuteOfDay(job.createdAt, zone))}`;
  const title = inEnglish ? kind.nameEn : kind.nameZh;
  const words = inEnglish
    ? { line: `Exported by ${name} (${unitName}) at ${at} ${zone} | ${job.id}`, about: 'About', rows: ['Exported by', 'Account', 'Unit', 'At', 'Number of the export', 'What it holds', 'Rows', 'Numbers'], clear: 'in the clear', masked: 'masked' }
    : { line: `${name}（${unitName}）于 ${at} ${zone} 导出 | ${job.id}`, about: '导出说明', rows: ['导出人', '账号', '机构', '时间', '导出编号', '内容', '行数', '号码'], clear: '完整', masked: '已遮盖' };
  const values = [name, email, unitName, `${at} ${zone}`, job.id, title, String(job.rowsTotal), job.clear ? words.clear : words.masked];
  return { line: oneLine(words.line), facts: words.rows.map((label, index) => [label, values[index]!]), title, about: words.about };
}
