/** The other pages of the area. */
export default {
  clocks: {
    title: '投诉时限', total_other: '共 {{total}} 个时限', kind: '时限类型', due: '到期', case: '投诉', unit: '责任单位',
    view: { all: '全部', running: '进行中', late: '已超时', paused: '已暂停' }, none: '没有时限', noneHint: '登记投诉后，时限会显示在这里。',
  },
  external: {
    title: '外部投诉', total_other: '共 {{total}} 件', no: '外部编号', import: '导入投诉网站文件', view: { waiting: '待派发', all: '全部' }, none: '没有待派发的外部投诉', noneHint: '从投诉网站导入的投诉，以及监管部门转来的投诉会显示在这里。',
    dispatch: '派发', dispatchTitle_other: '派发 {{count}} 件投诉', dispatched_other: '已派发 {{count}} 件', to: '派发到', reason: '原因', required: '请填写', cancel: '取消',
  },
  crisis: { title: '预警', total_other: '共 {{total}} 条', kind: '类型', raised: '发出时间', none: '没有预警', noneHint: '媒体、监管部门、人身安全、群体和网络舆情的预警会显示在这里。' },
};
