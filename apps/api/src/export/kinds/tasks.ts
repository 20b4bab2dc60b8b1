import { taskFilterFields, type CareTaskFilter } from '../../care/list/list-inputs.js';
import { ruleNames } from '../../care/list/rule-names.js';
import { tasksMatching } from '../../care/list/task-list.js';
import { vehicleScope } from '../../vehicle/vehicle-list.js';
import { customerColumns, customerJoin, dealerColumn, fixed, joined, moment, plain, staffColumn, vehicleColumns, vehicleJoin, worded } from '../columns.js';
import type { ExportColumn, ExportKind } from '../export-kind.js';

const rule: ExportColumn = {
  name: 'rule', nameZh: '关怀规则', nameEn: 'Care rule', from: ['t.rule_code'],
  cell: ([code], _row, { locale }) => {
    const names = ruleNames(String(code));
    return names ? (locale === 'en' ? names.nameEn : names.nameZh) : String(code);
  },
};

export const taskExport: ExportKind = {
  code: 'CARE_TASKS', nameZh: '关怀任务', nameEn: 'Care tasks', action: 'care:read', order: { column: 't.dealer_id', idColumn: 't.id' }, filterFields: taskFilterFields,
  base: fixed('t.id, t.dealer_id, cu.owner_user_id, 1'),
  tables: async (ctx) => joined('care_task t', customerJoin(ctx, 'cu', 't'), vehicleJoin(vehicleScope(ctx, 'vehicle:read', 'v'), 'v', 't')),
  matching: async (ctx, { filter }) => tasksMatching(ctx, filter as CareTaskFilter | null),
  columns: [
    rule, plain(['ruleCode', '规则代码', 'Rule code'], 't.rule_code'),
    worded(['kind', '任务类型', 'Kind'], 't.kind', 'taskKind'), worded(['status', '任务状态', 'State'], 't.status', 'taskStatus'),
    plain(['t', '执行日', 'Day T'], 't.t'), plain(['windowTo', '最晚日', 'Last day'], 't.window_to'),
    ...customerColumns('cu'), ...vehicleColumns('v'),
    staffColumn(['assignee', '负责人', 'Assigned to'], 't.assignee_id'),
    plain(['tries', '联系次数', 'Tries'], 't.tries'), worded(['outcome', '结果', 'Outcome'], 't.outcome', 'outcome'), moment(['endedAt', '结束时间', 'Ended at'], 't.ended_at'),
    worded(['endedLate', '是否超期', 'Late'], 't.ended_late', 'yesNo'),
    dealerColumn('t.dealer_id'),
  ],
};
