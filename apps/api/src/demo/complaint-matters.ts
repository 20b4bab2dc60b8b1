/** What customers of the demo complain about, in their words, and what came of it. */
export interface Matter {
  text: string;
  sought: string | null;
  causeCode: string;
  department: string;
  remedy: { kind: 'REDO' | 'APOLOGY' | 'GOODWILL' | 'VOUCHER' | 'REFUND' | 'OTHER'; text: string; amountFen: number };
  why: string;
}

const matter = (text: string, causeCode: string, department: string, remedyKind: Matter['remedy']['kind'], remedyText: string, why: string, amountFen = 0, sought: string | null = null): Matter =>
  ({ text, sought, causeCode, department, remedy: { kind: remedyKind, text: remedyText, amountFen }, why });

export const matters: readonly Matter[] = [
  matter('保养后仪表台一直有异响，跑了两趟都没修好，要求彻底解决。', 'D3.2', '服务部', 'REDO', '技师陪同试车，重新紧固仪表台卡扣', '首次维修后没有试车确认'),
  matter('说好下午四点交车，等到六点半才拿到，期间没人来说明。', 'D4.1', '服务部', 'APOLOGY', '服务经理上门致歉，下次保养优先安排', '派工时没有预留洗车时间'),
  matter('结账时多收了两百八的材料费，事先没有告诉我。', 'D4.2', '财务', 'REFUND', '退回未告知的材料费', '增项没有请客户签字', 28_000, '退还多收的费用'),
  matter('接车的顾问很不耐烦，问什么都说不知道。', 'D2.3', '服务部', 'APOLOGY', '顾问当面致歉并调整接待岗位', '新人没有完成接待培训'),
  matter('洗车没洗干净，座椅上还有机油印。', 'D3.5', '服务部', 'REDO', '免费内饰清洁一次', '交车前没有做终检'),
  matter('在休息区等了快三个小时，没有人告诉我进度。', 'D2.4', '客服部', 'VOUCHER', '赠送工时抵扣券一张', '没有每小时通报进度的安排', 20_000),
  matter('销售当初答应送的行车记录仪到现在没有兑现。', 'D1.1', '销售部', 'GOODWILL', '补装行车记录仪', '承诺没有写进合同', 45_000, '兑现赠送的行车记录仪'),
  matter('更换的雨刮器不是原厂件，用了一周就刮不干净。', 'D4.3', '配件部', 'REDO', '更换原厂雨刮器', '库存缺件时用了替代件'),
  matter('空调不制冷，报价前后差了一千多，觉得不透明。', 'D2.2', '服务部', 'OTHER', '逐项说明报价并出具检测报告', '报价单没有列明备选方案'),
  matter('保养预约好了，到店却说没有工位，白跑一趟。', 'D5.1', '客服部', 'VOUCHER', '安排次日上门取送车', '预约系统没有同步到车间', 10_000),
  matter('新车交付时车门有划痕，店里一直推给物流。', 'V3', '销售部', 'REDO', '免费补漆并延长漆面保养', '交付检查没有留照片'),
  matter('打过两次电话都说会回电，一直没有人联系我。', 'V4', '客服部', 'APOLOGY', '客服经理回电致歉并专人跟进', '回电没有登记到待办'),
];

/** Grave ones: the words themselves make them MAJOR (DT-SEV). */
export const graveMatters: readonly Matter[] = [
  matter('高速上刹车突然失灵，差点追尾，现在不敢开了。', 'M1', '服务部', 'OTHER', '拖车回店检测制动系统，提供代步车', '制动液管路接头渗漏', 0, '查明原因并书面答复'),
  matter('行驶中转向突然失灵，车停在路边，要求厂家给说法。', 'P2', '服务部', 'OTHER', '厂家技术支持到店检测', '转向机线束接触不良', 0, '厂家派人检测'),
];
