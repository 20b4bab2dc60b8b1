/** Files that may be of one person, and what becomes of them. */
export default {
  duplicates: {
    title: '疑似重复', lead: '可能属于同一位客户的档案，每晚自动查找', one: '档案一', two: '档案二', reasons: '依据', score: '相似度', scoreOf: '相似度 {{score}}',
    empty: '没有待判断的重复档案', emptyHint: '系统每晚比对电话、姓名、车辆和证件，发现相似的档案会列在这里。', hidden: '不在您的查看范围内',
    status: { OPEN: '待判断', SAME: '同一人', DIFFERENT: '不是同一人', HOUSEHOLD: '同一家庭', MERGED: '已合并' },
    verdict: { SAME: '同一人', DIFFERENT: '不是同一人', HOUSEHOLD: '同一家庭' },
    judged: '已判断：{{verdict}}', judgedBy: '由{{name}}判断',
    reason: {
      ID_NUMBER: '证件号相同', PHONE: '电话相同', SECOND_PHONE: '备用电话相同', VIN: '同一辆车', PLATE: '车牌相同', NAME: '姓名相同', NAME_VARIANT: '异体字同名', NAME_PINYIN: '姓名同音', NAME_ONE_OFF: '姓名差一字', BIRTHDAY: '生日相同', ADDRESS: '地址相同',
      OTHER_NAME: '姓名不同', OTHER_BIRTHDAY: '生日不同', OTHER_SEX: '性别不同', OTHER_KIND: '个人与单位', OTHER_ID_NUMBER: '证件号不同',
    },
    compare: '并排比较与合并', compareWith: '与“{{name}}”比较', compareTitle: '{{one}} 与 {{two}}', backToList: '返回清单', mergeTitle: '合并为一份档案', swap: '交换左右', merge: '合并',
    fieldName: '字段', stays: '保留：{{name}}', goesIn: '并入：{{name}}', nothing: '未填写', moves: '将转移：', stayed: '留在本档案：',
    mergeMeans: '车辆、工单、任务、投诉和往来全部转到保留的档案；联系意愿从严；投诉时限不变。30 天内可以撤销。', merged: '档案已合并',
    field: { NAME: '姓名', SEX: '性别', PHONE: '电话', PHONE2: '备用电话', ID_NUMBER: '身份证号', SOLAR_BIRTHDAY: '公历生日', LUNAR_BIRTHDAY: '农历生日', OCCUPATION: '职业', ADDRESS: '地址', HOBBIES: '爱好', ORIGIN: '来源', EXTERNAL_NO: '客户编号', OWNER: '负责人' },
    table: {
      vehicle_other: '{{number}} 辆车', repair_order_other: '{{number}} 张工单', complaint_other: '{{number}} 起投诉', care_task_other: '{{number}} 项任务', contact_log_other: '{{number}} 次往来', appointment_other: '{{number}} 次预约',
      outbound_message_other: '{{number}} 条短信', survey_response_other: '{{number}} 份问卷', suggestion_other: '{{number}} 条建议', contact_person_other: '{{number}} 位联系人',
    },
    knownCar: '这辆车的车主已有档案，请打开该档案：', mayBe: '可能已有档案，请先核对：', carKnown: '车架号或车牌', carKnownHint: '只用于查找是否已有档案',
    panel: '重复与合并', mergedOn: '{{day}} 由{{name}}并入一份档案', undoneOn: '{{day}} 已撤销', undo: '撤销合并', undoUntil: '{{day}} 前可以撤销', undone: '合并已撤销，两份档案已恢复',
    undoMeans: '两份档案恢复到合并前的样子；合并之后新增的记录和修改留在保留的档案里。',
  },
};
