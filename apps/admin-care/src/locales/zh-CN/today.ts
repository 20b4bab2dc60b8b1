/** Today's work. */
export default {
  today: {
    title: '今日工作',
    parts: '按到期查看',
    part: { OVERDUE: '已逾期', DUE: '今天', NEXT: '接下来', ALL: '全部' },
    whose: '谁的任务', everybody: '全部', mine: '我的',
    begin: '开始第一个', beginKey: '打开第一个任务',
    all: '今日待办',
    byChannel: '方式：{{channels}}',
    done: '今天的工作已完成',
    doneHint: '逾期和今天到期的任务都已处理。',
    doneNext: '查看接下来的任务',
    empty: '没有待办任务',
    emptyHint: '到期的关怀任务和回访会按先后显示在这里。',
    emptyMine: '没有分配给您的任务',
    emptyMineHint: '您可以从全部任务中选择。',
    showAll: '查看全部',
    keys: '今日工作',
    peekOpen: '打开任务',
    loadedOnly: '筛选只作用于已加载的任务，向下滚动可加载更多。',
  },
};
