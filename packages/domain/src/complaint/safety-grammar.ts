export type SafetyLanguage = 'zh' | 'en';

/** How a language says that something did not happen, might happen, or belongs to another part. Plain words, no patterns. */
export interface SafetyGrammar {
  /** Characters that may stand between a part and what it does wrong. */
  maxGap: number;
  /** Words are whole words in languages that put blanks between them. */
  wholeWords: boolean;
  /** Beyond these a negation or a worry does not reach. */
  clauseEnds: string;
  /** What may bridge a clause end, and all that may stand before a weak failure word. */
  adverbs: readonly string[];
  /** Another part or actor in between: then it is that one which fails. */
  otherParts: readonly string[];
  negators: readonly string[];
  /** What may stand between a negator and the event: "nobody *was* injured". */
  negationFillers: readonly string[];
  /** Before a negator they turn it round: "it is not that nobody was hurt". */
  negatedNegators: readonly string[];
  /** Worries, questions and near misses before the event. */
  hedges: readonly string[];
  /** After the event: a risk, an insurance, a lamp, a question. */
  hedgesAfter: readonly string[];
}

export const safetyGrammars: Readonly<Record<SafetyLanguage, SafetyGrammar>> = {
  zh: {
    maxGap: 10,
    wholeWords: false,
    clauseEnds: ',。;!?:\n',
    adverbs: [
      '突然', '忽然', '瞬间', '完全', '全部', '根本', '已经', '居然', '竟然', '直接', '结果', '一点', '毫', '都', '就', '也', '却', '又', '还', '再', '时', '了',
      '踩', '踩下', '踩下去', '踩到底', '猛踩', '后', '偶尔', '经常', '频繁', '多次', '彻底', '整个', '自己', '车辆', '出现', '发生',
    ],
    otherParts: [
      '灯', '键', '按钮', '喇叭', '加热', '屏', '窗', '门', '空调', '导航', '音响', '音量', '摄像', '雷达', '报警', '提示', '发动机', '变速', '挡', '钥匙', '遥控', '雨刮',
      '座椅', '天窗', '门锁', '蓝牙', '车机', '倒车', '影像', '巡航', '启停', '回收', '充电', '电瓶', '电池', '水泵', '涡轮', '传感器', '拨片', '稳定', '店', '售后', '厂家',
      '客服', '软件', '辅助', '缸', '保修', '合同',
    ],
    negators: ['没有', '没', '未', '并未', '尚未', '从未', '未曾', '无', '并无', '毫无', '零', '不是', '并非', '不会', '不曾', '不存在', '非'],
    negationFillers: ['有', '人', '人员', '任何', '一人', '一个人', '一个', '造成', '导致', '发生', '引起', '引发', '出现', '产生', '过', '被', '乘客', '驾驶员', '司机', '家人', '孩子', '大人', '行人', '他人', '乘员',
      '是', '因', '的', '真的', '曾'],
    negatedNegators: ['不是', '并非', '不能说', '不可能'],
    hedges: ['如果', '要是', '万一', '假如', '倘若', '担心', '害怕', '生怕', '就怕', '怕会', '很怕', '以防', '避免', '防止', '预防', '以免', '是否', '会不会', '会否', '有没有', '差点', '差一点', '险些'],
    hedgesAfter: ['险', '保险', '风险', '隐患', '的风险', '的隐患', '的可能', '可能', '怎么办', '吗', '么', '灯', '故障灯', '报警灯', '警示灯', '警告灯', '提示灯', '指示灯'],
  },
  en: {
    maxGap: 40,
    wholeWords: true,
    clauseEnds: ',.;!?:\n',
    adverbs: ['suddenly', 'completely', 'totally', 'just', 'all', 'both', 'have', 'has', 'had', 'the', 'at', 'then', 'again'],
    otherParts: [
      'light', 'lights', 'lamp', 'lamps', 'button', 'buttons', 'horn', 'heater', 'heating', 'window', 'windows', 'door', 'doors', 'radio', 'screen', 'engine', 'gearbox',
      'transmission',
      'assist', 'sensor', 'sensors', 'camera', 'dealer', 'dealership', 'garage', 'workshop', 'service', 'mechanic', 'technician', 'they', 'you', 'nobody', 'warranty', 'software',
    ],
    negators: ['no', 'not', 'nobody', 'no one', 'none', 'without', 'never', 'nor', "didn't", "wasn't", "weren't", "isn't", "hasn't", "haven't", "hadn't", "don't",
      "doesn't", 'zero'],
    negationFillers: [
      'one', 'was', 'were', 'is', 'been', 'be', 'any', 'a', 'an', 'the', 'of', 'us', 'them', 'got', 'get', 'there', 'people', 'person', 'persons', 'passenger',
      'passengers', 'driver',
      'occupant', 'occupants', 'in', 'car', 'has', 'have', 'had', 'reported', 'sign', 'signs', 'actual', 'actually', 'physical', 'physically', 'bodily', 'personal', 'catch', 'on',
    ],
    negatedNegators: [],
    hedges: ['if', 'afraid', 'worried', 'worry', 'fear', 'in case', 'risk of', 'danger of', 'could have', 'might have', 'might', 'almost', 'nearly', 'prevent', 'avoid'],
    hedgesAfter: ['risk', 'hazard', 'warning', 'light', 'lamp', 'no one', 'nobody'],
  },
};
