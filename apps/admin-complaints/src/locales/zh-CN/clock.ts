export default {
  heldAbove: '上级正在处理',
  cause: { SEVERITY: '严重程度调整', CALENDAR: '节假日安排公布', DUPLICATE: '合并重复投诉', PAUSE: '与客户约定暂停', OTHER: '规则调整' },
  hoursOfThen: '此后营业时间或节假日安排有变动，此时限按当时的安排计算。',
  hoursChanged: '计时期间营业时间有变动，已开始的时限按原时间执行。',
};
