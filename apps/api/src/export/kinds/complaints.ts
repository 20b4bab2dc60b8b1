import { causePath } from '@dealercare/domain/complaint/cause';
import { complaintFilterFields, type ComplaintFilter } from '../../complaint/complaint-list.inputs.js';
import { complaintsMatching } from '../../complaint/complaint-list.js';
import { openScope } from '../../complaint/complaint-scope.js';
import { openText } from '../../complaint/sealed-texts.js';
import { wireId } from '../../platform/ids.js';
import { vehicleScope } from '../../vehicle/vehicle-list.js';
import { customerColumns, customerJoin, dealerColumn, joined, moment, opened, plain, staffColumn, vehicleColumns, vehicleJoin, worded } from '../columns.js';
import type { ExportColumn, ExportKind } from '../export-kind.js';

const description: ExportColumn = {
  name: 'description', nameZh: '投诉内容', nameEn: 'What was said', from: ['c.description_cipher', 'c.subject_key_id'],
  cell: ([sealed, key], { id }, out) => openText(out, wireId('key', String(key)), 'description', wireId('cmp', id), sealed == null ? null : String(sealed)),
};

const cause: ExportColumn = {
  name: 'cause', nameZh: '原因', nameEn: 'Cause', from: ['c.cause_code'],
  cell: ([code], _row, { locale }) => (code == null ? null : causePath(String(code)).map(({ nameZh, nameEn }) => (locale === 'en' ? nameEn : nameZh)).join(' / ')),
};

/** Cases that the asker may not open go out as the stubs that the list shows (rulings 4). */
export const complaintExport: ExportKind = {
  code: 'COMPLAINTS', nameZh: '投诉', nameEn: 'Complaints', action: 'complaint:list', order: { column: 'c.id', idColumn: 'c.id' }, filterFields: complaintFilterFields, sealedBy: 'c.subject_key_id',
  base: async (ctx) => {
    const open = await openScope(ctx);
    return { sql: `c.id, c.dealer_id, cu.owner_user_id, CASE WHEN ${open.sql} THEN 1 ELSE 0 END`, params: open.params };
  },
  tables: async (ctx) => joined('complaint c', customerJoin(ctx, 'cu', 'c'), vehicleJoin(vehicleScope(ctx, 'vehicle:read', 'v'), 'v', 'c')),
  matching: (ctx, { filter, search }) => complaintsMatching(ctx, { filter: filter as ComplaintFilter | null, search }),
  columns: [
    plain(['number', '投诉编号', 'Number'], 'c.number'), worded(['severity', '等级', 'Severity'], 'c.severity', 'severity'), worded(['level', '当前级别', 'Level'], 'c.level', 'level'),
    plain(['receivedOn', '受理日期', 'Received on'], 'c.received_on'), moment(['nextDueAt', '下一时限', 'Next due'], 'c.next_due_at'), cause,
    ...[
      worded(['status', '状态', 'State'], 'c.status', 'caseStatus'), worded(['channel', '来源', 'Channel'], 'c.channel', 'caseChannel'), staffColumn(['owner', '负责人', 'Owner'], 'c.owner_id'),
      ...customerColumns('cu'), ...vehicleColumns('v'), description,
      moment(['closedAt', '结束时间', 'Ended at'], 'c.closed_at'), plain(['satisfaction', '满意度', 'Satisfaction'], 'c.customer_satisfaction'), plain(['repeatCount', '投诉次数', 'Which time'], 'c.repeat_count'),
    ].map(opened),
    dealerColumn('c.dealer_id'),
  ],
};
