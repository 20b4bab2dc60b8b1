import type { LocalDate } from '../time/local-date.js';
import type { SafetyLanguage } from './safety-grammar.js';

/** What a description may tell that makes a case MAJOR (DT-SEV 1). CONTROL: the car went where nobody steered it. */
export const safetyCodes = ['INJURY', 'FIRE', 'BRAKE', 'STEERING', 'AIRBAG', 'BELT', 'CONTROL'] as const;
export type SafetyCode = (typeof safetyCodes)[number];

/** Words of one danger in one language. In phrases `…` stands for a short gap. A noise, a lamp or wear is no failure. */
export interface SafetyWords {
  code: SafetyCode;
  language: SafetyLanguage;
  validFrom: LocalDate;
  parts?: readonly string[];
  /** Say alone that the part failed, a few words after it. */
  failures?: readonly string[];
  /** Say so only right behind the part, its subparts or an adverb: "no reaction", "broken". */
  closeFailures?: readonly string[];
  subparts?: readonly string[];
  phrases?: readonly string[];
}

const since: LocalDate = '2026-01-01';
const zh = { language: 'zh', validFrom: since } as const;
const en = { language: 'en', validFrom: since } as const;

const failuresEn = [
  'failed', 'failure', 'fail', 'fails', 'did not work', "didn't work", 'do not work', "don't work", 'does not work', "doesn't work", 'not working', 'stopped working',
  'gave out', 'seized', 'locked up', 'did not respond', "didn't respond", 'does not respond', 'no response',
];

export const safetyWords: readonly SafetyWords[] = [
  {
    ...zh, code: 'BRAKE', parts: ['刹车', '制动', '手刹', '脚刹'],
    failures: ['失灵', '失效', '失控', '刹不住', '刹不停', '停不住', '停不下来', '踩不动', '踩不下去', '踩空', '抱死', '失去作用', '无制动力', '没有制动力'],
    closeFailures: ['没反应', '没有反应', '没有任何反应', '没有一点反应', '无反应', '没用', '没有用', '没作用', '没有作用', '不管用', '不起作用', '不工作', '没了', '没有了', '消失', '丧失', '全无', '断裂', '破裂', '爆裂', '不灵了',
      '不灵', '拉不住'],
    subparts: ['系统', '踏板', '油管', '软管', '管', '总泵', '助力', '盘', '卡钳', '拉线', '力'],
    phrases: ['刹不住', '刹不停', '失去刹车', '失去制动', '丧失制动', '没刹车了', '没有刹车了', '突然没刹车', '突然没有刹车', '完全没有刹车', '无刹车', '没有刹车力', '一点刹车都没有', '刹车一点都没有', '没有任何刹车', '刹车片断裂', '刹车片脱落', '轮抱死'],
  },
  {
    ...zh, code: 'STEERING', parts: ['转向', '方向', '打方向', '助力'],
    failures: ['失灵', '失效', '失控', '失去助力', '没有助力', '没助力', '无助力', '助力消失', '转不动', '打不动', '拧不动', '抱死', '无法转动', '不能转动'],
    closeFailures: ['没反应', '没有反应', '没有任何反应', '无反应', '锁死', '卡死', '断裂', '脱落', '掉了', '掉下来', '无法控制', '控制不住', '不受控制', '不起作用', '消失'],
    subparts: ['盘', '机', '系统', '助力', '柱', '轴', '节', '拉杆', '球头', '电机', '向'],
    phrases: ['失去转向', '丧失转向', '无法转向', '不能转向', '失去方向'],
  },
  {
    ...zh, code: 'AIRBAG', parts: ['气囊', '气帘'],
    failures: [
      '未弹', '没弹', '没有弹', '不弹', '弹不', '未能弹', '无法弹', '未正常弹', '没有正常弹', '未打开', '没打开', '没有打开', '未爆', '没爆', '没有爆', '未展开', '没有展开', '未起爆',
      '未引爆', '没有引爆', '未触发', '没有触发', '失灵', '失效', '误弹', '误爆', '无故弹', '无故爆', '自动弹', '自行弹', '自己弹', '莫名弹', '莫名爆', '自爆', '突然爆', '突然弹',
    ],
    closeFailures: ['没反应', '没有反应', '无反应', '不工作', '没有作用', '没起作用', '未起作用'], subparts: ['系统'],
    phrases: ['未弹…气囊', '没弹…气囊', '没有弹…气囊', '没有…气囊弹', '无…气囊弹', '气囊无…弹'],
  },
  {
    ...zh, code: 'BELT', parts: ['安全带'],
    failures: ['失灵', '失效', '断裂', '断开', '断了', '锁不住', '锁不死', '不锁止', '未锁', '没锁', '没有锁', '无法锁', '未收紧', '没收紧', '没有收紧', '弹开', '松开', '脱开', '脱扣', '崩开', '扣不上', '扣不住', '无法扣', '插不进'],
  },
  {
    ...zh, code: 'FIRE',
    phrases: [
      '自燃', '起火', '着火', '冒烟', '浓烟', '火灾', '明火', '火苗', '火焰', '火光', '窜火', '喷火', '冒火', '热失控', '烧着了', '烧起来', '火烧', '车辆…燃烧', '车子…燃烧', '汽车…燃烧', '整车…燃烧', '电池…燃烧',
      '车…失火', '机舱失火', '电池…失火', '充电…失火', '停放…失火', '车…烧毁', '车…被烧', '车烧了', '电池…爆炸', '电瓶…爆炸', '车…爆炸', '油箱…爆炸', '充电…爆炸',
      '机舱…冒…烟', '引擎盖…冒…烟', '电池…冒…烟', '线束…冒…烟', '车内…冒…烟', '仪表…冒…烟', '车头…冒…烟', '出风口…冒…烟', '中控…冒…烟', '刹车…冒…烟', '轮…冒…烟',
    ],
  },
  { ...zh, code: 'CONTROL', phrases: ['车辆…失控', '车子…失控', '汽车…失控', '行驶…失控', '高速…失控', '突然失控', '忽然失控', '失控…事故', '失控…撞', '失去控制', '侧翻', '翻车'] },
  {
    ...zh, code: 'INJURY',
    phrases: [
      '受伤', '受了伤', '受重伤', '受轻伤', '伤人', '致伤', '撞伤', '烫伤', '烧伤', '灼伤', '炸伤', '夹伤', '砸伤', '摔伤', '压伤', '割伤', '伤亡', '伤者', '重伤', '轻伤', '轻微伤', '皮外伤', '受了点伤', '身体…伤害', '人身伤害',
      '手…擦伤', '脸…擦伤', '腿…擦伤', '撞人', '撞到人', '撞到行人', '撞倒', '致残', '骨折', '导致…住院', '造成…住院', '事故…住院', '撞…住院', '死亡',
      '身亡', '致死', '丧命', '遇难', '罹难', '出人命', '撞死', '昏迷', '脑震荡', '流血', '夹到手', '夹手', '夹到人', '夹到孩子', '划伤手', '划伤人', '划伤脸', '划伤孩子', '划伤了手', '一氧化碳…中毒', '甲醛…中毒', '尾气…中毒',
    ],
  },
  {
    ...en, code: 'BRAKE', parts: ['brakes', 'brake', 'braking', 'handbrake'], failures: [...failuresEn, 'went to the floor', 'goes to the floor', 'would not stop',
      "wouldn't stop", 'gone'],
    phrases: ['no brakes', 'no braking', 'lost brakes', 'lost the brakes', 'lost my brakes', 'lost all braking', 'lost braking', 'loss of brakes', 'loss of braking',
      'failure of the brakes', 'could not brake', "couldn't brake", 'unable to brake', 'car would not stop', "car wouldn't stop"],
  },
  {
    ...en, code: 'STEERING', parts: ['steering'], failures: [...failuresEn, 'locked', 'jammed', 'froze', 'came off'],
    phrases: ['lost steering', 'lost the steering', 'lost power steering', 'loss of steering', 'could not steer', "couldn't steer", 'unable to steer', 'no steering'],
  },
  {
    ...en, code: 'AIRBAG', parts: ['airbag', 'airbags', 'air bag', 'air bags'],
    failures: [
      'failed', 'failure', 'not deploy', "didn't deploy", 'never deployed', 'not deployed', 'not open', "didn't open", 'not inflate', "didn't inflate", 'not go off',
      "didn't go off",
      'for no reason', 'by itself', 'by themselves', 'exploded', 'did not work', "didn't work",
    ],
    phrases: ['no airbag deployed', 'no airbags deployed', 'none of the airbags deployed', 'no air bags deployed'],
  },
  {
    ...en, code: 'BELT', parts: ['seat belt', 'seat belts', 'seatbelt', 'seatbelts', 'safety belt'],
    failures: ['failed', 'failure', 'broke', 'snapped', 'tore', 'not lock', "didn't lock", "doesn't lock", "wouldn't lock", 'came undone', 'came loose',
      'released itself', 'not latch', "won't latch", 'not hold', "didn't hold"],
  },
  {
    ...en, code: 'FIRE',
    phrases: ['fire', 'burst into flames', 'in flames', 'flames', 'burned down', 'burnt down', 'thermal runaway', 'smoke from', 'smoke came', 'smoke coming',
      'smoke under', 'smoke in the cabin', 'smoke out of', 'smoke pouring', 'smoke filled', 'full of smoke'],
  },
  { ...en, code: 'CONTROL', phrases: ['lost control', 'out of control', 'rolled over', 'rollover', 'overturned'] },
  {
    ...en, code: 'INJURY',
    phrases: [
      'injury', 'injuries', 'injured', 'hurt', 'wounded', 'taken to hospital', 'taken to the hospital', 'sent to hospital', 'rushed to hospital', 'ended up in hospital',
      'hospitalised', 'hospitalized', 'fracture', 'fractured',
      'broken arm', 'broken leg', 'killed', 'death', 'deaths', 'fatal', 'fatality', 'fatalities', 'concussion', 'unconscious', 'bleeding',
    ],
  },
];

/** Look like a danger and are none; taken out before anything is looked for. `…` as above. */
export const innocentWords: readonly { language: SafetyLanguage; words: readonly string[] }[] = [
  {
    language: 'zh',
    words: [
      '转向灯', '转向信号', '转向拨杆', '主动刹车', '自动刹车', '自动紧急刹车', '自动紧急制动', '主动制动', '自动制动', '刹车灯', '制动灯', '刹车辅助', '制动辅助', '刹车优先',
      '打不着火', '点不着火', '打着火', '打的着火', '打得着火', '不着火', '难着火', '难以着火', '无法着火', '不能着火', '才能着火', '着火困难', '着火慢', '着火难', '着火点', '着火时间', '着火延迟', '着车',
      '自燃险', '防自燃', '火灾险', '火花塞', '起火花', '冒火花', '气得冒火', '心里冒火', '灭火器', '发动机失火', '缸失火', '一起火锅', '火焰红', '火焰橙', '火焰蓝', '不灵敏',
      '排气管…冒…烟', '排气筒…冒…烟', '排气…冒…烟', '尾气…冒…烟', '尾管…冒…烟', '排气管…浓烟', '尾气…浓烟',
      '温度失控', '情绪失控', '价格失控', '座椅…侧翻', '侧翻功能', '服务翻车', '直播翻车', '口碑翻车', '质量翻车', '品控翻车', '销售翻车', '店翻车',
      '心灵受伤', '感情受伤', '心里受伤', '内心受伤', '很受伤', '车辆受伤', '车身受伤', '爱车受伤', '漆面受伤', '轮毂受伤', '底盘受伤',
      '出口伤人', '恶语伤人', '言语伤人', '语言伤人', '出言伤人', '说话伤人', '态度伤人', '伤人心', '砸伤车', '撞伤车', '防夹手', '缸体…烧伤', '活塞…烧伤', '轴瓦…烧伤', '离合…烧伤',
    ],
  },
  {
    language: 'en',
    words: [
      'automatic emergency braking', 'emergency brake assist', 'brake assist', 'brake light', 'brake lights', 'brake lamp',
      'fire extinguisher', 'fire insurance', 'fire alarm', 'fire up', 'fire him', 'fire her', 'fire them', 'fire the', 'fire this', 'under fire', 'exhaust smoke',
      'cigarette smoke',
      'smoke from the exhaust', 'smoke from exhaust', 'smoke coming from the exhaust', 'smoke coming out of the exhaust', 'smoke came from the exhaust',
      'smoke came out of the exhaust', 'smoke out of the exhaust', 'smoke from the tailpipe',
      'fatal error', 'killed the battery', 'killed the engine', 'hurt my feelings', 'hurt our feelings', 'hurt the', 'insult to injury', 'scared to death',
      'costs out of control', 'prices out of control',
      'failed to fix', 'failed to repair', 'failed to find', 'failed to solve', 'failed to resolve', 'failed to call', 'failed to diagnose', 'failed to replace',
      'failed to inform', 'failed to tell', 'failed to mention',
    ],
  },
];
