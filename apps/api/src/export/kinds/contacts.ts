import { localDateOf } from '@dealercare/domain/time/zone';
import { contactFilterFields, type ContactFilter } from '../../messaging/contact-filter.js';
import { contactScope, notePlace } from '../../messaging/contact-log.service.js';
import { compileFilter } from '../../platform/filter/filter.js';
import { wireId } from '../../platform/ids.js';
import { allOf } from '../../platform/paging/keyset.js';
import { customerColumns, customerJoin, dealerColumn, fixed, joined, moment, seesRow, staffColumn, worded } from '../columns.js';
import type { ExportColumn, ExportKind } from '../export-kind.js';

/** What was said, for those who may read names there; sealed with the person's key. */
const note: ExportColumn = {
  name: 'note', nameZh: '沟通内容', nameEn: 'What was said', from: ['l.note_cipher', 'cu.subject_key_id'],
  cell: ([sealed, key], row, out) =>
    (sealed == null || key == null || !seesRow(out, row) ? null : out.app.subjectKeys.open(out.db, wireId('key', String(key)), String(sealed), notePlace(wireId('ctl', row.id)))),
};

export const contactExport: ExportKind = {
  code: 'CONTACTS', nameZh: '联系记录', nameEn: 'Contacts', action: 'customer:read', order: { column: 'l.dealer_id', idColumn: 'l.id' }, filterFields: contactFilterFields, sealedBy: 'cu.subject_key_id',
  base: fixed('l.id, l.dealer_id, cu.owner_user_id, 1'),
  tables: async (ctx) => joined('contact_log l', customerJoin(ctx, 'cu', 'l')),
  matching: async (ctx, { filter }) => allOf(contactScope(ctx), compileFilter(ctx, contactFilterFields, filter as ContactFilter | null, localDateOf(ctx.now, 'Asia/Shanghai'), { dealer: 'l.dealer_id' })),
  columns: [
    moment(['at', '联系时间', 'When'], 'l.at'), worded(['channel', '方式', 'Channel'], 'l.channel', 'channel'), worded(['direction', '方向', 'Direction'], 'l.direction', 'direction'),
    worded(['purpose', '目的', 'Purpose'], 'l.purpose', 'purpose'), worded(['outcome', '结果', 'Outcome'], 'l.outcome', 'outcome'), worded(['mood', '客户情绪', 'Mood'], 'l.mood', 'mood'),
    ...customerColumns('cu'), note, staffColumn(['staff', '联系人员', 'By whom'], 'l.staff_id'), dealerColumn('l.dealer_id'),
  ],
};
