/** The pages of care tasks. */
export default {
  tasks: {
    title: '关怀任务', total_other: '共 {{total}} 项', empty: '没有待处理的关怀任务', emptyHint: '系统每天按关怀规则、客户和车辆的日期生成任务。',
    view: { open: '待处理', mine: '我的', nobody: '未分配', data: '资料更正', waiting: '等待中', missed: '未完成', ended: '已结束', all: '全部' },
    state: '进度', anyRule: '全部事项', anyStatus: '全部状态', anyDay: '不限日期', anybody: '不限负责人', whose: { mine: '我负责的', nobody: '未分配' },
    due: { past: '今天之前', today: '今天', week: '7 天内', month: '30 天内', lastMonth: '过去 30 天' }, dueChip: '日期：{{span}}', plannedLate: '补做的', endedLate: '超期', result: '结果', wrongNumber: '更正电话号码',
    given: '来自报表的筛选', openSheet: '打开通话单', file: '任务', course: '经过', answers: '问卷回答', messages: '短信',
    planned: '已按规则生成', ended: '任务结束：{{status}}', windowText: '{{from}} 至 {{to}}', window: '期限', created: '生成时间',
  },
  bulk: {
    assign: '分配', cancel: '取消任务', close: '关闭', to: '分配给', assignTitle_other: '分配 {{count}} 项任务', cancelTitle_other: '取消 {{count}} 项任务', cause: '取消原因', why: '说明（必填）',
    cancelHint: '尚未发出的短信会一并撤回。取消后不能恢复。', assigned_other: '已分配 {{count}} 项任务', cancelled_other: '已取消 {{count}} 项任务', notDone_other: '{{count}} 项未能完成', reason_other: '{{reason}}（{{count}} 项）',
    unknown: '未能完成，请稍后重试。', severalDealers_other: '所选任务属于 {{count}} 家门店，请先按门店筛选。', noCommonCause: '所选任务没有共同的取消原因，请只选同一类任务。', progress: '已处理 {{done}} / {{total}}',
  },
};
